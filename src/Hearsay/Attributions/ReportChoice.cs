using Hearsay.Language.Tagging;

namespace Hearsay.Attributions;

/// <summary>Gathers the reports of a text so that no word is part of two cues, and marks those that stand in another's content.</summary>
internal sealed class ReportChoice(ReportInput input)
{
    private const int Nobody = -1;

    private readonly int[] holders = Enumerable.Repeat(Nobody, input.Count).ToArray();
    private readonly bool[] isCue = new bool[input.Count];
    private readonly List<Report> chosen = [];
    private readonly List<int> ruled = [];

    /// <summary>Whether a token stands in the content of a chosen report and in no cue.</summary>
    public bool Holds(int token) => holders[token] != Nobody && !isCue[token];

    /// <summary>Adds reports that rules made. They come first: what introduces a whole transcript says none of its turns.</summary>
    public void AddRuled(IReadOnlyList<Report> reports)
    {
        ruled.AddRange(reports.Select(report => report.Anchor).Order());
        AddOutermost(reports);
    }

    /// <summary>Adds reports: of two with one cue the more trusted one; of two that hold each other the one with the wider content stays outside.</summary>
    public void AddOutermost(IEnumerable<Report> reports)
    {
        foreach (var found in WithCuesOfTheirOwn(reports).OrderByDescending(report => report.ContentLength).ThenBy(report => report.Anchor))
        {
            var report = holders[found.Anchor] is not Nobody and var outer ? WithSharedSource(found, chosen[outer]) : found;
            if (report.Rule is not null || !report.Content.Any(HoldsRuled))
            {
                var holder = holders[report.Anchor];
                var isBeside = holder != Nobody && IsBeside(report, chosen[holder]);
                if (holder != Nobody && input.Words.QuotationOf(report.Anchor) >= 0 || isBeside && !IsJoined(report.Cue.First) && report.Trust < chosen[holder].Trust)
                {
                    continue;   // Words of a quotation are not taken apart again; of two that cannot both be right the less trusted goes.
                }

                var isHeld = holder != Nobody && !(isBeside && IsJoined(report.Cue.First) && CutBefore(report.Cue.First, holder)) && !(IsCutOff(report, holder) && CutBefore(report.Source!.Value.First, holder));
                chosen.Add(isHeld ? report with { IsEmbedded = true, Confidence = null, Content = WithinOrOwn(report.Content, chosen[holder].Content) } : report);
                Hold(chosen.Count - 1);
            }
        }
    }

    /// <summary>Adds reports inside the contents of chosen ones. One whose source stands outside that content, or holds another's cue, is none; what it says stands in that content as well, unless a semicolon parts the two: then it stands beside, without a confidence, for none was measured on such.</summary>
    public void AddInside(IEnumerable<Report> reports)
    {
        var inside = reports.Where(report => holders[report.Anchor] is not Nobody and var holder && !IsBeside(report, chosen[holder]) && !(report.Source is { } source && isCue.AsSpan(source.First, source.End - source.First).Contains(true))
            && (IsCutOff(report, holder) || Within(report.Content, chosen[holder].Content).Count > 0));
        foreach (var report in WithCuesOfTheirOwn([.. inside]))
        {
            var holder = holders[report.Anchor];
            if (holder == Nobody || (IsCutOff(report, holder) && CutBefore(report.Source!.Value.First, holder)))
            {
                chosen.Add(report);
                Hold(chosen.Count - 1);
            }
            else
            {
                chosen.Add(report with { Content = WithinOrOwn(report.Content, chosen[holder].Content), IsEmbedded = true, Confidence = null });
            }
        }
    }

    /// <summary>What a held report says stands in the content that holds it, if any of it does.</summary>
    private static IReadOnlyList<(int First, int End)> WithinOrOwn(IReadOnlyList<(int First, int End)> pieces, IReadOnlyList<(int First, int End)> outer) =>
        Within(pieces, outer) is { Count: > 0 } inside ? inside : pieces;

    private static List<(int First, int End)> Within(IReadOnlyList<(int First, int End)> pieces, IReadOnlyList<(int First, int End)> outer) =>
        [.. pieces.SelectMany(piece => outer.Select(held => (First: Math.Max(piece.First, held.First), End: Math.Min(piece.End, held.End)))).Where(piece => piece.End > piece.First)];

    public List<Report> InOrder() => [.. chosen.OrderBy(report => report.Anchor)];

    private List<Report> WithCuesOfTheirOwn(IEnumerable<Report> reports)
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

        return own;
    }

    private bool HoldsRuled((int First, int End) piece)
    {
        var at = ruled.BinarySearch(piece.First);
        at = at < 0 ? ~at : at;
        return at < ruled.Count && ruled[at] < piece.End;
    }

    /// <summary>"The mayor said the fund was empty and warned that …": who says a clause without "that" goes on to warn, not what the clause is about.</summary>
    private Report WithSharedSource(Report report, Report holder) =>
        report.Source is { } source && report.Cue.First - 1 is var joint && source.End <= joint && source.First == holder.Content[0].First && input.Words[holder.Cue.End] != "that"
        && input.Tags.Universal(joint) == UniversalTag.Cconj && input.Words[report.Cue.End] == "that" && input.Words.SentenceOf(joint) == input.Words.SentenceOf(holder.Anchor) && holder.Source is not null && holder.Source.Value.First < source.First
            ? report with { Source = holder.Source }
            : report;

    /// <summary>Whether a report's source stands before its cue and outside the content that holds its cue.</summary>
    private static bool IsBeside(Report report, Report holder) =>
        report.Source is { } source && source.First < report.Cue.First && !holder.Content.Any(piece => source.First < piece.End && piece.First < source.End);

    /// <summary>"The union says that it was fitted in 2007; the company says 2009": a semicolon stands before who says it, or before who introduces a quotation a comma or dash.</summary>
    private bool IsCutOff(Report report, int holder) =>
        chosen[holder].Rule is null && report.Source is { } source && source.First < report.Cue.First && input.Words.QuotationOf(source.First - 1) < 0
        && (input.Words[source.First - 1] == ";" || report.Rule == IntroducedQuotations.Rule && IntroducedQuotations.IsPartedOff(input, source));

    /// <summary>Whether a conjunction, a comma or a dash stands before a cue.</summary>
    private bool IsJoined(int cue) => cue > 0 && input.Words.QuotationOf(cue - 1) < 0 && (input.Tags.Universal(cue - 1) == UniversalTag.Cconj || !input.Words.IsWord(cue - 1));

    /// <summary>"She said the fund was empty and warned that …": the second report shares the subject and is beside the first, whose content ends before it.</summary>
    /// <returns>Whether something of the content is left.</returns>
    private bool CutBefore(int cue, int number)
    {
        var holder = chosen[number];
        var kept = new List<(int First, int End)>();
        foreach (var (first, end) in holder.Content)
        {
            var last = Math.Min(end, cue);
            while (last < end && last > first && input.Words.QuotationOf(last - 1) < 0 && (input.Tags.Universal(last - 1) is UniversalTag.Cconj or UniversalTag.Adv || !input.Words.IsWord(last - 1)))
            {
                last--;
            }

            if (last > first)
            {
                kept.Add((first, last));
            }
        }

        if (kept.Count == 0)
        {
            return false;
        }

        foreach (var (first, end) in holder.Content)
        {
            holders.AsSpan(first, end - first).Replace(number, Nobody);
        }

        chosen[number] = holder with { Content = kept };
        Hold(number);
        return true;
    }

    private void Hold(int number)
    {
        foreach (var (first, end) in chosen[number].Content)
        {
            holders.AsSpan(first, end - first).Fill(number);
        }
    }
}
