using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Mentions;

/// <summary>Chooses whom a definite description stands for: somebody of whom the document uses its head noun, or the only one of its kind nearby.</summary>
internal sealed class NominalResolver(ReferenceText text, Referents referents, RecentAppearances recent)
{
    /// <param name="first">First token: the article or the first word of the possessor.</param>
    /// <param name="head">The head noun.</param>
    public (Referent? Who, string Rule) Resolve(int first, int head, string lemma, int sentence)
    {
        var all = referents.With(lemma);
        var given = Modifiers(first, head);
        if (all.Count == 0)
        {
            return given.Count > 0 ? (null, "reference.none") : OnlyOneNearby(lemma, sentence);
        }

        // "the transport minister" and "the president of Norway" want somebody of whom the document says so; a name cannot be passed over
        var fitting = given.Count == 0 ? [.. all] : all.Where(referent => given.All(word => referent.Modifiers.Contains(word) || HasWord(referent, word))).ToList();
        if (fitting.Count == 0)
        {
            fitting = given.Exists(IsName) ? [] : all.Count == 1 ? [.. all] : [];
        }

        var met = fitting.Where(referent => referent.LastSentence >= 0).ToList();
        if (met.Count == 1)
        {
            return (met[0], "reference.described");
        }

        var near = met.Where(referent => sentence - referent.LastSentence <= 1).ToList();
        return near.Count == 1 && met.TrueForAll(other => other == near[0] || sentence - other.LastSentence > RecentAppearances.Reach)
            ? (near[0], "reference.described-nearest")
            : (null, fitting.Count == 0 || met.Count == 0 ? "reference.none" : "reference.several");
    }

    /// <summary>The only organisation, or the only person of the gender, of this sentence and the one before: "the company", "the woman".</summary>
    private (Referent? Who, string Rule) OnlyOneNearby(string lemma, int sentence)
    {
        var kind = DescriptionWords.IsAnyBody(lemma) ? EntityKind.Organisation : DescriptionWords.IsAnyPerson(lemma) ? EntityKind.Person : EntityKind.Other;
        if (kind == EntityKind.Other)
        {
            return (null, "reference.none");
        }

        var gender = DescriptionWords.OfWord(lemma);
        Referent? only = null;
        foreach (var appearance in recent.From(sentence - 1))
        {
            if (appearance.Who is null && kind == EntityKind.Person)
            {
                return (null, "reference.unnamed");
            }

            // a body whose own name tells what it is (a ministry, a union) is called by that word or by those listed beside it
            if (appearance.Who is not { } who || who.Kind != kind || gender != Gender.Unknown && who.Gender != gender || kind == EntityKind.Organisation && who.Descriptions.Any(DescriptionWords.IsBody))
            {
                continue;
            }

            if (only is not null && only != who)
            {
                return (null, "reference.several");
            }

            only = who;
        }

        return only is null ? (null, "reference.none") : (only, kind == EntityKind.Person ? "reference.only-person" : "reference.only-organisation");
    }

    /// <summary>What stands beside the noun: adjectives, nouns before it, names it belongs to. Words that tell nobody apart are left out.</summary>
    private List<string> Modifiers(int first, int head)
    {
        var found = new List<string>();
        for (var i = first; i < head; i++)
        {
            if (text.MentionOf(i) is >= 0 and var mention)
            {
                found.Add(text.Mentions[mention].Entity);
                i = Math.Max(i, text.Ranges[mention].End - 1);
            }
            else if (text.Trees.Head(i) == head && text.Tag(i) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj && text.Lemma(i) is var lemma && lemma is not ("former" or "new" or "same" or "local" or "embattled"))
            {
                found.Add(lemma);
            }
        }

        for (var i = head + 1; i < Math.Min(text.Count, head + 6); i++)
        {
            if (text.Trees.Head(i) == head && text.Trees.Relation(i) == Relation.Nmod)
            {
                found.Add(text.MentionOf(i) is >= 0 and var mention ? text.Mentions[mention].Entity : text.Lemma(i));
            }
        }

        return found;
    }

    private static bool IsName(string word) => word.Length > 0 && char.IsUpper(word[0]);

    private static bool HasWord(Referent referent, string word) =>
        referent.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || referent.Descriptions.Contains(word);
}
