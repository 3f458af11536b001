using Hearsay.Language.Tagging;

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
            if (opens && named[m].Kind == EntityKind.Person && IsFirst(text, named, m) && end < text.Count && text.Tag(end) is UniversalTag.Aux or UniversalTag.Verb && !text.IsSpeech(end))
            {
                return named[m];
            }
        }

        return null;
    }

    /// <summary>Whether the name stands nowhere before in full: a surname alone may be that of a relative.</summary>
    private static bool IsFirst(ReferenceText text, Referents named, int mention)
    {
        for (var m = 0; m < mention; m++)
        {
            if (named[m] == named[mention] && text.Ranges[m].End - text.Ranges[m].First >= text.Ranges[mention].End - text.Ranges[mention].First)
            {
                return false;
            }
        }

        return true;
    }
}
