using Hearsay.Language.Parsing;

namespace Hearsay.Mentions.References;

/// <summary>Whom a headline and the sentence under it speak of before they are named: "Court rejects plan", "A regional court rejected …" for the court that the next sentences name.</summary>
/// <remarks>Only where the next sentences name just one of that noun, and say at least one of the words beside it of the same one; whom the sentence under a headline names at once needs no more words.</remarks>
internal static class LeadReferences
{
    /// <summary>Words of a sentence that are looked at.</summary>
    private const int MostWords = 60;

    /// <summary>Sentences after the description within which the name comes.</summary>
    private const int Reach = 4;

    public static List<Reference> Find(ReferenceText text, Referents named)
    {
        var found = new List<Reference>();
        var of = new Dictionary<uint, Referent>();
        var hasHeadline = text.Sentences.Count > 1 && text.Paragraph(text.Sentences[0].First) != text.Paragraph(text.Sentences[1].First);
        for (var s = Math.Min(text.Sentences.Count, hasHeadline ? 2 : 1) - 1; s >= 0; s--)
        {
            var (first, end) = text.Sentences[s];
            var limit = EndOf(text, s + Reach);
            var isHeadline = hasHeadline && s == 0;
            var lead = isHeadline ? EndOf(text, 1) : 0;
            for (var i = first; i < Math.Min(end, first + MostWords); i++)
            {
                if (Start(text, named, i, isHeadline) is >= 0 and var start && (Named(text, named, i, limit, lead) ?? of.GetValueOrDefault(text.Word(i))) is { } who)
                {
                    of.TryAdd(text.Word(i), who);
                    found.Add(new Reference(text.Span(start, i + 1), ReferenceKind.Nominal, who.Name, "reference.named-after"));
                }
            }
        }

        return found;
    }

    private static int EndOf(ReferenceText text, int sentence) => text.Sentences[Math.Min(sentence, text.Sentences.Count - 1)].End;

    /// <summary>First token of a subject that is described and not named: after "a", or in a headline without article; −1 for others.</summary>
    private static int Start(ReferenceText text, Referents named, int noun, bool isHeadline)
    {
        if (!text.IsNoun(noun) || text.IsPluralNoun(noun) || text.MentionOf(noun) >= 0 || named.DescribedBy(noun) is not null || text.IsQuoted(noun)
            || text.Trees.Relation(noun) is not (Relation.Nsubj or Relation.NsubjPass or Relation.Root) && !isHeadline || (text.Traits(noun) & (NounTrait.Person | NounTrait.Body)) == 0)
        {
            return -1;
        }

        var determiner = text.Determiner(noun);
        if (determiner >= 0)
        {
            return text.Is(determiner, "a") || text.Is(determiner, "an") ? determiner : -1;
        }

        return isHeadline ? noun : -1;
    }

    private static Referent? Named(ReferenceText text, Referents named, int noun, int limit, int lead)
    {
        Referent? only = null;
        foreach (var who in named.With(text.Word(noun)))
        {
            if (who.FirstToken > noun && who.FirstToken < limit)
            {
                if (only is not null)
                {
                    return null;
                }

                only = who;
            }
        }

        return only is not null && (only.FirstToken < lead || IsSaidOf(text, noun, only)) ? only : null;
    }

    /// <summary>Whether a word beside the noun is said of someone too, or none stands there.</summary>
    private static bool IsSaidOf(ReferenceText text, int noun, Referent who)
    {
        var any = false;
        for (var i = noun - 1; i >= 0 && text.Trees.Head(i) == noun; i--)
        {
            if (text.Trees.Relation(i) is Relation.Amod or Relation.Compound)
            {
                if (who.IsModifiedBy(text.Word(i)) || who.IsDescribedBy(text.Word(i)))
                {
                    return true;
                }

                any = true;
            }
        }

        return !any;
    }
}
