using Hearsay.Language.Weights;
using Hearsay.Language.Words;

namespace Hearsay.Language.Parsing;

/// <summary>One sentence as the parser sees it: each word's form and tag, and counts of commas, conjunctions and verbs up to each word.</summary>
/// <remarks>Reused from sentence to sentence.</remarks>
internal sealed class ParseInput
{
    private Entry[] items = [];

    public int Length { get; private set; }

    /// <summary>What the features ask of a word; 16-bit counts wrap, only their differences are looked at.</summary>
    internal struct Entry
    {
        public FeatureKey.FeatureValue Word, Fine, Coarse, Topic, Tag, Suffix;
        public ushort Commas, Verbs, Joins;
    }

    /// <param name="tags">Numbers of joint tags.</param>
    /// <param name="universal">Universal tag of each joint tag.</param>
    public void Set(ReadOnlySpan<WordForm> words, ReadOnlySpan<byte> tags, ReadOnlySpan<Tagging.UniversalTag> universal)
    {
        Length = words.Length;
        if (items.Length < words.Length + 2)
        {
            items = new Entry[Math.Max(64, (words.Length + 2) * 2)];
        }

        ushort commas = 0, verbs = 0, joins = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var tag = universal[tags[i]];
            items[i + 1] = new Entry { Word = words[i].Word, Fine = words[i].Fine, Coarse = words[i].Coarse, Topic = words[i].Topic, Suffix = words[i].Suffix3, Tag = tags[i], Commas = commas, Verbs = verbs, Joins = joins };
            commas += tag == Tagging.UniversalTag.Punct ? (ushort)1 : (ushort)0;
            verbs += tag == Tagging.UniversalTag.Verb ? (ushort)1 : (ushort)0;
            joins += tag == Tagging.UniversalTag.Cconj ? (ushort)1 : (ushort)0;
        }

        items[0] = new Entry { Word = 1, Tag = 254 };
        items[words.Length + 1] = new Entry { Word = 2, Tag = 255, Commas = commas, Verbs = verbs, Joins = joins };
    }

    /// <param name="at">−1 gives the item of no word, <see cref="Length"/> that of the root.</param>
    public ref readonly Entry this[int at] => ref items[at + 1];
}
