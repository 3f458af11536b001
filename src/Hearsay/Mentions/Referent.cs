namespace Hearsay.Mentions;

/// <summary>Someone or something named in a document, with what the document says of it anywhere.</summary>
internal sealed class Referent(string name, EntityKind kind)
{
    private int masculine;
    private int feminine;

    public string Name { get; } = name;

    public EntityKind Kind { get; } = kind;

    /// <summary>Lemmas of nouns that the document uses of it: title, role, apposition, predicate, or the head of its own name.</summary>
    public HashSet<string> Descriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Words and names beside those nouns: <c>transport</c> and <c>Norway</c> of the transport minister of Norway.</summary>
    public HashSet<string> Modifiers { get; } = new(StringComparer.Ordinal);

    /// <summary>Appearances read so far, references among them.</summary>
    public int Appearances { get; set; }

    /// <summary>Sentence of the last appearance read so far; −1 before the first.</summary>
    public int LastSentence { get; set; } = -1;

    /// <summary>Titles and roles outweigh the given name; evidence that speaks against itself is none.</summary>
    public Gender Gender => masculine > feminine ? Gender.Masculine : feminine > masculine ? Gender.Feminine : Gender.Unknown;

    public void Speaks(Gender gender, int weight)
    {
        masculine += gender == Gender.Masculine ? weight : 0;
        feminine += gender == Gender.Feminine ? weight : 0;
    }
}
