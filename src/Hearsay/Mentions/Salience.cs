using Hearsay.Language.Parsing;

namespace Hearsay.Mentions;

/// <summary>How much a grammatical role puts somebody into the foreground.</summary>
internal static class Salience
{
    public const int Subject = 25;

    private const int Speaker = 35;
    private const int Object = 8;
    private const int MaxSteps = 3;

    /// <param name="head">Head word of the appearance.</param>
    public static int Of(ReferenceText text, int head)
    {
        var at = head;
        for (var steps = 0; steps < MaxSteps && text.Trees.Head(at) >= 0 && text.Trees.Relation(at) is Relation.Appos or Relation.Conj or Relation.Flat or Relation.NmodDesc; steps++)
        {
            at = text.Trees.Head(at);
        }

        return text.Trees.Relation(at) switch
        {
            Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.OblAgent => text.IsSpeech(text.Trees.Head(at)) ? Speaker : Subject,
            Relation.Root or Relation.Obj or Relation.Iobj => Object,
            _ => 0,
        };
    }
}
