using Hearsay.Language.Weights;

namespace Hearsay.Attributions;

/// <summary>What the weights found: the cue's word, the parts as half-open ranges of tokens, and how far both steps were from deciding otherwise.</summary>
internal sealed record Report(int Anchor, (int First, int End)? Source, (int First, int End) Cue, IReadOnlyList<(int First, int End)> Content, int Lead)
{
    /// <summary>Whether the cue stands in the content of another report.</summary>
    public bool IsEmbedded { get; init; }
}

/// <summary>Finds attributions by trained weights in two steps: which words are cues, then for each cue which of the words it reaches are its source, cue and content.</summary>
/// <remarks>Structured perceptrons (Collins 2002). Thread-safe; the same results on any processor; linear in the text.</remarks>
internal sealed class ReportTagger
{
    /// <summary>Columns of the cue weights: no cue and cue, then the same for words that stand in the content of another report.</summary>
    public const int CueColumns = 4;

    private static readonly Lazy<ReportTagger> Shipped = new(() => Load(WeightsFile.BuiltIn("attributions")));

    private readonly WideTable cues;
    private readonly WideTable roles;
    private readonly WideTable steps;
    private readonly int[] transitions;

    /// <param name="cues">For each feature of a word <see cref="CueColumns"/> weights.</param>
    /// <param name="roles">For each feature of a place <see cref="RoleLabels.Columns"/>.</param>
    /// <param name="steps">For each label before, as <see cref="StepKey"/>, the labels after.</param>
    public ReportTagger(WideTable cues, WideTable roles, WideTable steps)
    {
        (this.cues, this.roles, this.steps) = (cues, roles, steps);
        transitions = Transitions(steps);
    }

    public static ReportTagger BuiltIn => Shipped.Value;

    public static ReportTagger Load(WeightsFile file) => new(WideTable.Load(file, "cues"), WideTable.Load(file, "roles"), WideTable.Load(file, "steps"));

    public void Save(WeightsFile file)
    {
        cues.Save(file, "cues");
        roles.Save(file, "roles");
        steps.Save(file, "steps");
    }

    public static ulong StepKey(int before, bool isAfterCue) => FeatureKey.Of(1, (uint)before, isAfterCue ? 1u : 0);

    /// <summary>For each token by how much it is rather a cue than none; far below nothing where it cannot be one.</summary>
    /// <param name="leads">Receives two numbers for each token: as the outermost report, and as any.</param>
    public static void ScoreCues(WideTable cues, ReportInput input, Span<(int Outer, int Any)> leads)
    {
        Span<ulong> keys = stackalloc ulong[CueFeatures.Count];
        Span<short> row = stackalloc short[cues.Stride];
        for (var i = 0; i < input.Count; i++)
        {
            if (!CueFeatures.IsCandidate(input, i))
            {
                leads[i] = (short.MinValue, short.MinValue);
                continue;
            }

            var (first, end) = input.Words.SentenceOf(i);
            CueFeatures.Fill(input, i, first, end, keys);
            row.Clear();
            cues.Add(keys, row);
            leads[i] = (row[1] - row[0], row[3] - row[2]);
        }
    }

    /// <summary>The parts of the report of a cue; null where it has no content.</summary>
    public Report? Read(ReportReader reader, int anchor, ReadOnlySpan<bool> isCue, int lead) => reader.Read(roles, transitions, anchor, isCue, lead);

    /// <summary>The reports of a text in order of their cues.</summary>
    public List<Report> Find(ReportInput input, int threshold)
    {
        var leads = new (int Outer, int Any)[input.Count];
        ScoreCues(cues, input, leads);
        var isCue = new bool[input.Count];
        var anchors = new List<int>();
        for (var i = 0; i < isCue.Length; i++)
        {
            isCue[i] = leads[i].Outer > 0;
            if (leads[i].Outer > threshold)
            {
                anchors.Add(i);
            }
        }

        var reader = new ReportReader(input);
        var found = new List<Report>();
        var taken = new byte[input.Count];
        foreach (var anchor in anchors.OrderByDescending(i => leads[i].Outer).ThenBy(i => i))
        {
            if (taken[anchor] == 2 || Read(reader, anchor, isCue, leads[anchor].Outer) is not { } report)
            {
                continue;
            }

            found.Add(report with { IsEmbedded = taken[anchor] == 1 });
            taken.AsSpan(report.Cue.First, report.Cue.End - report.Cue.First).Fill(2);
            foreach (var (first, end) in report.Content)
            {
                taken.AsSpan(first, end - first).Fill(1);
            }
        }

        return found;
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
