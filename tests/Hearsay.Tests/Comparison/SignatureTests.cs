using System.Text;
using Hearsay.Comparison;

namespace Hearsay.Tests.Comparison;

public class SignatureTests
{
    [Fact]
    public void Bytes_give_the_same_signature_back()
    {
        var article = new Article("a", "LINDBY, 4 May (Agency) - The ferry \"Aurora\" sank.\nزورق غرق 渡輪沉沒了", "Herald", "2031-05-04", "https://herald.example/a", "https://agency.example/1");
        var signature = DocumentSignature.Of(article.Read(), "pile/a.txt");
        var back = DocumentSignature.FromBytes(signature.ToBytes());
        Assert.Equal(signature.ToBytes(), back.ToBytes());
        Assert.Equal(("a", "pile/a.txt", "Herald", "2031-05-04"), (back.Id, back.Path, back.Site, back.Published!.Text));
        Assert.Equal(signature.WordHashes, back.WordHashes);
        Assert.Equal("(Agency)", article.Text[back.Credits[0].Span.Start..back.Credits[0].Span.End]);
    }

    [Fact]
    public void Damaged_bytes_are_refused()
    {
        var bytes = DocumentSignature.Of(new Article("a", "The ferry sank.").Read(), "a").ToBytes();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => DocumentSignature.FromBytes(bytes.AsSpan(0, length)));
        }

        bytes[0] = 99;
        Assert.Throws<InvalidDataException>(() => DocumentSignature.FromBytes(bytes));
    }

    [Theory]
    [InlineData("LINDBY (Northern Wire) - The ferry sank.", "Northern Wire", "(Northern Wire)")]
    [InlineData("By Harbour Press Agency\nThe ferry sank.", "Harbour Press Agency", "By Harbour Press Agency")]
    [InlineData("The ferry sank, a clerk told the Coast News Agency.", "Coast News Agency", null)]
    [InlineData("The ferry sank, Reuters reported on Monday.", "Reuters", "Reuters reported")]
    [InlineData("The ferry sank. (Agency)", "Agency", "(Agency)")]
    [InlineData("The mayor (Anna Sand) spoke to reporters.", null, null)]
    [InlineData("The agency reported a loss.", null, null)]
    public void Credits(string text, string? name, string? span)
    {
        var credits = DocumentSignature.Of(new Article("a", text).Read(), "a").Credits;
        Assert.Equal(name, credits.Select(credit => credit.Name).FirstOrDefault());
        if (span is not null)
        {
            Assert.Equal(span, text[credits[0].Span.Start..credits[0].Span.End]);
        }
    }

    [Fact]
    public void Hostile_text_is_compared_without_harm()
    {
        string[] texts = [new string('a', 200_000), string.Concat(Enumerable.Repeat("a ", 100_000)), string.Concat(Enumerable.Repeat("(A", 50_000)), "\ud83d\ude00 " + new string('"', 50_000), string.Empty];
        var articles = texts.SelectMany((text, i) => new[] { new Article("x" + i, text), new Article("y" + i, text) }).ToArray();
        var signatures = articles.Select(article => DocumentSignature.Of(article.Read(), article.Name)).ToList();
        Assert.NotNull(CaseComparer.Compare(signatures, []));
    }

    [Fact]
    public void Words_of_scripts_without_spaces_are_characters()
    {
        var builder = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            builder.Append((char)(0x4E00 + (i * 7)));
        }

        var (one, other) = (new Article("one", builder.ToString()), new Article("two", "渡輪。" + builder));
        Assert.Equal(["one", "two"], Cases.Compare(one, other).Groups.Single().Documents.Order(StringComparer.Ordinal));
    }
}
