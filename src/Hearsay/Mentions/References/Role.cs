using Hearsay.Language.Parsing;

namespace Hearsay.Mentions.References;

/// <summary>The part that someone plays in a clause, as far as it says who is in the foreground.</summary>
internal enum Role { Speaker, Subject, Object, Oblique, Possessor, OfNoun, Root, Other }

/// <summary>Reads roles off the trees.</summary>
internal static class Roles
{
    private const int MaxSteps = 3;

    /// <summary>The word whose relation tells the role: of an apposition or a later part of a list, the first.</summary>
    public static int Carrier(ReferenceText text, int head)
    {
        for (var steps = 0; steps < MaxSteps && text.Trees.Head(head) >= 0 && text.Trees.Relation(head) is Relation.Appos or Relation.Conj or Relation.Flat or Relation.NmodDesc; steps++)
        {
            head = text.Trees.Head(head);
        }

        return head;
    }

    public static Role Of(ReferenceText text, int head)
    {
        var at = Carrier(text, head);
        return text.Trees.Relation(at) switch
        {
            Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.OblAgent => text.IsSpeech(text.Trees.Head(at)) ? Role.Speaker : Role.Subject,
            Relation.Obj or Relation.Iobj => Role.Object,
            Relation.Obl => Role.Oblique,
            Relation.NmodPoss => Role.Possessor,
            Relation.Nmod => Role.OfNoun,
            Relation.Root => Role.Root,
            _ => Role.Other,
        };
    }
}
