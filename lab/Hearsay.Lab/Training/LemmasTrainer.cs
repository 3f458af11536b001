using System.Globalization;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary><c>train lemmas</c>: for each tag, the edits of the words of the treebanks, and of their endings where an ending says more than the next shorter one.</summary>
internal static class LemmasTrainer
{
    /// <summary>Letters of a word that may itself be the ending of others, as "went" is.</summary>
    private const int ShortestAsEnding = 4;

    /// <summary>Different words that must show an edit before an ending of theirs does.</summary>
    private const int LeastKinds = 2;

    private static readonly string[] Open = ["ADJ", "ADV", "NOUN", "PROPN", "VERB"];

    public static int Run(string[] args)
    {
        var (paths, _) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var treebank = new Treebank(paths);
        var file = new WeightsFile();
        Train(treebank).Save(file);
        shipped.Write("lemmas", file, Treebank.Files(paths), string.Create(CultureInfo.InvariantCulture, $"{treebank.Words} words of {Treebank.Sizes}"), 0);
        return 0;
    }

    private static Lemmatizer Train(Treebank treebank)
    {
        var words = new Dictionary<(string Tag, string Letters, LetterCase Writing), Dictionary<LemmaEdit, int>>();
        var endings = new Dictionary<(string Tag, string Letters, LetterCase Writing), Dictionary<LemmaEdit, int>>();
        var kinds = new Dictionary<((string Tag, string Letters, LetterCase Writing) Ending, LemmaEdit Edit), HashSet<string>>();
        var forms = new Dictionary<(string Tag, string Letters, LetterCase Writing), string>();
        foreach (var word in treebank.Sentences.SelectMany(sentence => sentence).Where(word => word.Lemma is not "_"))
        {
            var (small, writing, edit) = (word.Form.ToLowerInvariant(), LemmaEdit.CaseOf(word.Form), LemmaEdit.Between(word.Form, word.Lemma));
            Count(words, (word.Tag, small, writing), edit);
            forms.TryAdd((word.Tag, small, writing), word.Form);

            // An ending that is shorter than what is cut off tells nothing of what may be cut off, nor does a whole short word as the ending of others: "are".
            for (var length = edit.Cut; length <= Math.Min(small.Length < ShortestAsEnding ? small.Length - 1 : small.Length, Lemmatizer.LongestEnding); length++)
            {
                var ending = (word.Tag, small[(small.Length - length)..], writing);
                Count(endings, ending, edit);
                if (Open.Contains(word.Upos))
                {
                    kinds.TryAdd((ending, edit), []);
                    kinds[(ending, edit)].Add(small);
                }
            }
        }

        // What one word alone shows is no rule of its endings, unless it leaves the letters as they are.
        foreach (var (ending, edit) in kinds.Where(pair => pair.Value.Count < LeastKinds && (pair.Key.Edit.Cut > 0 || pair.Key.Edit.Add.Length > 0)).Select(pair => pair.Key))
        {
            endings[ending].Remove(edit);
            if (endings[ending].Count == 0)
            {
                endings.Remove(ending);
            }
        }

        var edits = new Dictionary<LemmaEdit, ushort>();
        var entries = new Dictionary<ulong, ushort>();
        foreach (var (key, counts) in endings.OrderBy(pair => pair.Key.Letters.Length).ThenBy(pair => pair.Key.Letters, StringComparer.Ordinal).ThenBy(pair => pair.Key.Tag, StringComparer.Ordinal).ThenBy(pair => pair.Key.Writing))
        {
            var best = Best(counts);
            if (key.Letters.Length == 0 || !Same(Shorter(key), best))
            {
                entries[Lemmatizer.Key(key.Tag, key.Letters, key.Writing, isWhole: false)] = Number(best);
            }
        }

        // What the endings alone, and the dictionary with them, make of a word that is never asked for itself.
        var byEndings = new Lemmatizer(entries, edits.OrderBy(pair => pair.Value).Select(pair => pair.Key));
        foreach (var (key, counts) in words.OrderBy(pair => pair.Key.Letters, StringComparer.Ordinal).ThenBy(pair => pair.Key.Tag, StringComparer.Ordinal).ThenBy(pair => pair.Key.Writing))
        {
            var best = Best(counts);
            if (!string.Equals(byEndings.Lemma(forms[key], key.Tag), best.Apply(forms[key]), StringComparison.Ordinal))
            {
                entries[Lemmatizer.Key(key.Tag, key.Letters, key.Writing, isWhole: true)] = Number(best);
            }
        }

        return new Lemmatizer(entries, edits.OrderBy(pair => pair.Value).Select(pair => pair.Key));

        ushort Number(LemmaEdit edit)
        {
            if (!edits.TryGetValue(edit, out var number))
            {
                edits[edit] = number = (ushort)edits.Count;
            }

            return number;
        }

        (string, string, LetterCase) Shorter((string Tag, string Letters, LetterCase Writing) key) => (key.Tag, key.Letters[1..], key.Writing);

        bool Same((string Tag, string Letters, LetterCase Writing) key, LemmaEdit edit)
        {
            for (; ; key = Shorter(key))
            {
                if (endings.TryGetValue(key, out var counts))
                {
                    return Best(counts) == edit;
                }

                if (key.Letters.Length == 0)
                {
                    return false;
                }
            }
        }
    }

    private static LemmaEdit Best(Dictionary<LemmaEdit, int> counts) => counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal).First().Key;

    private static void Count<TKey>(Dictionary<TKey, Dictionary<LemmaEdit, int>> counts, TKey key, LemmaEdit edit)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out var edits))
        {
            counts[key] = edits = [];
        }

        edits[edit] = edits.GetValueOrDefault(edit) + 1;
    }
}
