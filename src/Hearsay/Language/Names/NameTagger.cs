using Hearsay.Language.Weights;

namespace Hearsay.Language.Names;

/// <summary>Gives each token of a text its label: a first look at each word alone, then the best row of labels with what the first look says of the same words elsewhere in the document.</summary>
/// <remarks>Collins 2002, "Discriminative training methods for hidden Markov models". Thread-safe; the same labels on any processor. Time is linear in the text.</remarks>
internal sealed class NameTagger
{
    private static readonly Lazy<NameTagger> Shipped = new(() => Load(WeightsFile.BuiltIn("names")));

    private readonly WideTable weights;
    private readonly WideTable steps;
    private readonly int[] transitions = new int[NameLabels.Count * NameLabels.Count];

    /// <param name="weights">For each feature the labels and then the types of single words.</param>
    /// <param name="steps">For each label before, as <see cref="StepKey"/>, the labels after.</param>
    public NameTagger(WideTable weights, WideTable steps, NameLists lists)
    {
        this.weights = weights;
        this.steps = steps;
        Lists = lists;
        Span<short> row = stackalloc short[steps.Stride];
        for (var before = 0; before < NameLabels.Count; before++)
        {
            row.Clear();
            steps.Add([StepKey(before)], row);
            for (var label = 0; label < NameLabels.Count; label++)
            {
                transitions[(before * NameLabels.Count) + label] = row[label];
            }
        }
    }

    public static NameTagger BuiltIn => Shipped.Value;

    public NameLists Lists { get; }

    public static NameTagger Load(WeightsFile file) => new(WideTable.Load(file, "weights"), WideTable.Load(file, "steps"), NameLists.Load(file));

    public void Save(WeightsFile file)
    {
        weights.Save(file, "weights");
        steps.Save(file, "steps");
        Lists.Save(file);
    }

    public static ulong StepKey(int before) => FeatureKey.Of(1, (uint)before);

    public byte[] Tag(NameInput input)
    {
        var labels = new byte[input.Count];
        var types = new byte[input.Count];
        var stride = weights.Stride;
        var rowOf = new int[input.Count];
        var rows = 0;
        for (var i = 0; i < input.Count; i++)
        {
            rowOf[i] = rows;
            rows += input.IsCandidate(i) ? 1 : 0;
        }

        var scores = new short[rows * stride];
        Span<ulong> keys = stackalloc ulong[NameFeatures.Count];
        for (var i = 0; i < input.Count; i++)
        {
            if (input.IsCandidate(i))
            {
                var row = scores.AsSpan(rowOf[i] * stride, stride);
                NameFeatures.Fill(input, i, keys);
                weights.Add(keys, row);
                types[i] = (byte)WideTable.Best(row[NameLabels.Count..NameLabels.Columns]);
            }
        }

        var context = new DocumentContext(input, types);
        var path = new LabelPath();
        var chain = new int[64 * NameLabels.Count];
        for (var i = 0; i < input.Count;)
        {
            var first = i++;
            if (!input.IsCandidate(first))
            {
                continue;
            }

            while (i < input.SentenceEnd[first] && input.IsCandidate(i))
            {
                i++;
            }

            var length = i - first;
            if (chain.Length < length * NameLabels.Count)
            {
                chain = new int[length * NameLabels.Count * 2];
            }

            for (var k = first; k < i; k++)
            {
                var row = scores.AsSpan(rowOf[k] * stride, stride);
                context.Fill(k, keys);
                weights.Add(keys[..DocumentContext.Count], row);
                for (var label = 0; label < NameLabels.Count; label++)
                {
                    chain[((k - first) * NameLabels.Count) + label] = row[label];
                }
            }

            path.Find(chain.AsSpan(0, length * NameLabels.Count), transitions, labels.AsSpan(first, length));
        }

        return labels;
    }
}
