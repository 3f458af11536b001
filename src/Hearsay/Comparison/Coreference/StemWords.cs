using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Comparison.Coreference;

/// <summary>One form for words that name the same event or thing: verb and noun of one stem, and words listed together in <c>same-things.en.tsv</c>.</summary>
internal static class StemWords
{
    private static readonly (string Ending, string Instead)[] Endings =
    [
        ("isition", "ir"), ("ation", "at"), ("ition", "it"), ("sion", ""), ("tion", "t"), ("ment", ""), ("ance", ""), ("ence", ""), ("ing", ""), ("er", ""), ("or", ""), ("al", ""), ("ure", ""), ("ery", ""), ("y", ""), ("e", ""), ("s", ""),
    ];

    private static readonly FrozenDictionary<string, string> Events = Read("event", Stem);
    private static readonly FrozenDictionary<string, string> Things = Read("thing", word => word);

    public static string OfEvent(string lemma) => Events.GetValueOrDefault(Stem(lemma), Stem(lemma));

    public static string OfThing(string lemma) => Things.GetValueOrDefault(lemma, lemma);

    private static string Stem(string word)
    {
        foreach (var (ending, instead) in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return (word[..^ending.Length] + instead).TrimEnd('e');
            }
        }

        return word.TrimEnd('e');
    }

    private static FrozenDictionary<string, string> Read(string kind, Func<string, string> form) =>
        WordList.Read("Comparison/Coreference/same-things.en.tsv").Where(row => row[0] == kind).Select(row => row[1].Split(' '))
            .SelectMany(words => words.Select(word => (Form: form(word), Group: "=" + words[0]))).DistinctBy(pair => pair.Form).ToFrozenDictionary(pair => pair.Form, pair => pair.Group, StringComparer.Ordinal);
}
