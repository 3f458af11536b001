using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Export.Dossier;

/// <summary>Draws one panel of the timeline as inline SVG. Every number in it follows from the dates alone.</summary>
internal static class TimelineChart
{
    private const int Left = 170;
    private const int Right = 90;
    private const int Width = 780;
    private const int RowHeight = 22;
    private const int Top = 30;

    /// <summary>A day is a dot only where it is at least this wide; below it is a bar like any interval.</summary>
    private const double LeastDayWidth = 6;
    private const int MaxRows = 40;
    private const int LabelLength = 26;

    public static void Write(HtmlOutput html, DossierCase dossier, TimelinePanel panel, string key)
    {
        var rows = panel.Rows.Take(MaxRows).ToList();
        var height = Top + rows.Count * RowHeight + 8;
        html.Raw("<figure class=\"chart\"><figcaption>").Text(panel.Title);
        html.Text(panel.Rows.Count > MaxRows ? $": the first {MaxRows} of {PageWords.Number(panel.Rows.Count)} dates are drawn; all are in the table." : "").Raw("</figcaption>");
        html.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chart: ").Text(panel.Title);
        html.Line($"\"><svg viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"ct-{key} cd-{key}\">");
        html.Raw($"<title id=\"ct-{key}\">").Text(panel.Title).Raw($"</title><desc id=\"cd-{key}\">")
            .Text($"{PageWords.Count(panel.Rows.Count, "date", "dates")} from {DateWords.Of(panel.Rows[0].Date)} to {DateWords.Of(panel.Rows[^1].Date)}; the same stands in the table below.").Line("</desc>");
        Ticks(html, panel, height);
        for (var i = 0; i < rows.Count; i++)
        {
            Row(html, dossier, panel, rows[i], Top + i * RowHeight);
        }

        html.Line("</svg></div></figure>");
    }

    private static void Row(HtmlOutput html, DossierCase dossier, TimelinePanel panel, TimelineRow row, int y)
    {
        var from = X(panel, row.Date.Earliest);
        var to = X(panel, row.Date.Latest);
        var middle = y + RowHeight / 2;
        html.Raw($"<text class=\"l\" x=\"{Left - 10}\" y=\"{middle + 4}\" text-anchor=\"end\">").Text(Label(row.Date)).Raw("</text>");
        var published = row.Entries.Select(e => dossier[e.Document].Record.Metadata.Published?.Value).OfType<Edtf>().Select(p => (DateTime?)p.Earliest).Min();
        if (row.Entries[0].Clock is Claims.Clock.Event or Claims.Clock.Said && published is { } p && p > row.Date.Latest)
        {
            html.Raw($"<line class=\"lag\" x1=\"{N(to)}\" y1=\"{middle}\" x2=\"{N(X(panel, p))}\" y2=\"{middle}\"/>");
        }

        var dayWidth = (X(panel, panel.To) - X(panel, panel.From)) / (panel.To - panel.From).TotalDays;
        html.Raw(row.Date.Precision >= EdtfPrecision.Day && to - from <= dayWidth * 1.01 && dayWidth >= LeastDayWidth
            ? $"<circle class=\"b\" cx=\"{N((from + to) / 2)}\" cy=\"{middle}\" r=\"4.5\"/>"
            : $"<rect class=\"b\" x=\"{N(from)}\" y=\"{middle - 5}\" width=\"{N(Math.Max(2, to - from))}\" height=\"10\" rx=\"2\"/>");
        html.Raw(row.Date.Earliest == DateTime.MinValue ? $"<text class=\"o\" x=\"{Left - 2}\" y=\"{middle + 4}\">‹</text>" : "");
        html.Raw(row.Date.Latest >= DateTime.MaxValue.AddYears(-1) ? $"<text class=\"o\" x=\"{Width - Right + 2}\" y=\"{middle + 4}\">›</text>" : "");
        html.Line($"<text class=\"c\" x=\"{Width - Right + 14}\" y=\"{middle + 4}\">{PageWords.Count(row.Entries.Count, "passage", "passages")}</text>");
    }

    /// <summary>The date in words where they have room beside the chart; the table below has them all.</summary>
    private static string Label(Edtf date) => DateWords.Of(date) is { Length: <= LabelLength } words ? words : date.Text;

    private static void Ticks(HtmlOutput html, TimelinePanel panel, int height)
    {
        var days = (panel.To - panel.From).TotalDays;
        foreach (var (at, label) in days <= 62 ? Days(panel, days <= 31 ? 5 : 10) : days <= 400 ? Months(panel) : Years(panel))
        {
            var x = N(X(panel, at));
            html.Raw($"<line class=\"t\" x1=\"{x}\" y1=\"{Top - 6}\" x2=\"{x}\" y2=\"{height - 6}\"/><text class=\"a\" x=\"{x}\" y=\"{Top - 12}\">").Text(label).Line("</text>");
        }
    }

    private static IEnumerable<(DateTime At, string Label)> Days(TimelinePanel panel, int step)
    {
        for (var month = panel.From; month < panel.To; month = month.AddMonths(1))
        {
            for (var day = 1; day <= 30 && (day == 1 || DateTime.DaysInMonth(month.Year, month.Month) - day >= step / 2); day = day == 1 ? step : day + step)
            {
                yield return (month.AddDays(day - 1), day == 1 ? month.ToString("MMM d", CultureInfo.InvariantCulture) : day.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static IEnumerable<(DateTime At, string Label)> Months(TimelinePanel panel)
    {
        for (var month = panel.From; month < panel.To; month = month.AddMonths(1))
        {
            yield return (month, month.ToString("MMM", CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<(DateTime At, string Label)> Years(TimelinePanel panel)
    {
        var years = panel.To.Year - panel.From.Year;
        var step = new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 }.First(s => years / s <= 12);
        for (var year = (panel.From.Year + step - 1) / step * step; year <= panel.To.Year; year += step)
        {
            if (year >= 1)
            {
                yield return (new DateTime(year, 1, 1), year.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Horizontal place of a moment, clipped to the panel, in units of the view box.</summary>
    private static double X(TimelinePanel panel, DateTime at)
    {
        var part = (double)(at.Ticks - panel.From.Ticks) / (panel.To.Ticks - panel.From.Ticks);
        return Left + Math.Clamp(part, 0, 1) * (Width - Left - Right);
    }

    private static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
