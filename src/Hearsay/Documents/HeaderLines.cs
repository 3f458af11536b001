using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>The lines that stand between the start of a text and its first paragraph, and what they say: who wrote it, when it was published.</summary>
internal sealed class HeaderLines
{
    /// <summary>Lines looked at from the start of a text.</summary>
    public const int Most = 8;

    private const int MaxLength = 140;

    private static readonly string[] BylineWords = HeaderPhrases.Of("byline");
    private static readonly string[] TitleWords = HeaderPhrases.Of("title");
    private static readonly string[] DateWords = HeaderPhrases.Of("date");

    private static readonly string[] CaptureWords = HeaderPhrases.Of("captured");
    private static readonly string[] UpdateWords = HeaderPhrases.Of("update");
    private static readonly string[] SiteWords = HeaderPhrases.Of("site");
    private static readonly string[] UrlWords = HeaderPhrases.Of("url");

    public Found<string>? Title { get; private set; }

    public Found<string>? Byline { get; private set; }

    public Found<string>? Site { get; private set; }

    public Found<string>? Url { get; private set; }

    public Found<Edtf>? Published { get; private set; }

    public Found<Edtf>? Modified { get; private set; }

    public Found<Edtf>? Captured { get; private set; }

    /// <summary>Takes in one line.</summary>
    /// <returns>What the line is for; <see cref="BlockKind.Paragraph"/> where it is no header line.</returns>
    public BlockKind Take(string line)
    {
        var text = line.Trim().Trim('*', '_').Trim();
        if (text.Length is 0 or > MaxLength)
        {
            return BlockKind.Paragraph;
        }

        if (After(text, TitleWords) is { } title)
        {
            Title ??= new Found<string>(title, "text: title line");
            return BlockKind.Headline;
        }

        if (After(text, SiteWords) is { } site)
        {
            Site ??= new Found<string>(site, "text: source line");
            return BlockKind.Dateline;
        }

        if (After(text, UrlWords) is { } url)
        {
            Url ??= new Found<string>(url, "text: URL line");
            return BlockKind.Dateline;
        }

        var date = WrittenDate.Find(text);
        return IsByline(text, date) ? BlockKind.Byline : date is not null && IsDateline(text, date) ? BlockKind.Dateline : BlockKind.Paragraph;
    }

    private bool IsByline(string text, WrittenDate? date)
    {
        if (After(text, BylineWords) is not { } rest || text.EndsWith('.') && !text.EndsWith(" Jr.", StringComparison.Ordinal) || !char.IsUpper(rest[0]) && !text.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }

        // A sentence may begin with "By" too; names are few words, mostly with capitals.
        var name = date is null ? rest : text[..date.Start] is var head && After(head.TrimEnd() + " ", BylineWords) is { } named ? named : "";
        name = name.Trim(' ', ',', '|', '·', '-', '–', '—', '(');
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 9 || words.Count(word => char.IsUpper(word[0])) * 3 < words.Length * 2)
        {
            return false;
        }

        Byline ??= new Found<string>(name, "text: byline");
        Published ??= date is null ? null : new Found<Edtf>(date.Date, "text: byline");
        return true;
    }

    private bool IsDateline(string text, WrittenDate date)
    {
        var before = text[..date.Start].Trim(' ', ':', ',', '-', '–', '—', '(', '[', '|');
        var after = text[date.End..].Trim();
        var lower = before.ToLowerInvariant();
        if (CaptureWords.Any(word => lower == word || (lower.StartsWith(word, StringComparison.Ordinal) && lower[word.Length..] is " on" or " at" or " am" or " le" or " el" or " il" or " op")))
        {
            // "Retrieved on 5 May 2021": when the copy was made, never when the article was.
            if (after.Length > 24 || text.EndsWith('.') && !char.IsAsciiDigit(text[^2]))
            {
                return false;   // a sentence: "Captured on 5 May 2021, released today."
            }

            Captured ??= new Found<Edtf>(date.Date, "text: " + text);
            return true;
        }

        if (UpdateWords.Any(word => lower.StartsWith(word, StringComparison.Ordinal)))
        {
            Modified ??= new Found<Edtf>(date.Date, "text: " + text);
            return true;
        }

        // "Published on Tuesday, 4 May 2021, 10:15", "Lindby, 4 May 2021": the date and little else, and no sentence.
        var announced = DateWords.Any(word => lower.StartsWith(word, StringComparison.Ordinal));
        if (text.EndsWith('.') && !char.IsAsciiDigit(text[^2]) || after.Length > 24 || (!announced && before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 3))
        {
            return false;
        }

        Published ??= new Found<Edtf>(date.Date, "text: " + text);
        return true;
    }

    private static string? After(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return text[word.Length..].Trim() is { Length: > 0 } rest ? rest : null;
            }
        }

        return null;
    }
}
