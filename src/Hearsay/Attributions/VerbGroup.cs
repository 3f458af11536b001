namespace Hearsay.Attributions;

/// <summary>A reporting verb with the auxiliaries, negations and adverbs that stand with it.</summary>
/// <param name="First">First token of the group.</param>
/// <param name="Verb">The verb itself.</param>
/// <param name="IsWish">Whether should, must, could or the like make it the writer's own advice or guess: "they should support".</param>
/// <param name="End">After the last token of the group: the verb, a particle and adverbs that follow at once.</param>
internal sealed record VerbGroup(int First, int Verb, int End, Cue Cue, VerbForms Form, bool IsNegated, bool IsPassive, bool IsInfinitive, bool IsWish)
{
    public Polarity Polarity => Cue.Polarity == Polarity.Positive ? (IsNegated ? Polarity.Negated : Polarity.Positive) : IsNegated ? Polarity.Positive : Cue.Polarity;

    /// <summary>The group around a token, or null where the token is no reporting verb or is plainly something else (a noun, part of a name).</summary>
    public static VerbGroup? At(Words words, int i, Cues cues)
    {
        if (!cues.TryGet(words[i], out var cue, out var forms) || words.QuotationOf(i) >= 0)
        {
            return null;
        }

        var (start, limit) = words.SentenceOf(i);
        int first = i;
        bool negated = false, be = false, have = false, modal = false, to = false, seesAuxiliary = false, wish = false;
        while (first > start && i - first < 8)
        {
            var word = words[first - 1];
            if (WordClasses.Negations.Contains(word))
            {
                negated |= words[first] != "only";
            }
            else if (word == "to" && (first == i || words[first] == "be"))
            {
                to = true;
            }
            else if (first == i && forms.HasFlag(VerbForms.Gerund) && word is "kept" or "keep" or "keeps" or "began" or "started")
            {
                seesAuxiliary = have = true;
            }
            else if (WordClasses.Auxiliaries.Contains(word) && !(word is "'s" or "’s" && !IsClitic(words, first - 1)))
            {
                be |= !seesAuxiliary && WordClasses.Be.Contains(word);
                have |= WordClasses.Have.Contains(word);
                wish |= word is "should" or "must" or "could" or "may" or "might" or "can" or "ought";
                modal |= !WordClasses.Be.Contains(word) && !WordClasses.Have.Contains(word);
                seesAuxiliary = true;
            }
            else if (!words.IsAdverb(first - 1))
            {
                break;
            }

            first--;
        }

        while (first < i && !seesAuxiliary && !to && !negated && words[first] is "all" or "both" or "each" or "yesterday" or "today" or "himself" or "herself" or "themselves")
        {
            first++;
        }

        if (!Fits(words, i, first, forms, be, have, modal, to))
        {
            return null;
        }

        var form = be && forms.HasFlag(VerbForms.Participle) && !forms.HasFlag(VerbForms.Gerund) ? VerbForms.Participle
            : forms.HasFlag(VerbForms.Gerund) ? VerbForms.Gerund
            : forms.HasFlag(VerbForms.Past) ? VerbForms.Past : forms;
        var end = i + 1;
        return new VerbGroup(first, i, end, cue, form, negated, be && forms.HasFlag(VerbForms.Participle), to, wish);
    }

    private static bool IsClitic(Words words, int i) => WordClasses.SubjectPronouns.Contains(words[i - 1]) || words[i - 1] is "there" or "here";

    /// <summary>Whether the form can be a verb where it stands: "the claim", "two reports" and "a call" are not.</summary>
    private static bool Fits(Words words, int i, int first, VerbForms forms, bool be, bool have, bool modal, bool to)
    {
        if (words.IsCapital(i) && i > words.SentenceOf(i).First && !words.IsHeadline(i))
        {
            return false;
        }

        var before = first > words.SentenceOf(i).First ? words[first - 1] : "";
        var auxiliary = be || have || modal || to;
        if (!auxiliary && (WordClasses.Determiners.Contains(before) && before is not ("this" or "some" or "many" or "all" or "both" or "most" or "one" or "few" or "others" or "another") || words.IsPossessiveMark(first - 1)))
        {
            return false;
        }

        if (!auxiliary && forms == VerbForms.Base)
        {
            // A bare form is a verb after a plural subject only; after a preposition or an adjective it is a noun.
            return WordClasses.PersonalPronouns.Contains(before) || before is "who" or "which" or "and" || (before.Length > 3 && before.EndsWith('s')) || WordClasses.Collectives.Contains(before);
        }

        return !WordClasses.Prepositions.Contains(before) || auxiliary || forms.HasFlag(VerbForms.Gerund);
    }
}
