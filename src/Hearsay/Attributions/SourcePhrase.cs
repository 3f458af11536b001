using Hearsay.Language.Parsing;

namespace Hearsay.Attributions;

/// <summary>Mends the phrase of a source that the weights labelled word by word: with the name that it only explains, without the day on which it was said.</summary>
internal static class SourcePhrase
{
    private const int MostNameWords = 12;

    /// <param name="cue">Not grown into.</param>
    /// <returns>Null where an article is all that is left.</returns>
    public static (int First, int End)? Mend(ReportInput input, (int First, int End) source, (int First, int End) cue)
    {
        var words = input.Words;
        while (source.End - source.First > 1 && words[source.End - 1] is "“" or "‘" or "(" or "[")
        {
            source.End--;
        }

        var phrase = WholeNames.Of(words, WithoutDay(words, WithExplained(input, source, cue)), cue);
        return phrase.End - phrase.First == 1 && words[phrase.First] is "the" or "a" or "an" ? null : phrase;
    }

    /// <summary>"Ana Okello, the secretary of the union," where only the explanation was found.</summary>
    private static (int First, int End) WithExplained(ReportInput input, (int First, int End) source, (int First, int End) cue)
    {
        var words = input.Words;
        for (var i = source.First; i < source.End; i++)
        {
            var head = input.Trees.Head(i);
            if (head >= 0 && head < source.First && input.Trees.Relation(i) == Relation.Appos && words[source.First - 1] == "," && words.NameEnd(head) is > 0 and var end && end <= source.First && source.First - head <= MostNameWords)
            {
                var first = head;
                while (first > 0 && words.NameEnd(first - 1) == end)
                {
                    first--;
                }

                return first >= cue.End || cue.First >= source.End ? (first, source.End) : source;
            }
        }

        return source;
    }

    /// <summary>"The court Friday", "the ministry this month": the day belongs to the verb.</summary>
    private static (int First, int End) WithoutDay(Words words, (int First, int End) source)
    {
        var end = source.End;
        if (end - source.First > 2 && WordClasses.TimeUnits.Contains(words[end - 1]) && words[end - 2] is "this" or "last" or "next")
        {
            end -= 2;
        }
        else if (end - source.First > 1 && WordClasses.Days.Contains(words[end - 1]) && words.NameEnd(end - 1) == 0)
        {
            end -= words[end - 2] is "on" or "late" or "early" && end - source.First > 2 ? 2 : 1;
        }

        return end == source.End || !words.IsWord(end - 1) ? source : (source.First, end);
    }
}
