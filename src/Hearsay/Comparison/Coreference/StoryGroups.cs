using Hearsay.Language;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Tagging;

namespace Hearsay.Comparison.Coreference;

/// <summary>Groups documents that tell one story: average-link clustering of the cosine of their weighted words (TF-IDF).</summary>
/// <remarks>Words of more than a quarter of the documents, or of more than <see cref="MaxPostings"/>, count nothing, so the number of pairs looked at grows as the number of documents. Ties by order of id: the order of input is of no matter.</remarks>
internal static class StoryGroups
{
    /// <summary>Least average cosine at which two groups are joined; chosen on the training part of ECB+.</summary>
    public const double Threshold = 0.2;

    /// <summary>A word of a name counts for as many others.</summary>
    private const int NameWeight = 2;

    private const int MaxPostings = 200;

    /// <returns>Number of the group of each document.</returns>
    public static Dictionary<string, int> Of(IReadOnlyList<MentionedDocument> documents)
    {
        var sorted = documents.OrderBy(document => document.Id, StringComparer.Ordinal).ToList();
        var similar = Similarities(Vectors([.. sorted.Select(Counts)]));
        var group = AverageLink.Cluster(sorted.Count, similar, Threshold);
        return Enumerable.Range(0, sorted.Count).ToDictionary(i => sorted[i].Id, i => group[i], StringComparer.Ordinal);
    }

    private static Dictionary<string, int> Counts(MentionedDocument document)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = document.Text.Columns<Tokens>();
        var tags = document.Text.Columns<Tags>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var tag = tags.Universal(i);
            if (tag is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Verb or UniversalTag.Num or UniversalTag.Adj) || tokens.Span(i).Length < 2)
            {
                continue;
            }

            var form = document.Text.Quote(tokens.Span(i));
            var word = tag == UniversalTag.Propn ? form.ToLowerInvariant() : Lemmatizer.BuiltIn.Lemma(form, tags, i).ToLowerInvariant();
            counts[word] = counts.GetValueOrDefault(word) + (tag == UniversalTag.Propn ? NameWeight : 1);
        }

        return counts;
    }

    private static List<List<(string Word, double Weight)>> Vectors(List<Dictionary<string, int>> counts)
    {
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in counts.SelectMany(count => count.Keys))
        {
            documents[word] = documents.GetValueOrDefault(word) + 1;
        }

        var most = Math.Min(MaxPostings, Math.Max(2, counts.Count / 4));
        return [.. counts.Select(count =>
        {
            var vector = count.Where(pair => documents[pair.Key] > 1 && documents[pair.Key] <= most).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (pair.Key, Weight: (1 + Math.Log(pair.Value)) * Math.Log((double)counts.Count / documents[pair.Key]))).ToList();
            var length = Math.Sqrt(vector.Sum(item => item.Weight * item.Weight));
            return vector.Select(item => (item.Key, length == 0 ? 0 : item.Weight / length)).ToList();
        })];
    }

    private static Dictionary<(int, int), double> Similarities(List<List<(string Word, double Weight)>> vectors)
    {
        var postings = new Dictionary<string, List<(int Document, double Weight)>>(StringComparer.Ordinal);
        var similar = new Dictionary<(int, int), double>();
        for (var i = 0; i < vectors.Count; i++)
        {
            foreach (var (word, weight) in vectors[i])
            {
                if (!postings.TryGetValue(word, out var list))
                {
                    postings[word] = list = [];
                }

                foreach (var (other, otherWeight) in list)
                {
                    similar[(other, i)] = similar.GetValueOrDefault((other, i)) + weight * otherWeight;
                }

                list.Add((i, weight));
            }
        }

        return similar;
    }
}
