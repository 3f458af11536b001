using Hearsay.Language.Weights;

namespace Hearsay.Attributions;

/// <summary>Finds attributions by trained weights in three steps: which words may be cues; for each which of the words it reaches are its source, cue and content; which of the reports so drawn are to be trusted.</summary>
/// <remarks>Perceptrons (Collins 2002), the second structured. Thread-safe; the same results on any processor; linear in the text.</remarks>
internal sealed class ReportTagger
{
    /// <summary>Columns of the cue weights: no cue and cue, then the same for words that stand in no other report's content.</summary>
    public const int CueColumns = 4;

    /// <summary>How many of a thousand reports trusted alike must be right. The best F1 lies at half of itself (Lipton, Elkan and Naryanaswamy 2014), 350 here; a little below, for a report that is kept shows its confidence, and one that is missed shows nothing.</summary>
    private const int LeastConfidence = 300;

    /// <summary>The same of a report in words of its own whose cue is no known word of saying, writing or thinking: a little above, for what it takes for somebody's is mostly the article's own word.</summary>
    private const int LeastUnknown = 400;

    private static readonly Lazy<ReportTagger> Shipped = new(() => Load(WeightsFile.BuiltIn("attributions"), Precedents.Load(WeightsFile.BuiltIn("cue-precedents"), "cues")));

    private readonly WideTable cues;
    private readonly Precedents settled;
    private readonly WideTable roles;
    private readonly WideTable steps;
    private readonly WideTable trust;
    private readonly int[] transitions;

    /// <param name="cues">For each feature of a word <see cref="CueColumns"/> weights.</param>
    /// <param name="settled">Contexts of <see cref="CueFeatures.Context"/> and <see cref="CueFeatures.WiderContext"/> in which next to no word is a cue: their words are not looked at.</param>
    /// <param name="roles">For each feature of a place <see cref="RoleLabels.Columns"/>.</param>
    /// <param name="steps">For each label before, as <see cref="StepKey"/>, the labels after.</param>
    /// <param name="trust">For each feature of a report that it is wrong, and right.</param>
    public ReportTagger(WideTable cues, Precedents settled, WideTable roles, WideTable steps, WideTable trust, Calibration calibration)
    {
        (this.cues, this.settled, this.roles, this.steps, this.trust, Calibration) = (cues, settled, roles, steps, trust, calibration);
        transitions = Transitions(steps);
    }

    public static ReportTagger BuiltIn => Shipped.Value;

    public Calibration Calibration { get; }

    public static ReportTagger Load(WeightsFile file, Precedents settled) => new(
        WideTable.Load(file, "cues"), settled, WideTable.Load(file, "roles"), WideTable.Load(file, "steps"), WideTable.Load(file, "trust"),
        new Calibration(file.Get<int>("trusts"), file.Get<int>("per-mille")));

    public void Save(WeightsFile file)
    {
        cues.Save(file, "cues");
        roles.Save(file, "roles");
        steps.Save(file, "steps");
        trust.Save(file, "trust");
        file.Set("trusts", Calibration.Trusts);
        file.Set("per-mille", Calibration.PerMille);
    }

    public static ulong StepKey(int before, bool isAfterCue) => FeatureKey.Of(1, (uint)before, isAfterCue ? 1u : 0);

    /// <summary>The reports of a text in order of their cues; of those that weights made and nothing holds each has its confidence.</summary>
    public List<Report> Find(ReportInput input)
    {
        var leads = new CueLead[input.Count];
        ScoreCues(input, leads);
        var reader = new ReportReader(input, leads);
        var choice = new ReportChoice(input);
        choice.AddRuled(LayoutReports.Find(input));
        var trusted = Trusted(input, Possible(reader, leads)).FindAll(report => report.Confidence >= (IsKnown(input, report) ? LeastConfidence : LeastUnknown) && !Subtitles.Is(input, report));
        choice.AddOutermost([.. trusted, .. NumberReports.Find(input, trusted), .. IntroducedQuotations.Find(input, trusted)]);
        choice.AddInside(Inside(input, reader, leads, choice));
        return choice.InOrder();
    }

    private static bool IsKnown(ReportInput input, Report report) =>
        Enumerable.Range(report.Cue.First, report.Cue.End - report.Cue.First).Any(i => input.CueAt(i) is not null || !input.Words.IsWord(i) || input.Words[i] == "according")
        || report.Content.Any(piece => input.Words.QuotationOf(piece.First) >= 0);

    public void ScoreCues(ReportInput input, Span<CueLead> leads) => ScoreCues(cues, settled, input, leads);

    /// <summary>For each token by how much it is rather a cue than none; far below nothing where it cannot be one.</summary>
    public static void ScoreCues(WideTable cues, Precedents settled, ReportInput input, Span<CueLead> leads)
    {
        Span<ulong> keys = stackalloc ulong[CueFeatures.Count];
        Span<short> row = stackalloc short[cues.Stride];
        for (var i = 0; i < input.Count; i++)
        {
            if (!CueFeatures.IsCandidate(input, i) || settled.Find(CueFeatures.Context(input, i), CueFeatures.WiderContext(input, i)) >= 0)
            {
                leads[i] = CueLead.Never;
                continue;
            }

            var (first, end) = input.Words.SentenceOf(i);
            CueFeatures.Fill(input, i, first, end, keys);
            row.Clear();
            cues.Add(keys, row);
            leads[i] = new CueLead(row[1] - row[0], row[3] - row[2]);
        }
    }

    /// <summary>The reports of all words that may be cues of outermost ones, in order.</summary>
    public List<Report> Possible(ReportReader reader, ReadOnlySpan<CueLead> leads)
    {
        var possible = new List<Report>();
        for (var i = 0; i < leads.Length; i++)
        {
            if (leads[i].MayBeOuter && reader.Read(roles, transitions, i, leads[i].Outer) is { } report)
            {
                possible.Add(report);
            }
        }

        return possible;
    }

    private List<Report> Trusted(ReportInput input, List<Report> possible)
    {
        var features = new TrustFeatures(input, possible);
        Span<ulong> keys = stackalloc ulong[TrustFeatures.Count];
        Span<short> row = stackalloc short[trust.Stride];
        var trusted = new List<Report>(possible.Count);
        for (var i = 0; i < possible.Count; i++)
        {
            features.Fill(i, keys);
            row.Clear();
            trust.Add(keys, row);
            trusted.Add(possible[i] with { Trust = row[1] - row[0], Confidence = Calibration.Of(row[1] - row[0]) });
        }

        return trusted;
    }

    /// <summary>Reports inside the unquoted content of others. The corpus marks none, so they rest on their cue alone and have no confidence.</summary>
    private IEnumerable<Report> Inside(ReportInput input, ReportReader reader, CueLead[] leads, ReportChoice choice)
    {
        for (var i = 0; i < leads.Length; i++)
        {
            if (leads[i].MayBeInside && choice.Holds(i) && input.Words.QuotationOf(i) < 0 && reader.Read(roles, transitions, i, leads[i].Any) is { } report)
            {
                yield return report;
            }
        }
    }

    private static int[] Transitions(WideTable steps)
    {
        var all = new int[2 * RoleLabels.Count * RoleLabels.Count];
        Span<short> row = stackalloc short[steps.Stride];
        for (var before = 0; before < 2 * RoleLabels.Count; before++)
        {
            row.Clear();
            steps.Add([StepKey(before % RoleLabels.Count, before >= RoleLabels.Count)], row);
            for (var label = 0; label < RoleLabels.Count; label++)
            {
                all[(before * RoleLabels.Count) + label] = row[label];
            }
        }

        return all;
    }
}
