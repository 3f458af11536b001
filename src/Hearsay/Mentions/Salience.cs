using Hearsay.Language.Parsing;

namespace Hearsay.Mentions;

/// <summary>How much a grammatical role puts somebody into the foreground.</summary>
internal static class Salience
{
    public const int Subject = 25;

    private const int Speaker = 35;
    private const int Object = 8;

    /// <param name="head">Head word of the appearance.</param>
    public static int Of(ReferenceText text, int head) => text.Trees.Relation(head) switch
    {
        Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.OblAgent => text.IsSpeech(text.Trees.Head(head)) ? Speaker : Subject,
        Relation.Root => Object,
        Relation.Obj or Relation.Iobj => Object,
        Relation.Appos or Relation.Conj or Relation.Flat when text.Trees.Head(head) is >= 0 and var up && up != head => text.Trees.Relation(up) is Relation.Nsubj or Relation.NsubjPass ? Subject : 0,
        _ => 0,
    };
}
