using Hearsay.Language.Lemmas;
using Hearsay.Language.Tagging;
using Hearsay.Language.Words;

namespace Hearsay.Attributions;

/// <summary>The dictionary forms of a text's verbs, nouns and adjectives, as hashes, and their supersenses. What was looked up is kept for the words and texts to come.</summary>
/// <remarks>The store is of fixed size, each place holding the latest word; what it gives does not hang on what it holds. Thread-safe.</remarks>
internal sealed class Lexemes(Words words, Tags tags)
{
    private const int Places = 1 << 14;

    /// <summary>Letters of the longest word looked up.</summary>
    private const int LongestWord = 40;

    private static readonly Entry?[] Known = new Entry?[Places];

    private sealed record Entry(uint Word, string Form, ushort Tag, uint Lemma, byte Sense);

    /// <summary>Loads what words are looked up in.</summary>
    public static void Prepare()
    {
        _ = Lemmatizer.BuiltIn;
        _ = Supersenses.Of(UniversalTag.Noun, 0);
    }

    /// <summary>Hash of the dictionary form, and the row of <see cref="Supersenses"/>; of words of other kinds the hash of the form, and 0.</summary>
    public (uint Lemma, byte Sense) this[int token]
    {
        get
        {
            var word = tags.Forms[token].Word;
            var kind = tags.Universal(token);
            if (kind is not (UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj) || words.End(token) - words.Start(token) > LongestWord)
            {
                return (word, 0);
            }

            var form = words.Text.AsSpan(words.Start(token), words.End(token) - words.Start(token));
            ushort tag = tags.Numbers[token];
            ref var place = ref Known[(word ^ (uint)(tag * 0x9E37)) % Places];
            if (place is { } entry && entry.Word == word && entry.Tag == tag && form.Equals(entry.Form, StringComparison.OrdinalIgnoreCase))
            {
                return (entry.Lemma, entry.Sense);
            }

            var small = form.ToString().ToLowerInvariant();
            var lemma = WordForm.Of(Lemmatizer.BuiltIn.Lemma(small, tags, token), WordTable.Empty).Word;
            place = new Entry(word, small, tag, lemma, Supersenses.Of(kind, lemma));
            return (lemma, place.Sense);
        }
    }
}
