using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>The date between place and dash at the head of an agency report: <c>OSMERHOLT, 12 May 2019 (HPS) — The lift…</c>. It anchors relative dates where no publication date is known.</summary>
internal static class Dateline
{
    /// <summary>Pieces that may stand before the date, and between it and the dash.</summary>
    private const int MostBefore = 12, MostAfter = 6;

    /// <summary>Null where the text has none with its year.</summary>
    public static Edtf? In(Piece[] pieces, List<(int First, Reading Reading)> found)
    {
        if (found.Count == 0 || found[0] is not { First: > 0 and <= MostBefore, Reading: { Meaning: Meaning.Fixed, Unit: { Grain: Grain.Day, IsReal: true } unit } reading } head)
        {
            return null;
        }

        for (var i = 0; i < head.First; i++)
        {
            // A place is capital words and commas; a sentence has small ones.
            if (pieces[i].Class == WordClass.Break || (pieces[i].Class != WordClass.Symbol && !pieces[i].Capital))
            {
                return null;
            }
        }

        for (var i = reading.End; i < Math.Min(pieces.Length, reading.End + MostAfter); i++)
        {
            if (pieces[i] is { Class: WordClass.Symbol, Gap: true, Value: '—' or '–' or '-' })
            {
                return unit.Interval;
            }

            if (pieces[i].Class == WordClass.Break || (pieces[i].Class != WordClass.Symbol && !pieces[i].Capital))
            {
                return null;
            }
        }

        return null;
    }
}
