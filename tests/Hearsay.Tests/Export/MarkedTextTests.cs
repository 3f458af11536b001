using System.Text;
using Hearsay.Export.Dossier;
using Hearsay.Text;

namespace Hearsay.Tests.Export;

public class MarkedTextTests
{
    [Theory]
    [InlineData("nested", "0-9:a 2-5:b", "<A>01<B>234</B>[b]5678</A>[a]9")]
    [InlineData("crossing", "0-5:a 3-8:b", "<A>012<B>34</B></A>[a]<B>567</B>[b]89")]
    [InlineData("equal", "2-4:a 2-4:b", "01<A><B>23</B></A>[b][a]456789")]
    [InlineData("touching", "0-3:a 3-6:b", "<A>012</A>[a]<B>345</B>[b]6789")]
    [InlineData("whole", "0-10:a", "<A>0123456789</A>[a]")]
    [InlineData("three", "0-6:a 2-8:b 4-10:c", "<A>01<B>23<C>45</C></B></A>[a]<B><C>67</C></B>[b]<C>89</C>[c]")]
    public void Marks_nest_whatever_way_they_overlap(string _, string marks, string expected)
    {
        using var stream = new MemoryStream();
        using (var html = new HtmlOutput(stream))
        {
            new MarkedText(html, "0123456789").Write(new TextSpan(0, 10), [.. marks.Split(' ').Select(Parse)]);
        }

        var written = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(1, written.Split("id=\"p-a\"").Length - 1);
        Assert.Equal(expected, Short(written));
    }

    [Fact]
    public void A_link_never_stands_inside_a_link()
    {
        using var stream = new MemoryStream();
        using (var html = new HtmlOutput(stream))
        {
            new MarkedText(html, "0123456789").Write(new TextSpan(0, 10), [new Mark(new TextSpan(0, 6), "x", "p-a", "r-a", "a", true), new Mark(new TextSpan(2, 4), "y", "p-b", "r-b", "b", true)]);
        }

        Assert.Equal(
            "<a class=\"x\" id=\"p-a\" href=\"#r-a\">01<span class=\"y\" id=\"p-b\">23</span>45</a><a class=\"ref\" href=\"#r-b\">b</a>6789", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Ten_thousand_marks_on_one_place_stay_shallow()
    {
        using var stream = new MemoryStream();
        using (var html = new HtmlOutput(stream))
        {
            new MarkedText(html, "0123456789").Write(new TextSpan(0, 10), [.. Enumerable.Range(0, 10_000).Select(i => new Mark(new TextSpan(2, 8), "x", $"p-{i}", $"r-{i}", $"{i}", false))]);
        }

        var written = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(10_000, written.Split(" id=\"p-").Length - 1);
        Assert.Equal(10_000, written.Split("class=\"ref\"").Length - 1);
    }

    private static Mark Parse(string text)
    {
        var (range, name) = (text.Split(':')[0].Split('-'), text.Split(':')[1]);
        return new Mark(new TextSpan(int.Parse(range[0], null), int.Parse(range[1], null)), name, "p-" + name, "r-" + name, name, false);
    }

    private static string Short(string html)
    {
        var open = new Stack<string>();
        var builder = new StringBuilder();
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] != '<')
            {
                builder.Append(html[i]);
                continue;
            }

            var tag = html[i..(html.IndexOf('>', i) + 1)];
            i += tag.Length - 1;
            if (tag.StartsWith("<a ", StringComparison.Ordinal))
            {
                var label = html[(i + 1)..html.IndexOf('<', i)];
                builder.Append('[').Append(label).Append(']');
                i = html.IndexOf('>', i + 1);
            }
            else if (tag == "</span>")
            {
                builder.Append("</").Append(open.Pop()).Append('>');
            }
            else
            {
                open.Push(tag.Split('"')[1].ToUpperInvariant());
                builder.Append('<').Append(open.Peek()).Append('>');
            }
        }

        return builder.ToString();
    }
}
