namespace Hearsay.Mentions.References;

/// <summary>Where and how someone was last met.</summary>
/// <param name="Token">Head word.</param>
/// <param name="Sentence">Number of the sentence, those that stand wholly in quotation marks not counted.</param>
internal readonly record struct Appearance(int Token, int Sentence, int Paragraph, Role Role, AppearanceForm Form, bool IsQuoted)
{
    public static Appearance None { get; } = new(-1, -1, -1, Role.Other, AppearanceForm.Name, false);
}

/// <summary>The form in which someone is met.</summary>
internal enum AppearanceForm { Name, Description, Pronoun }

/// <summary>Someone or something that the text speaks of, named or not, with what the text says of it.</summary>
/// <param name="name">Key of its mentions; null where nothing names it.</param>
/// <param name="kind">Of a name; of something described <see cref="EntityKind.Other"/>.</param>
internal sealed class Referent(string? name, EntityKind kind)
{
    private const int MostWords = 24;

    private int masculine;
    private int feminine;
    private List<uint>? descriptions;
    private List<uint>? modifiers;

    public string? Name { get; } = name;

    public EntityKind Kind { get; } = kind;

    /// <summary>Number of a named referent among those of the text; of others −1.</summary>
    public int Number { get; init; } = -1;

    /// <summary>What the noun tells that first described somebody unnamed, and that noun.</summary>
    public NounTrait Traits { get; init; }

    public uint Word { get; init; }

    public int Coarse { get; init; }

    public int Fine { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>Stands for a pronoun that nothing answered.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>The one before it that was described by the same noun.</summary>
    public Referent? BeforeSameWord { get; init; }

    /// <summary>Token where it was first met; -1 before.</summary>
    public int FirstToken { get; private set; } = -1;

    public int FirstSentence { get; private set; } = -1;

    public int Appearances { get; private set; }

    public Appearance Last { get; private set; } = Appearance.None;

    public Appearance LastSubject { get; private set; } = Appearance.None;

    /// <summary>Hashes of nouns that the text uses of it: title, role, apposition, predicate, or the head of its own name.</summary>
    public bool IsDescribedBy(uint word) => descriptions?.Contains(word) == true;

    public IReadOnlyList<uint> Descriptions => descriptions ?? [];

    /// <summary>Words and names beside those nouns, and the words of its own name.</summary>
    public bool IsModifiedBy(uint word) => modifiers?.Contains(word) == true;

    /// <summary>Titles and roles outweigh the given name; evidence that speaks against itself is none.</summary>
    public Gender Gender => masculine > feminine ? Gender.Masculine : feminine > masculine ? Gender.Feminine : Gender.Unknown;

    public void Speaks(Gender gender, int weight)
    {
        masculine += gender == Gender.Masculine ? weight : 0;
        feminine += gender == Gender.Feminine ? weight : 0;
    }

    public void Speaks(NounTrait traits, int weight) =>
        Speaks((traits & NounTrait.Male) != 0 ? Gender.Masculine : (traits & NounTrait.Female) != 0 ? Gender.Feminine : Gender.Unknown, weight);

    public bool HasModifiers => modifiers is not null;

    public void Describe(uint word) => Add(ref descriptions, word);

    public void Modify(uint word) => Add(ref modifiers, word);

    public void Meet(Appearance appearance)
    {
        if (Appearances++ == 0)
        {
            (FirstToken, FirstSentence) = (appearance.Token, appearance.Sentence);
        }

        Last = appearance;
        LastSubject = appearance.Role is Role.Subject or Role.Speaker ? appearance : LastSubject;
    }

    private static void Add(ref List<uint>? words, uint word)
    {
        words ??= [];
        if (words.Count < MostWords && !words.Contains(word))
        {
            words.Add(word);
        }
    }
}
