using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>The events that a text gives a date: the raid on 3 May, the 3 May raid, Monday's raid.</summary>
internal sealed class DatedEvents
{
    private const int LongestPhrase = 3;

    private readonly Dictionary<string, Edtf?> dates = new(StringComparer.Ordinal);

    public DatedEvents(PhraseWords words, List<PhrasePart> parts)
    {
        foreach (var part in parts)
        {
            if (part is not { Type: TimeType.Date, IsResolved: true, Mod: null, Interval: { IsInterval: false, Precision: EdtfPrecision.Day or EdtfPrecision.Month or EdtfPrecision.Year } date })
            {
                continue;
            }

            if (words.Word(part.First - 1) is "on" or "of" or "in")
            {
                Note(words, Subject(words, part.First - 2), date);
            }

            Note(words, words.Word(part.End) is "'" or "’" && words.Word(part.End + 1) == "s" ? part.End + 2 : part.End, date);
        }
    }

    /// <summary>The date of an event by its noun; null where none is given, or several.</summary>
    public Edtf? DateOf(string noun) => dates.GetValueOrDefault(noun);

    /// <summary>The end of "the raid", "his second arrest", from the article on; null where no such words begin there.</summary>
    public static int? Phrase(PhraseWords words, int first)
    {
        if (words.Word(first) is not ("the" or "a" or "an" or "this" or "that" or "his" or "her" or "its" or "their" or "our" or "my"))
        {
            return null;
        }

        var end = first + 1;
        while (end <= first + LongestPhrase && words.At(end) is { Class: WordClass.None or WordClass.Ordinal, Length: > 2 } && !IsFunction(words.Word(end)))
        {
            end++;
        }

        return end > first + 1 ? end : null;
    }

    private static bool IsFunction(string word) => word is "who" or "which" or "but" or "for" or "with" or "are" or "when" or "where" or "while" or "because" or "can" or "could" or "may" or "might" or "have" or "they" or "she";

    /// <summary>The noun that a date belongs to: the last word before the preposition, or what is said there to have taken place.</summary>
    private static int Subject(PhraseWords words, int last) =>
        words.Word(last) == "place" && words.Word(last - 1) == "took" ? last - 2
        : words.Word(last) == "held" && words.Word(last - 1) == "was" ? last - 2
        : words.Word(last) is "happened" or "occurred" or "began" or "started" or "was" ? last - 1 : last;

    private void Note(PhraseWords words, int i, Edtf date)
    {
        if (words.At(i) is { Class: WordClass.None, Length: > 3 } && words.Word(i) is { Length: > 3 } noun && !IsFunction(noun))
        {
            dates[noun] = dates.TryGetValue(noun, out var known) && known?.Text != date.Text ? null : date;
        }
    }
}
