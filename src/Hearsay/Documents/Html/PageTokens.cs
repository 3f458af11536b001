namespace Hearsay.Documents.Html;

/// <summary>What stands next in a page's markup.</summary>
internal enum PageTokenKind { End, Text, StartTag, EndTag, Comment }

/// <summary>Cuts a decoded page into tags, text and comments with their places. HTML Living Standard, section 13.2.5, without tree construction. Linear in the page.</summary>
internal sealed class PageTokens(string source)
{
    private const int MaxAttributes = 256;

    private readonly List<PageAttribute> attributes = [];
    private int at;

    public PageTokenKind Kind { get; private set; }

    /// <summary>First unit of the token in the page.</summary>
    public int Start { get; private set; }

    /// <summary>The unit after its last.</summary>
    public int End => at;

    /// <summary>Lower-case name of a tag.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether the page ended inside a tag or comment.</summary>
    public bool Truncated { get; private set; }

    public PageAttribute[] Attributes => [.. attributes];

    public bool Next()
    {
        Start = at;
        if (at >= source.Length)
        {
            Kind = PageTokenKind.End;
            return false;
        }

        if (source[at] != '<' || !OpensMarkup(at))
        {
            Text();
            return true;
        }

        var next = source[at + 1];
        if (next is '!' or '?' || (next == '/' && !char.IsAsciiLetter(source[at + 2])))
        {
            Comment();
            return true;
        }

        Tag(next == '/');
        return true;
    }

    /// <summary>The text up to the end tag of a raw element, which is left to be read next; the rest of the page where that never comes.</summary>
    public void RawText(string name)
    {
        Start = at;
        Kind = PageTokenKind.Text;
        for (var from = at; ;)
        {
            var found = source.AsSpan(from).IndexOf("</");
            if (found < 0)
            {
                Truncated |= name != "plaintext";
                at = source.Length;
                return;
            }

            var tag = source.AsSpan(from + found + 2);
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (tag.Length == name.Length || Spaces.IsSpace(tag[name.Length]) || tag[name.Length] is '>' or '/'))
            {
                at = from + found;
                return;
            }

            from += found + 2;
        }
    }

    private bool OpensMarkup(int position) => position + 1 < source.Length
        && (char.IsAsciiLetter(source[position + 1]) || source[position + 1] is '!' or '?' || (source[position + 1] == '/' && position + 2 < source.Length));

    private void Text()
    {
        Kind = PageTokenKind.Text;
        at++;
        while (at < source.Length)
        {
            var next = source.AsSpan(at).IndexOf('<');
            at = next < 0 ? source.Length : at + next;
            if (at >= source.Length || OpensMarkup(at))
            {
                return;
            }

            at++;
        }
    }

    private void Comment()
    {
        Kind = PageTokenKind.Comment;
        var rest = source.AsSpan(at);
        if (!rest.StartsWith("<!--"))
        {
            Skip(rest.IndexOf('>'), 1);
        }
        else if (rest.StartsWith("<!-->") || rest.StartsWith("<!--->"))
        {
            Skip(rest.IndexOf('>'), 1);
        }
        else
        {
            Skip(rest[4..].IndexOf("-->") is >= 0 and var end ? end + 4 : -1, 3);
        }
    }

    private void Skip(int found, int width)
    {
        Truncated |= found < 0;
        at = found < 0 ? source.Length : at + found + width;
    }

    private void Tag(bool closing)
    {
        Kind = closing ? PageTokenKind.EndTag : PageTokenKind.StartTag;
        at += closing ? 2 : 1;
        var from = at;
        while (at < source.Length && !Spaces.IsSpace(source[at]) && source[at] is not ('>' or '/'))
        {
            at++;
        }

        Name = TagNames.Lower(source.AsSpan(from, Math.Min(at - from, 64)));
        attributes.Clear();
        while (at < source.Length && source[at] != '>')
        {
            if (Spaces.IsSpace(source[at]) || source[at] == '/')
            {
                at++;
            }
            else
            {
                Attribute();
            }
        }

        Truncated |= at >= source.Length;
        at = Math.Min(at + 1, source.Length);
    }

    private void Attribute()
    {
        var name = at++;
        while (at < source.Length && !Spaces.IsSpace(source[at]) && source[at] is not ('=' or '>' or '/'))
        {
            at++;
        }

        var nameEnd = at;
        var equals = at;
        while (equals < source.Length && Spaces.IsSpace(source[equals]))
        {
            equals++;
        }

        var (value, valueEnd) = (at, at);
        if (equals < source.Length && source[equals] == '=')
        {
            at = equals + 1;
            (value, valueEnd) = Value();
        }

        if (attributes.Count < MaxAttributes)
        {
            attributes.Add(new PageAttribute(name, nameEnd, value, valueEnd));
        }
    }

    private (int Start, int End) Value()
    {
        while (at < source.Length && Spaces.IsSpace(source[at]))
        {
            at++;
        }

        var start = at;
        if (at < source.Length && source[at] is '"' or '\'')
        {
            var close = source.AsSpan(at + 1).IndexOf(source[at]);
            at = close < 0 ? source.Length : at + close + 2;
            return (start + 1, close < 0 ? source.Length : at - 1);
        }

        while (at < source.Length && !Spaces.IsSpace(source[at]) && source[at] != '>')
        {
            at++;
        }

        return (start, at);
    }
}
