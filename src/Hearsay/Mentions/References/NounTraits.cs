using System.Collections.Frozen;
using Hearsay.Language.Words;

namespace Hearsay.Mentions.References;

/// <summary>What a word tells of whom it stands for.</summary>
[Flags]
internal enum NounTrait
{
    None = 0,
    Person = 1,
    Body = 2,
    Place = 4,
    AnyBody = 8,
    AnyPerson = 16,
    Epithet = 32,
    Male = 64,
    Female = 128,
    Speech = 256,
    Former = 512,
}

/// <summary>The word lists of descriptions by the hash of a word, as the columns of tags hold it: no letters are copied while a text is read.</summary>
internal static class NounTraits
{
    private static readonly FrozenDictionary<uint, NounTrait> Traits = Load();

    private static readonly FrozenDictionary<uint, uint[]> Others = DescriptionWords.AllOtherWords.ToFrozenDictionary(
        pair => HashOf(pair.Key), pair => pair.Value.Where(word => (Of(HashOf(word)) & (NounTrait.Male | NounTrait.Female)) == 0).Select(word => HashOf(word)).Order().ToArray());

    public static NounTrait Of(uint word) => Traits.GetValueOrDefault(word);

    /// <summary>Other words for whoever has this title or role, or for a body whose name ends so.</summary>
    public static ReadOnlySpan<uint> OtherWords(uint word) => Others.GetValueOrDefault(word);

    public static uint HashOf(ReadOnlySpan<char> word) => WordForm.Of(word, WordTable.Empty).Word;

    private static FrozenDictionary<uint, NounTrait> Load()
    {
        var all = new Dictionary<uint, NounTrait>();
        Add(DescriptionWords.Set("person"), NounTrait.Person);
        Add(NameWords.With(WordClasses.Role).Where(word => char.IsLower(word[0])), NounTrait.Person);
        Add(DescriptionWords.Set("body"), NounTrait.Body);
        Add(DescriptionWords.Set("place"), NounTrait.Place);
        Add(DescriptionWords.Set("general-body"), NounTrait.AnyBody);
        Add(DescriptionWords.Set("general-person"), NounTrait.AnyPerson);
        Add(DescriptionWords.Set("epithet"), NounTrait.Epithet);
        Add(DescriptionWords.Set("male").Concat(DescriptionWords.Set("male-title")), NounTrait.Male);
        Add(DescriptionWords.Set("female").Concat(DescriptionWords.Set("female-title")), NounTrait.Female);
        Add(NameWords.With(WordClasses.Speech), NounTrait.Speech);
        Add(["former", "ex", "ex-", "then", "erstwhile", "late"], NounTrait.Former);
        return all.ToFrozenDictionary();

        void Add(IEnumerable<string> words, NounTrait trait)
        {
            foreach (var word in words)
            {
                all[HashOf(word)] = all.GetValueOrDefault(HashOf(word)) | trait;
            }
        }
    }
}
