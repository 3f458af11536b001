using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary>Widens the word table by vectors of far more text than is at hand: a word that running text has not gets what its nearest neighbours have that it has, and every word a topic.</summary>
internal static class WordNeighbours
{
    /// <summary>How many of the most frequent words of the vectors are taken.</summary>
    public const int MostWords = 120_000;

    private const int Topics = 1000;
    private const int Rounds = 12;
    private const int Neighbours = 10;

    /// <param name="entries">Of <see cref="WordTable"/>.</param>
    /// <returns>The entries with those of more words, and the topic of each; 0 where the vectors have no such word.</returns>
    public static (ulong[] Entries, ushort[] Topics) Widen(ulong[] entries, WordVectors vectors)
    {
        var known = entries.ToDictionary(entry => (uint)(entry >> 32));
        var seeds = Enumerable.Range(0, vectors.Words.Length).Where(i => known.ContainsKey(vectors.Words[i])).ToArray();
        var more = new ulong[vectors.Words.Length];
        Parallel.For(0, more.Length, i =>
        {
            if (!known.ContainsKey(vectors.Words[i]))
            {
                var near = vectors.Nearest(i, seeds, Neighbours).Select(pair => (Entry: known[vectors.Words[pair.Word]], pair.Nearness)).ToList();
                ulong Most(int from, ulong mask) => near.GroupBy(pair => pair.Entry >> from & mask).Select(group => (group.Key, Sum: group.Sum(pair => (long)pair.Nearness * pair.Nearness))).OrderByDescending(pair => pair.Sum).ThenBy(pair => pair.Key).First().Key;

                // What has one tag only is told by tagged text alone.
                more[i] = ((ulong)vectors.Words[i] << 32) | (Most(16, 0xFFFF) << 16) | (Most(14, 3) << 14) | (Most(8, 63) << 8) | WordTable.Guessed;
            }
        });

        var topics = vectors.Classes(Topics, Rounds).Zip(vectors.Words).ToDictionary(pair => pair.Second, pair => (ushort)pair.First);
        ulong[] all = [.. entries, .. more.Where(entry => entry != 0)];
        return (all, [.. all.Select(entry => topics.GetValueOrDefault((uint)(entry >> 32)))]);
    }
}
