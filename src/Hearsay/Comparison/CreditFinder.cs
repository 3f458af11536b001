using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds where an article credits another outlet for its text: a dateline, a byline, a name in brackets, or "Agency reported".</summary>
/// <remarks>Only names that are agencies by list or by their last word count in running text; in a dateline any name in brackets does.
/// The first credit of each kind and name is kept. Spec: Specs/Comparison/credits.md</remarks>
internal static class CreditFinder
{
    private const int LongestName = 40;
    private static readonly FrozenSet<string> Names;
    private static readonly ImmutableArray<string> Endings;
    private static readonly ImmutableArray<string> ReportingVerbs = ["reported", "reports", "quoted", "cited"];
    private static readonly ImmutableArray<string> Leads = ["told", "according to", "quoted by", "reported by", "by", "source:", "from", "with"];

    static CreditFinder()
    {
        var lines = WordList.Read("Comparison/agencies.tsv").Select(row => row[0]).ToArray();
        Names = lines.Where(line => !line.StartsWith("ends:", StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        Endings = [.. lines.Where(line => line.StartsWith("ends:", StringComparison.Ordinal)).Select(line => line[5..])];
    }

    public static ImmutableArray<CreditLine> Find(string text)
    {
        var found = new List<CreditLine>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            InLine(text, start, end, found);
            start = end + 1;
        }

        return [.. found.DistinctBy(credit => (credit.Name.ToLowerInvariant(), credit.Rule))];
    }

    /// <summary>Form in which names of outlets are compared.</summary>
    public static string Normalize(string name)
    {
        var lower = name.Trim().ToLowerInvariant();
        return lower.StartsWith("the ", StringComparison.Ordinal) ? lower[4..] : lower;
    }

    private static void InLine(string text, int start, int end, List<CreditLine> found)
    {
        for (var i = start; i < end;)
        {
            if (!char.IsUpper(text[i]) || (i > start && char.IsLetterOrDigit(text[i - 1])))
            {
                i++;
                continue;
            }

            var stop = NameEnd(text, i, end);
            i = AfterLead(text, i, stop);
            if (stop - i <= LongestName && Credit(text, start, end, i, stop) is { } credit)
            {
                found.Add(credit);
            }

            i = stop;
        }
    }

    // "By" and "The" may open a line: they are capitalised and no part of the name.
    private static int AfterLead(string text, int start, int end)
    {
        foreach (var lead in (ReadOnlySpan<string>)["By ", "From ", "With ", "The "])
        {
            if (text.AsSpan(start, end - start).StartsWith(lead, StringComparison.Ordinal))
            {
                start += lead.Length;
            }
        }

        return start;
    }

    // Capitalised words joined by single spaces or hyphens.
    private static int NameEnd(string text, int at, int end)
    {
        var stop = at;
        for (var i = at; i < end;)
        {
            while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] == '-'))
            {
                i++;
            }

            stop = i;
            if (i + 1 >= end || text[i] != ' ' || !char.IsUpper(text[i + 1]))
            {
                break;
            }

            i++;
        }

        return stop;
    }

    private static CreditLine? Credit(string text, int lineStart, int lineEnd, int start, int end)
    {
        var bracketed = start > lineStart && TrimmedEnd(text, lineStart, start) is var before && before > lineStart && text[before - 1] == '('
            && SkipSpaces(text, end, lineEnd) is var after && after < lineEnd && text[after] == ')';
        if (bracketed)
        {
            return Bracketed(text, lineStart, lineEnd, start, end);
        }

        if (AgencyIn(text, start, end) is not { } name)
        {
            return null;
        }

        var lead = text.AsSpan(lineStart, start - lineStart).TrimEnd();
        lead = lead.EndsWith(" the", StringComparison.OrdinalIgnoreCase) ? lead[..^4].TrimEnd() : lead;
        foreach (var words in Leads)
        {
            // "By Agency" opens its line; "told Agency" stands anywhere.
            var opensLine = words is "by" or "source:" or "from" or "with";
            if (lead.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (opensLine ? lead.Length == words.Length : lead.Length > words.Length && !char.IsLetter(lead[^(words.Length + 1)])))
            {
                return new CreditLine(text[name.Start..name.End], new TextSpan(lineStart + lead.Length - words.Length, name.End), opensLine ? "credit.byline" : "credit.told");
            }
        }

        var rest = text.AsSpan(end, lineEnd - end).TrimStart(" ,");
        foreach (var verb in ReportingVerbs)
        {
            if (rest.StartsWith(verb, StringComparison.Ordinal) && (rest.Length == verb.Length || !char.IsLetter(rest[verb.Length])))
            {
                return new CreditLine(text[name.Start..name.End], new TextSpan(name.Start, lineEnd - rest.Length + verb.Length), "credit.reported");
            }
        }

        var alone = lineEnd - lineStart <= 2 * LongestName && text.AsSpan(lineStart, lineEnd - lineStart).Trim("—–-. \t").Length == end - start;
        return alone ? new CreditLine(text[name.Start..name.End], name, "credit.byline") : null;
    }

    private static CreditLine? Bracketed(string text, int lineStart, int lineEnd, int start, int end)
    {
        var open = text.LastIndexOf('(', start);
        var close = text.IndexOf(')', end);
        var rest = text.AsSpan(close + 1, lineEnd - close - 1).TrimStart();
        var isDateline = open - lineStart <= 60 && rest.Length > 1 && (rest[0] is '—' or '–' or '-' || (rest[0] == ':' && open > lineStart));
        var isSignature = rest.Length == 0 && AgencyIn(text, start, end) is not null;
        return isDateline || isSignature
            ? new CreditLine(text[start..end], new TextSpan(open, close + 1), isDateline ? "credit.dateline" : "credit.bracket")
            : null;
    }

    /// <summary>The longest part at the end of a capitalised run that is an agency's name.</summary>
    private static TextSpan? AgencyIn(string text, int start, int end)
    {
        var lower = text[start..end].ToLowerInvariant();
        for (var from = 0; from < lower.Length;)
        {
            var name = lower[from..];
            // Short names are acronyms, told from words and surnames ("Spa", "Ani") by their capitals.
            var isWord = name.Length <= 4 && char.IsLower(text[end - 1]);
            if ((Names.Contains(name) && !isWord) || Endings.Any(ending => EndsInWord(name, ending)))
            {
                return name.StartsWith("the ", StringComparison.Ordinal) ? new TextSpan(start + from + 4, end) : new TextSpan(start + from, end);
            }

            var space = lower.IndexOf(' ', from);
            from = space < 0 ? lower.Length : space + 1;
        }

        return null;
    }

    private static bool EndsInWord(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal) && (name.Length == ending.Length || name[^(ending.Length + 1)] == ' ');

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    private static int SkipSpaces(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
