using Hearsay.Language.Weights;

namespace Hearsay.Attributions;

/// <summary>Finds attributions by trained weights in two steps: which words are cues, then for each cue which of the words it reaches are its source, cue and content.</summary>
/// <remarks>Structured perceptrons (Collins 2002). Thread-safe; the same results on any processor; linear in the text.</remarks>
internal sealed class ReportTagger
{
    /// <summary>Columns of the cue weights: no cue and cue, then the same for words that stand in the content of another report.</summary>
    public const int CueColumns = 4;

    /// <summary>Least lead of a cue, chosen on parts of the training data that the weights had not seen.</summary>
    private const int LeastPossible = -2000;
    private const int Least = -500;
    private const int LeastInside = 200;

    private static readonly Lazy<ReportTagger> Shipped = new(() => Load(WeightsFile.BuiltIn("attributions")));

    private readonly WideTable cues;
    private readonly WideTable roles;
    private readonly WideTable steps;
    private readonly WideTable trust;
    private readonly int[] transitions;

    /// <param name="cues">For each feature of a word <see cref="CueColumns"/> weights.</param>
    /// <param name="roles">For each feature of a place <see cref="RoleLabels.Columns"/>.</param>
    /// <param name="steps">For each label before, as <see cref="StepKey"/>, the labels after.</param>
    /// <param name="trust">For each feature of a report that it is wrong, and right.</param>
    public ReportTagger(WideTable cues, WideTable roles, WideTable steps, WideTable trust)
    {
        (this.cues, this.roles, this.steps, this.trust) = (cues, roles, steps, trust);
        transitions = Transitions(steps);
    }

    public static ReportTagger BuiltIn => Shipped.Value;

    public static ReportTagger Load(WeightsFile file) => new(WideTable.Load(file, "cues"), WideTable.Load(file, "roles"), WideTable.Load(file, "steps"), WideTable.Load(file, "trust"));

    public void Save(WeightsFile file)
    {
        cues.Save(file, "cues");
        roles.Save(file, "roles");
        steps.Save(file, "steps");
        trust.Save(file, "trust");
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

    /// <summary>The reports of a text in order of their cues.</summary>
    public List<Report> Find(ReportInput input) => Find(input, Least, LeastInside);

    /// <param name="least">What an outermost report must be trusted by.</param>
    /// <param name="leastInside">What the cue of a report in the content of another must lead by.</param>
    public List<Report> Find(ReportInput input, int least, int leastInside)
    {
        var leads = new (int Outer, int Any)[input.Count];
        ScoreCues(cues, input, leads);
        var reader = new ReportReader(input, [.. leads.Select(lead => lead.Outer > 0)]);
        var taken = new Taken[input.Count];
        var found = new List<Report>();
        var possible = Possible(reader, leads);
        Accept([.. Trusted(input, possible).Where(report => report.Trust > least)], taken, found);
        var inside = leads.Index().Where(cue => cue.Item.Any > leastInside && taken[cue.Index] == Taken.Content && input.Words.QuotationOf(cue.Index) < 0);
        Accept([.. inside.Select(cue => reader.Read(roles, transitions, cue.Index, cue.Item.Any)).OfType<Report>()], taken, found);
        found.Sort((a, b) => a.Anchor.CompareTo(b.Anchor));
        return found;
    }

    /// <summary>The reports of all words that may be cues of outermost ones, in order.</summary>
    public List<Report> Possible(ReportReader reader, ReadOnlySpan<(int Outer, int Any)> leads)
    {
        var possible = new List<Report>();
        for (var i = 0; i < leads.Length; i++)
        {
            if (leads[i].Outer > LeastPossible && reader.Read(roles, transitions, i, leads[i].Outer) is { } report)
            {
                possible.Add(report);
            }
        }

        return possible;
    }

    private IEnumerable<Report> Trusted(ReportInput input, List<Report> possible)
    {
        var features = new TrustFeatures(input, possible);
        var keys = new ulong[TrustFeatures.Count];
        var row = new short[trust.Stride];
        for (var i = 0; i < possible.Count; i++)
        {
            features.Fill(i, keys);
            Array.Clear(row);
            trust.Add(keys, row);
            yield return possible[i] with { Trust = row[1] - row[0] };
        }
    }

    /// <summary>Takes reports, the wider content first, so that of two that hold each other one stays outside. A word is part of one cue only.</summary>
    private static void Accept(List<Report> reports, Taken[] taken, List<Report> found)
    {
        foreach (var report in reports.OrderByDescending(report => report.ContentLength).ThenBy(report => report.Anchor))
        {
            if (taken[report.Anchor] == Taken.Cue)
            {
                continue;
            }

            found.Add(report with { IsEmbedded = taken[report.Anchor] == Taken.Content });
            foreach (var (first, end) in report.Content)
            {
                taken.AsSpan(first, end - first).Fill(Taken.Content);
            }

            taken.AsSpan(report.Cue.First, report.Cue.End - report.Cue.First).Fill(Taken.Cue);
        }
    }

    /// <summary>What a word is part of already.</summary>
    private enum Taken : byte { Nothing, Content, Cue }

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
