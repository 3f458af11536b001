namespace Hearsay.Attributions;

/// <summary>A source neither begins nor ends inside a name: the weights label word by word and may cut "the Ministry of Canals and Harbours" at its "and".</summary>
internal static class WholeNames
{
    /// <summary>The source with the names at its ends whole, and the determiner before a name that it grew by.</summary>
    /// <param name="cue">Not grown into.</param>
    public static (int First, int End) Of(Words words, (int First, int End) source, (int First, int End) cue)
    {
        var (first, end) = source;
        for (var name = words.NameEnd(first); name > 0 && words.NameEnd(first - 1) == name && first != cue.End; first--)
        {
        }

        first -= first < source.First && WordClasses.Determiners.Contains(words[first - 1]) && first != cue.End ? 1 : 0;
        while (words.NameEnd(end - 1) > end && end != cue.First)
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>Takes the words of the source out of the content; a piece that is all of it goes.</summary>
    public static void Leave(List<(int First, int End)> content, (int First, int End) source)
    {
        for (var i = content.Count - 1; i >= 0; i--)
        {
            var (first, end) = content[i];
            if (end <= source.First || first >= source.End)
            {
                continue;
            }

            content.RemoveAt(i);
            if (source.End < end)
            {
                content.Insert(i, (source.End, end));
            }

            if (first < source.First)
            {
                content.Insert(i, (first, source.First));
            }
        }
    }
}
