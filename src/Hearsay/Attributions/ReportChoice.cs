namespace Hearsay.Attributions;

/// <summary>Gathers the reports of a text so that no word is part of two cues, and marks those that stand in another's content.</summary>
/// <param name="tokens">Number of tokens of the text.</param>
internal sealed class ReportChoice(int tokens)
{
    private readonly bool[] held = new bool[tokens];
    private readonly bool[] isCue = new bool[tokens];
    private readonly List<Report> chosen = [];

    /// <summary>Whether a token stands in the content of a chosen report and in no cue.</summary>
    public bool Holds(int token) => held[token] && !isCue[token];

    /// <summary>Adds reports: of two with one cue the more trusted one; of two that hold each other the one with the wider content stays outside.</summary>
    public void Add(IEnumerable<Report> reports)
    {
        var own = new List<Report>();
        foreach (var report in reports.OrderByDescending(report => report.Trust).ThenByDescending(report => report.Lead).ThenBy(report => report.Anchor))
        {
            var cue = isCue.AsSpan(report.Cue.First, report.Cue.End - report.Cue.First);
            if (!cue.Contains(true))
            {
                cue.Fill(true);
                own.Add(report);
            }
        }

        foreach (var report in own.OrderByDescending(report => report.ContentLength).ThenBy(report => report.Anchor))
        {
            chosen.Add(held[report.Anchor] ? report with { IsEmbedded = true, Confidence = null } : report);
            foreach (var (first, end) in report.Content)
            {
                held.AsSpan(first, end - first).Fill(true);
            }
        }
    }

    public List<Report> InOrder() => [.. chosen.OrderBy(report => report.Anchor)];
}
