using System.Globalization;
using Hearsay.Attributions;

namespace Hearsay.Lab.Training;

/// <summary>Counts found reports against annotated ones, in tokens, as score_attribution.py does in its words: aligned by content, then looked at part by part.</summary>
internal sealed class ReportScore
{
    private readonly int[] right = new int[5];
    private int found;
    private int gold;

    /// <summary>Which of the found ones overlap in all parts, their content by half or more.</summary>
    public bool[] Add(List<GoldReport> wanted, IReadOnlyList<Report> reports)
    {
        var good = new bool[reports.Count];
        found += reports.Count;
        gold += wanted.Count;
        var pairs = new List<(double Share, int Ties, int Gold, int Found)>();
        for (var g = 0; g < wanted.Count; g++)
        {
            for (var f = 0; f < reports.Count; f++)
            {
                var common = Common(wanted[g].Content, reports[f].Content);
                if (common > 0)
                {
                    pairs.Add((common / (double)(Size(wanted[g].Content) + Size(reports[f].Content) - common), (Overlap(wanted[g].Cue, reports[f].Cue) ? 1 : 0) + (Same(wanted[g].Source, reports[f].Source) ? 1 : 0), -g, -f));
                }
            }
        }

        var (usedGold, usedFound) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (share, _, g, f) in pairs.OrderByDescending(pair => pair))
        {
            if (usedGold.Contains(g) || usedFound.Contains(f))
            {
                continue;
            }

            usedGold.Add(g);
            usedFound.Add(f);
            good[-f] = Count(share, wanted[-g], reports[-f]);
        }

        return good;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"triple overlap {F1(4):0.0} (P {100.0 * right[4] / Math.Max(1, found):0.0} R {100.0 * right[4] / Math.Max(1, gold):0.0})  content j50 {F1(0):0.0}  cue given content {100.0 * right[1] / Math.Max(1, right[0]):0.0}  source given {100.0 * right[2] / Math.Max(1, right[0]):0.0}  strict {F1(3):0.0}  found {found} gold {gold}");

    private bool Count(double share, GoldReport wanted, Report report)
    {
        if (share < 0.5)
        {
            return false;
        }

        var (cue, source) = (Overlap(wanted.Cue, report.Cue), Same(wanted.Source, report.Source));
        right[0]++;
        right[1] += cue ? 1 : 0;
        right[2] += source ? 1 : 0;
        right[3] += wanted.Cue == report.Cue && wanted.Source == report.Source && wanted.Content.SequenceEqual(report.Content) ? 1 : 0;
        right[4] += cue && source ? 1 : 0;
        return cue && source;
    }

    private double F1(int measure) => 200.0 * right[measure] / Math.Max(1, found + gold);

    private static bool Same((int First, int End)? a, (int First, int End)? b) => a is { } x ? b is { } y && Overlap(x, y) : b is null;

    private static bool Overlap((int First, int End) a, (int First, int End) b) => a.First < b.End && b.First < a.End;

    private static int Size(IEnumerable<(int First, int End)> ranges) => ranges.Sum(range => range.End - range.First);

    private static int Common(IReadOnlyList<(int First, int End)> a, IReadOnlyList<(int First, int End)> b)
    {
        var common = 0;
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                common += Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.First, y.First));
            }
        }

        return common;
    }
}
