using System.Globalization;
using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Export.Dossier;

/// <summary>The passages that give one and the same date.</summary>
internal sealed record TimelineRow(Edtf Date, IReadOnlyList<TimelineEntry> Entries);

/// <summary>One stretch of the calendar at one zoom: a year, or everything that is longer than a year or crosses one.</summary>
/// <param name="From">First moment drawn.</param>
/// <param name="To">The moment after the last drawn.</param>
/// <param name="Rows">By earliest moment, then the longer first, then by written form.</param>
internal sealed record TimelinePanel(string Key, string Title, DateTime From, DateTime To, IReadOnlyList<TimelineRow> Rows)
{
    /// <summary>Panels in order of time, the one of long intervals first.</summary>
    /// <param name="entries">All with an interval.</param>
    public static IEnumerable<TimelinePanel> Of(IEnumerable<TimelineEntry> entries)
    {
        var rows = entries.GroupBy(e => e.Interval!.Text, StringComparer.Ordinal)
            .Select(g => new TimelineRow(g.First().Interval!, [.. g]))
            .OrderBy(r => r.Date.Earliest).ThenByDescending(r => r.Date.Latest).ThenBy(r => r.Date.Text, StringComparer.Ordinal)
            .ToList();
        var isLong = rows.ToLookup(r => YearOf(r.Date) is null);
        if (isLong[true].Any())
        {
            var wide = isLong[true].ToList();
            yield return new TimelinePanel("long", "Whole years and longer", Floor(wide), Ceiling(wide), wide);
        }

        foreach (var year in isLong[false].GroupBy(r => YearOf(r.Date)!.Value))
        {
            var list = year.ToList();
            var from = list.Min(r => r.Date.Earliest);
            var to = list.Max(r => r.Date.Latest);
            from = new DateTime(from.Year, from.Month, 1);
            to = to.Day == 1 && to.TimeOfDay == TimeSpan.Zero ? to : new DateTime(to.Year, to.Month, 1).AddMonths(1);
            yield return new TimelinePanel(year.Key.ToString(CultureInfo.InvariantCulture), year.Key.ToString("0000", CultureInfo.InvariantCulture), from, to, list);
        }
    }

    /// <summary>The calendar year that holds the interval and is longer than it; null where none is.</summary>
    private static int? YearOf(Edtf date)
    {
        if (date.Earliest == DateTime.MinValue || date.Latest >= DateTime.MaxValue.AddYears(-1))
        {
            return null;
        }

        var last = date.Latest > date.Earliest ? date.Latest.AddTicks(-1) : date.Latest;
        return date.Earliest.Year == last.Year && (date.Latest - date.Earliest).Days < 300 ? last.Year : null;
    }

    private static DateTime Floor(List<TimelineRow> rows)
    {
        var bounded = rows.Select(r => r.Date.Earliest).Where(d => d != DateTime.MinValue).DefaultIfEmpty(rows.Min(r => r.Date.Latest)).Min();
        return new DateTime(Math.Clamp(bounded.Year, 1, 9990), 1, 1);
    }

    private static DateTime Ceiling(List<TimelineRow> rows)
    {
        var bounded = rows.Select(r => r.Date.Latest).Where(d => d < DateTime.MaxValue.AddYears(-1)).DefaultIfEmpty(rows.Max(r => r.Date.Earliest)).Max();
        return new DateTime(Math.Clamp(bounded.Month == 1 && bounded.Day == 1 ? bounded.Year : bounded.Year + 1, Floor(rows).Year + 1, 9998), 1, 1);
    }
}
