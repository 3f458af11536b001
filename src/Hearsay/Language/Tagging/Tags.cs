using Hearsay.Language.Words;

namespace Hearsay.Language.Tagging;

/// <summary>The tags of a text's tokens as columns, one for each token.</summary>
public sealed class Tags
{
    private readonly byte[] numbers;
    private readonly TagSet set;

    internal Tags(byte[] numbers, TagSet set, WordForm[] forms)
    {
        this.numbers = numbers;
        this.set = set;
        Forms = forms;
    }

    public int Count => numbers.Length;

    /// <summary>Numbers of the joint tags in the tag set of the weights.</summary>
    internal ReadOnlySpan<byte> Numbers => numbers;

    internal TagSet Set => set;

    internal WordForm[] Forms { get; }

    /// <summary>Part of speech (UPOS).</summary>
    public UniversalTag Universal(int token) => set.Universal[numbers[token]];

    /// <summary>Penn Treebank tag (XPOS), such as <c>NNS</c>.</summary>
    public string Penn(int token) => set.Penn[numbers[token]];
}
