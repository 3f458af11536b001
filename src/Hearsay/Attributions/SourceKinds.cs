using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>The form of the words for a source, by their head.</summary>
internal static class SourceKinds
{
    public static SourceKind Of(Words words, TextSpan? source)
    {
        if (source is not { } span)
        {
            return SourceKind.None;
        }

        var first = words.FirstFrom(span.Start);
        var end = words.FirstFrom(span.End);
        if (end <= first)
        {
            return SourceKind.None;
        }

        if (end - first == 1 && WordClasses.AllPronouns.Contains(words[first]))
        {
            return SourceKind.Pronoun;
        }

        var head = HeadEnd(words, first, end);
        var last = head - 1;
        last -= words.IsPossessiveMark(last) && last > first ? 1 : 0;
        var word = words[last];
        if (IsCounted(words, first, last))
        {
            return SourceKind.Collective;
        }

        var opensIndefinite = words[first] is "a" or "an" or "one" or "another" or "two" or "three" or "several" || WordClasses.Unnamed.Contains(word) && word.EndsWith('s') && !words.IsCapital(first);
        if (words.NameEnd(last) > last || NamedIn.Of(words, first, last, end) is not null)
        {
            return words.NameEnd(last) > last && IsGroupName(word) ? SourceKind.Collective : SourceKind.Named;
        }

        if (words.IsCapital(last) && words.IsHeadline(last) && words.NameEnd(last) == 0)
        {
            return WordClasses.Unnamed.Contains(word) || words[first] is "a" or "an" ? SourceKind.Unnamed : word.EndsWith('s') ? SourceKind.Collective : SourceKind.Named;
        }

        if (words.IsCapital(last) && !(last == words.SentenceOf(last).First && (WordClasses.Collectives.Contains(word) || WordClasses.Unnamed.Contains(word) || WordClasses.Determiners.Contains(word))))
        {
            // Groups by their party or country have a capital of their own; "Workers" has it as part of a name.
            return IsGroupName(word) || words.NameEnd(last) == 0 && IsMembers(word) ? SourceKind.Collective : SourceKind.Named;
        }

        if (WordClasses.Collectives.Contains(word))
        {
            return SourceKind.Collective;
        }

        if (NameIn(words, head, end))
        {
            return SourceKind.Named;
        }

        if (opensIndefinite || WordClasses.Unnamed.Contains(word) && words[first] is not ("the" or "his" or "her" or "its" or "their" or "this" or "that"))
        {
            return SourceKind.Unnamed;
        }

        return words[first] is "the" or "this" or "that" or "these" || WordClasses.Possessives.Contains(words[first]) || words.IsPossessiveMark(last - 1) ? SourceKind.Nominal : SourceKind.Unnamed;
    }

    /// <summary>Members of a party, a trade or a people, by the ending: Ostrelers, DOCTORS, Centrists.</summary>
    private static bool IsMembers(string word) => word.Length > 5 && (word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ors", StringComparison.Ordinal) || word.EndsWith("ans", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("ites", StringComparison.Ordinal));

    private static bool IsGroupName(string word) => word is "republicans" or "democrats" or "conservatives" or "liberals" or "americans";

    /// <summary>End of the head phrase: before the first comma, bracket, preposition or "published".</summary>
    public static int HeadEnd(Words words, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            // the commas, hyphens and prepositions of a name do not end it
            if (words.NameEnd(i) > i && words.NameEnd(i - 1) == words.NameEnd(i))
            {
                continue;
            }

            if (words.IsClauseMark(i) && words[i] != "-" || WordClasses.Papers.Contains(words[i - 1]) && (WordClasses.Publishing.Contains(words[i]) || words[i] is "being") || WordClasses.Prepositions.Contains(words[i]) && !(words[i] is "of" && words.IsCapital(i - 1) && words.IsCapital(i + 1)) || WordClasses.Subordinators.Contains(words[i]))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsCounted(Words words, int first, int last) =>
        words[first] is "some" or "many" or "most" or "few" or "both" or "all" or "others" or "critics" or "supporters" or "no" || (char.IsAsciiDigit(words[first][0]) && words[first + 1] is "percent" or "%") || words[last] is "percent" or "%";

    /// <summary>Whether an apposition after the head holds a name: "the minister, Ana Okello,".</summary>
    private static bool NameIn(Words words, int from, int end)
    {
        if (from >= end || words[from] != "," || from + 1 >= end)
        {
            return false;
        }

        return words.IsCapital(from + 1) && (from + 2 >= end || words.IsCapital(from + 2));
    }
}
