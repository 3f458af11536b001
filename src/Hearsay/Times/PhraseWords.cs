using System.Text;
using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>The words around and between time expressions, in small letters.</summary>
internal sealed class PhraseWords(string text, Piece[] pieces)
{
    private const int WidestGap = 4;

    /// <summary>Each expression on its pieces.</summary>
    public List<PhrasePart> Parts(Layer<TimeExpression> times)
    {
        var parts = new List<PhrasePart>(times.Count);
        var i = 0;
        foreach (var time in times)
        {
            while (pieces[i].Start < time.Span.Start)
            {
                i++;
            }

            var end = i;
            while (end < pieces.Length && pieces[end].Start < time.Span.End)
            {
                end++;
            }

            parts.Add(new PhrasePart(i, end, time.Type, time.Value, time.Mod, time.Interval, time.Anchor, time.IsResolved, null));
        }

        return parts;
    }

    public TextSpan Span(PhrasePart part) => new(pieces[part.First].Start, pieces[part.End - 1].End);

    public Piece At(int i) => (uint)i < (uint)pieces.Length ? pieces[i] : new Piece(0, 0, WordClass.Break, 0, true, false);

    /// <summary>A word or mark in small letters; empty past the text and for words longer than any that binds.</summary>
    public string Word(int i) => At(i) is { Length: > 0 and < 16 } piece ? text[piece.Start..piece.End].ToLowerInvariant() : "";

    public string Quote(int first, int end) => text[pieces[first].Start..pieces[end - 1].End];

    private bool IsWord(int i, string wanted) => At(i) is { Length: > 0 } piece && piece.Length == wanted.Length && text.AsSpan(piece.Start, piece.Length).Equals(wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands between two parts, words with one space between; null where that is more than a few words, or a paragraph ends.</summary>
    public string? Between(PhrasePart first, PhrasePart second)
    {
        if (second.First - first.End is > WidestGap or < 0)
        {
            return null;
        }

        var gap = new StringBuilder();
        for (var i = first.End; i < second.First; i++)
        {
            if (pieces[i].Class == WordClass.Break)
            {
                return null;
            }

            gap.Append(gap.Length > 0 ? " " : "").Append(Word(i));
        }

        return gap.ToString();
    }

    /// <summary>Whether these words stand just before a piece.</summary>
    public bool Precedes(int i, string[] wanted)
    {
        // The last word differs most often.
        for (var k = wanted.Length - 1; k >= 0; k--)
        {
            if (!IsWord(i - wanted.Length + k, wanted[k]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether these words stand from a piece on.</summary>
    public bool Follows(int i, string[] wanted) => Precedes(i + wanted.Length, wanted);

    /// <summary>Whether a part has a word of a class.</summary>
    public bool Has(PhrasePart part, WordClass wanted)
    {
        for (var i = part.First; i < part.End; i++)
        {
            if (At(i).Class == wanted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Which way the clause around a part looks.</summary>
    public Way Tense(PhrasePart part) => Times.Tense.Of(text, pieces, part.First, part.End);
}
