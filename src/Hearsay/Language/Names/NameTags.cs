namespace Hearsay.Language.Names;

/// <summary>The names of a text as columns: for each token the type of the name it belongs to, and whether it begins one.</summary>
/// <remarks>A name lies in one sentence; names do not overlap or nest.</remarks>
public sealed class NameTags
{
    private readonly byte[] labels;

    internal NameTags(byte[] labels) => this.labels = labels;

    public int Count => labels.Length;

    public NameType TypeOf(int token) => NameLabels.TypeOf(labels[token]);

    public bool Begins(int token) => labels[token] > 0 && !NameLabels.IsLater(labels[token]);

    /// <summary>The names in order: half-open ranges of tokens.</summary>
    public IEnumerable<(int First, int End, NameType Type)> Names()
    {
        for (var i = 0; i < labels.Length;)
        {
            var first = i++;
            if (labels[first] == NameLabels.None)
            {
                continue;
            }

            while (i < labels.Length && NameLabels.IsLater(labels[i]))
            {
                i++;
            }

            yield return (first, i, NameLabels.TypeOf(labels[first]));
        }
    }
}
