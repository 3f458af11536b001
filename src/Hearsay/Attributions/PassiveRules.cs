using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Reports in the passive, with or without "by".</summary>
internal sealed class PassiveRules(Words words, Phrases phrases, Subjects subjects, int threshold)
{
    /// <summary>"is expected to", "was accused of": the content is the subject with what is said of it; there is a source only after "by".</summary>
    public Finding? Of(VerbGroup group)
    {
        var sentence = words.SentenceOf(group.Verb);
        if (!group.Cue.Reports(Frame.Passive, threshold) || group.End >= sentence.End || group.Cue.HearerFollows || group.Cue.Lemma == "ask" || group.Cue.Lemma == "know" && words[group.End] == "as")
        {
            return null;
        }

        var phrase = subjects.Before(group.First);
        if (phrase is { } near && near.First > sentence.First && WordClasses.Prepositions.Contains(words[near.First - 1]))
        {
            return null;
        }

        var right = group.End;
        TextSpan? source = null;
        if (words[right] == "by" && phrases.IsPhraseStart(right + 1))
        {
            var end = phrases.PhraseEnd(right + 1);
            source = words.Span(right + 1, end);
            right = end;
        }

        var content = new List<TextSpan>();
        var impersonal = phrase is { } p && words[p.First] == "it" && right < sentence.End && words[right] == "that";
        if (!impersonal && phrase is { } subjectPhrase)
        {
            content.Add(words.Span(subjectPhrase.First, subjectPhrase.End));
        }

        if (right < sentence.End && (words[right] is "to" or "that" or "as" or "of" || words.IsWord(right) && source is null && !WordClasses.Prepositions.Contains(words[right]) && !WordClasses.Subordinators.Contains(words[right]) && !WordClasses.Conjunctions.Contains(words[right])))
        {
            content.Add(words.Span(right, phrases.ClauseEnd(right)));
        }
        else if (source is null)
        {
            return null;
        }

        return content.Count == 0 ? null : new Finding(source, [words.Span(group.First, group.End)], content, group.Cue.Voice, group.Polarity, $"attribution.{group.Cue.Lemma}-passive");
    }
}
