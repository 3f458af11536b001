using Hearsay.Language.Parsing;

namespace Hearsay.Mentions.References;

/// <summary>Finds who says I outside quotation marks: the person introduced by the credit line that ends an opinion piece ("Ana Okello teaches law at …").</summary>
internal static class AuthorLine
{
    /// <summary>Lines at the end of the text that may be the credit line.</summary>
    private const int LastLines = 3;

    /// <param name="last">Last token that says I: the line stands after it.</param>
    /// <returns>Null where no such line ends the text, or the person was named before it.</returns>
    public static Referent? Find(ReferenceText text, Referents named, int last)
    {
        var lines = text.Paragraph(text.Count - 1);
        for (var m = text.Ranges.Length - 1; m >= 0 && text.Paragraph(text.Ranges[m].First) > Math.Max(text.Paragraph(last), lines - LastLines); m--)
        {
            var (first, end) = text.Ranges[m];
            var opens = text.Paragraph(first - 1) < text.Paragraph(first);
            if (opens && named[m].Kind == EntityKind.Person && named[m].FirstToken >= first && text.Trees.Relation(text.Trees.HeadOf(first, end)) is Relation.Nsubj or Relation.NsubjPass && !text.IsSpeech(text.Trees.Head(text.Trees.HeadOf(first, end))))
            {
                return named[m];
            }
        }

        return null;
    }
}
