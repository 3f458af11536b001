using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Language.Lemmas;

/// <summary>Gives a word's dictionary form from its letters and its tag: the word itself where it was learned, else the longest ending that was, of verbs and plurals the longest that leads to a word.</summary>
/// <remarks>An edit takes letters off the end, adds some, and says in which case the result is written. After Müller et al. 2015, "Joint lemmatization and morphological tagging with Lemming", its edit trees cut down to endings. Thread-safe.</remarks>
internal sealed class Lemmatizer
{
    /// <summary>Letters of the longest ending looked at.</summary>
    public const int LongestEnding = 6;

    /// <summary>Letters of a word that counts as known: shorter ones are too often names and shreds.</summary>
    private const int ShortestKnown = 4;

    /// <summary>How running text, or the neighbours of a word that it lacks, write a word: often with a capital, nearly always: <see cref="WordForm.Casing"/>.</summary>
    private const byte OftenCapital = 2, MostlyCapital = 3;

    /// <summary>Letters of the longest name in capitals that is taken for an acronym though a dictionary has it.</summary>
    private const int LongestAcronym = 4;

    /// <summary>What only "have" stands before.</summary>
    private static readonly uint[] OfHave = [.. new[] { "been", "got", "had", "become" }.Select(word => WordForm.Of(word, WordTable.Empty).Word)];

    private static readonly Lazy<Lemmatizer> Shipped = new(() => Load(WeightsFile.BuiltIn("lemmas")));

    private readonly Dictionary<ulong, ushort> entries;
    private readonly LemmaEdit[] edits;

    public Lemmatizer(IReadOnlyDictionary<ulong, ushort> entries, IEnumerable<LemmaEdit> edits)
    {
        this.entries = new Dictionary<ulong, ushort>(entries);
        this.edits = [.. edits];
    }

    public static Lemmatizer BuiltIn => Shipped.Value;

    public static Lemmatizer Load(WeightsFile file)
    {
        var keys = file.Get<ulong>("keys");
        var values = file.Get<ushort>("edits");
        return new Lemmatizer(keys.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second), file.GetText("scripts").Select(LemmaEdit.Parse));
    }

    public void Save(WeightsFile file)
    {
        var sorted = entries.OrderBy(pair => pair.Key).ToList();
        file.Set<ulong>("keys", [.. sorted.Select(pair => pair.Key)]);
        file.Set<ushort>("edits", [.. sorted.Select(pair => pair.Value)]);
        file.SetText("scripts", edits.Select(edit => edit.ToString()));
    }

    /// <summary>Key of a whole word, or of an ending of it, under a tag (joint name such as <c>NOUN NNS</c>) and a way of writing.</summary>
    public static ulong Key(string tag, ReadOnlySpan<char> letters, LetterCase writing, bool isWhole) =>
        FeatureKey.Of(isWhole ? 901u : 900u, WordForm.Of(tag, WordTable.Empty).Word, Hash(letters), (uint)writing);

    /// <param name="tag">Joint name of the token's tags.</param>
    public string Lemma(string form, string tag)
    {
        var small = form.ToLowerInvariant();
        var writing = LemmaEdit.CaseOf(form);
        var isSmall = writing != LetterCase.Small && IsSmall(tag, small);
        if (!isSmall && Whole(tag, small, writing) is { } whole)
        {
            return whole.Apply(form);
        }

        if (tag == "NUM CD" && Spelling.WithoutThousands(small) is { } digits)
        {
            return digits;
        }

        if (tag == "PROPN NNP" && writing == LetterCase.Capitals && !Spelling.CanBeRead(small))
        {
            return form;
        }

        if (Spelling.IsFile(small))
        {
            return small;
        }

        if (writing != LetterCase.Capitals && Spelling.Undrawn(small) is { } shorter)
        {
            return Lemma(shorter, tag);
        }

        var ending = Ending(tag, small, writing);
        if (writing == LetterCase.Small ? ending is { Writing: null or LetterCase.Small } && IsName(tag, small) : writing == LetterCase.Capitals && small.Length > LongestAcronym && IsName(tag, small))
        {
            return new LemmaEdit(0, string.Empty, LetterCase.Title).Apply(form);
        }

        // What a word becomes is learned best in small letters; how the result is written, from words written as this one, or from running text where that writes it small.
        return (isSmall || (writing != LetterCase.Small && ending?.Writing is LetterCase.Small)) && Known(tag, small) is { } other
            ? (other with { Writing = LetterCase.Small }).Apply(form)
            : ending?.Apply(form) ?? form;
    }

    private LemmaEdit? Known(string tag, string small) => Whole(tag, small, LetterCase.Small) ?? Ending(tag, small, LetterCase.Small);

    private LemmaEdit? Whole(string tag, string small, LetterCase writing) => entries.TryGetValue(Key(tag, small, writing, isWhole: true), out var edit) ? edits[edit] : null;

    /// <summary>Whether running text writes a word with a capital, and the dictionary knows it for nothing but a name.</summary>
    private static bool IsName(string tag, string small)
    {
        var word = WordForm.Of(small, WordTable.BuiltIn);
        return word.Casing >= (tag == "PROPN NNP" ? OftenCapital : tag == "ADJ JJ" ? MostlyCapital : byte.MaxValue) && (Lexicon.BuiltIn.UsesOf(word.Kind) & ~WordUses.Adjective) == WordUses.Name;
    }

    /// <summary>Whether running text nearly always writes a word of this tag, no name's, in small letters.</summary>
    private static bool IsSmall(string tag, string small) =>
        tag.Split(' ') is ["NOUN" or "ADJ" or "VERB" or "AUX", not ("NNP" or "NNPS")] && WordForm.Of(small, WordTable.BuiltIn).Casing == 0;

    /// <summary>The edit of the longest ending; of a verb or plural, of the longest that leads to a word of the dictionary, else the regular one that does, else of the longest that leads to a word of running text.</summary>
    private LemmaEdit? Ending(string tag, string small, LetterCase writing)
    {
        LemmaEdit? longest = null;
        var isVerb = tag.StartsWith("VERB ", StringComparison.Ordinal);
        var use = isVerb ? WordUses.Verb : WordUses.Noun;
        if (tag == "NOUN NNS" && (UsesOf(small) & (WordUses.Noun | WordUses.Plural)) == WordUses.Noun)
        {
            // as it is: a plural of no other word
            return new LemmaEdit(0, string.Empty, LetterCase.Small);
        }

        LemmaEdit? longestInText = null;
        for (var length = Math.Min(small.Length, LongestEnding); length >= 0; length--)
        {
            if (entries.TryGetValue(Key(tag, small.AsSpan(small.Length - length), writing, isWhole: false), out var number))
            {
                var edit = edits[number];
                longest ??= edit;
                if (!isVerb && tag != "NOUN NNS")
                {
                    break;
                }

                var made = WordForm.Of(edit.Apply(small), WordTable.BuiltIn);
                if ((Lexicon.BuiltIn.UsesOf(made.Kind) & use) != 0)
                {
                    return edit;
                }

                longestInText ??= isVerb && made.Fine > 0 && small.Length - edit.Cut + edit.Add.Length >= ShortestKnown ? edit : null;
            }
        }

        return Regular.For(tag, small).Where(edit => (UsesOf(edit.Apply(small)) & use) != 0).Cast<LemmaEdit?>().FirstOrDefault() ?? longestInText ?? longest;
    }

    private static WordUses UsesOf(string small) => Lexicon.BuiltIn.UsesOf(WordForm.Of(small, WordTable.BuiltIn).Kind);

    /// <summary>The same, of a token with what follows it: "'s" is of "have" before "been" or "got".</summary>
    public string Lemma(string form, Tags tags, int token) =>
        tags.Universal(token) == UniversalTag.Aux && form is "'s" or "’s" && token + 1 < tags.Forms.Length && OfHave.Contains(tags.Forms[token + 1].Word) ? "have" : Lemma(form, tags.Set.Names[tags.Numbers[token]]);

    private static uint Hash(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261u;
        foreach (var letter in letters)
        {
            hash = (hash ^ (letter == '’' ? '\'' : letter)) * 16777619;
        }

        return hash;
    }
}
