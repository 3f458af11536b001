using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Attributions;

/// <summary>Mends the phrase of a source that the weights labelled word by word: with the name that it only explains, without the day on which it was said.</summary>
internal static class SourcePhrase
{
    private const int MostNameWords = 12;

    /// <summary>"The guards have been accused of …": the subject of a passive says nothing, it is spoken of.</summary>
    /// <param name="anchor">The cue's word.</param>
    public static bool IsSpokenOf(ReportInput input, int anchor, (int First, int End) source) =>
        input.Subjects[anchor] is var subject && subject >= source.First && subject < source.End && source.End <= anchor && input.Trees.Relation(subject) == Relation.NsubjPass && input.CueAt(anchor)?.Voice == Voice.Speech
        && Enumerable.Range(source.End, Math.Min(anchor - source.End, MostNameWords)).Any(i => WordClasses.BeForms.Contains(input.Words[i]));

    /// <param name="anchor">The cue's word.</param>
    /// <param name="cue">Not grown into.</param>
    /// <returns>Null where an article is all that is left.</returns>
    public static (int First, int End)? Mend(ReportInput input, int anchor, (int First, int End) source, (int First, int End) cue)
    {
        var words = input.Words;
        source = Subject(input, anchor, source) ?? source;
        while (source.End - source.First > 1 && words[source.End - 1] is "“" or "‘" or "(" or "[")
        {
            source.End--;
        }

        if (source.End - source.First > 2 && words[source.End - 1] is "who" or "which" && words[source.End - 2] == ",")
        {
            source.End -= 2;   // the clause that it opens is not of the source
        }

        var phrase = WholeNames.Of(words, WithoutDay(words, WithExplained(input, source, cue)), cue);
        return phrase.End - phrase.First == 1 && words[phrase.First] is "the" or "a" or "an" or "neither" or "nor" ? null : phrase;
    }

    /// <summary>"Said Okello: …": the verb that opens the sentence is the cue, not the colon after the name.</summary>
    public static bool OpensWithCue(ReportInput input, (int First, int End) source, (int First, int End) cue) =>
        source.End == cue.First && source.End - source.First > 1 && input.Words[cue.First] == ":" && input.Words.SentenceOf(source.First).First == source.First && input.CueAt(source.First)?.Voice == Voice.Speech;

    /// <summary>The subject of the cue where the weights found another noun: one that stands in the subject's own phrase ("workers marching along the quay chanted"), or one that stands last before a verb joined to another, whose subject it shares ("they walked to the quay and chanted").</summary>
    private static (int First, int End)? Subject(ReportInput input, int anchor, (int First, int End) source)
    {
        var trees = input.Trees;
        var own = input.Subjects[anchor];
        if (own >= 0 && own < source.First && source.End <= anchor && IsUnder(trees, source.End - 1, own) && !Enumerable.Range(own, source.First - own).Any(input.Words.IsClauseMark))
        {
            return Phrase(trees, own, anchor);
        }

        if (source.End == anchor && Marching(input, source.First) is { } walker)
        {
            return walker;
        }

        var before = trees.Head(anchor);
        return own < 0 && before >= 0 && trees.Relation(anchor) == Relation.Conj && source.First > before && source.End <= anchor && input.Subjects[before] is var shared && shared >= 0 && shared < before ? Phrase(trees, shared, before) : null;
    }

    /// <summary>"Workers marching along the quay chanted": what a preposition stands before is no subject, and who the participle before it is of is.</summary>
    private static (int First, int End)? Marching(ReportInput input, int place)
    {
        var (tags, words) = (input.Tags, input.Words);
        var participle = place - 2;
        if (participle < 1 || words.SentenceOf(participle - 1) != words.SentenceOf(place) || words[place - 1] is "of" or "for" or "by" || tags.Universal(place - 1) != UniversalTag.Adp || tags.Universal(participle) != UniversalTag.Verb || !words[participle].EndsWith("ing", StringComparison.Ordinal)
            || tags.Universal(participle - 1) is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return null;
        }

        var first = participle - 1;
        while (first > 0 && place - first < MostNameWords && tags.Universal(first - 1) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Num && words.SentenceOf(first - 1) == words.SentenceOf(first))
        {
            first--;
        }

        return (first, participle);
    }

    /// <summary>The words about a noun that hang on it, as far as they stand together and before its verb.</summary>
    public static (int First, int End) Phrase(Trees trees, int noun, int verb)
    {
        var (first, end) = (noun, noun + 1);
        while (first > 0 && noun - first < MostNameWords && IsUnder(trees, first - 1, noun))
        {
            first--;
        }

        while (end < verb && end - noun < MostNameWords && IsUnder(trees, end, noun))
        {
            end++;
        }

        return (first, end);
    }

    private static bool IsUnder(Trees trees, int token, int head)
    {
        for (var steps = 0; token >= 0 && steps < MostNameWords; steps++, token = trees.Head(token))
        {
            if (token == head)
            {
                return true;
            }
        }

        return false;
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
                var first = words.NameFirst(head);
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
