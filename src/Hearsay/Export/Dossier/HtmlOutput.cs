using System.Globalization;
using System.Text;

namespace Hearsay.Export.Dossier;

/// <summary>Writes HTML to a stream: markup of ours as it stands, everything else encoded.</summary>
/// <remarks>Article text is hostile. No method writes it without encoding; control characters are shown, and characters that change
/// the direction of what follows act only inside an element of their own.</remarks>
internal sealed class HtmlOutput(Stream stream) : IDisposable
{
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Markup written by us. Never text from outside.</summary>
    public HtmlOutput Raw(string markup)
    {
        writer.Write(markup);
        return this;
    }

    /// <summary>Markup written by us with numbers and encoded values in its holes.</summary>
    public HtmlOutput Line(string markup)
    {
        writer.Write(markup);
        writer.Write('\n');
        return this;
    }

    /// <summary>Text from anywhere, as element content.</summary>
    public HtmlOutput Text(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': writer.Write("&amp;"); break;
                case '<': writer.Write("&lt;"); break;
                case '>': writer.Write("&gt;"); break;
                case '"': writer.Write("&quot;"); break;
                case '\'': writer.Write("&#39;"); break;
                case '\n' or '\t': writer.Write(c); break;
                case < ' ' or '\u007F': Control(c); break;
                case >= '\u0080' and < '\u00A0': Control(c); break;
                case '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' or '\uFEFF': Control(c); break;
                case >= '\u202A' and <= '\u202E': Direction(c); break;
                case >= '\u2066' and <= '\u2069': Direction(c); break;
                default:
                    if (char.IsSurrogate(c))
                    {
                        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        {
                            writer.Write(c);
                            writer.Write(text[++i]);
                        }
                        else
                        {
                            writer.Write('\uFFFD');
                        }
                    }
                    else
                    {
                        writer.Write(c);
                    }

                    break;
            }
        }

        return this;
    }

    /// <summary>A number as people write it: groups of three by a comma.</summary>
    public HtmlOutput Number(long number)
    {
        writer.Write(number.ToString("N0", CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Text from anywhere for the inside of a quoted attribute value or of a title: control and direction characters become U+FFFD.</summary>
    public static string Attribute(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            _ = c switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '"' => builder.Append("&quot;"),
                '\'' => builder.Append("&#39;"),
                _ when pair => builder.Append(c).Append(text[++i]),
                _ when char.IsControl(c) || char.IsSurrogate(c) || IsDirection(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => builder.Append('\uFFFD'),
                _ => builder.Append(c),
            };
        }

        return builder.ToString();
    }

    public void Dispose() => writer.Dispose();

    private static bool IsDirection(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>A character without a look of its own: its picture or its number stands for it.</summary>
    private void Control(char c)
    {
        writer.Write(c < ' ' || c == '\u007F' ? "<span class=\"ctl\" data-c=\"" : "<span class=\"ctl n\" data-c=\"");
        writer.Write(Name(c));
        writer.Write("\">");
        writer.Write(c switch
        {
            < ' ' => (char)('\u2400' + c),
            '\u007F' => '\u2421',
            _ => '\uFFFD',
        });
        writer.Write("</span>");
    }

    /// <summary>The character itself, so that the words stay the article's own, in an isolate that ends its effect, with its number shown by the style sheet.</summary>
    private void Direction(char c)
    {
        writer.Write("<bdi class=\"ctl d\" data-c=\"");
        writer.Write(Name(c));
        writer.Write("\">");
        writer.Write(c);
        writer.Write("</bdi>");
    }

    private static string Name(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
