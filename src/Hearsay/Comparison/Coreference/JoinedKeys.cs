namespace Hearsay.Comparison.Coreference;

/// <summary>Mentions and the keys that they share, joined step by step.</summary>
internal sealed class JoinedKeys
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    /// <summary>Key of a mention itself.</summary>
    public static string Mention(string document, string id) => $"m\t{document}\t{id}";

    /// <summary>Least key of all that are joined to this one.</summary>
    public string Of(string key)
    {
        parents.TryAdd(key, key);
        while (parents[key] != key)
        {
            key = parents[key] = parents[parents[key]];
        }

        return key;
    }

    public void Join(string a, string b)
    {
        var (first, second) = (Of(a), Of(b));
        var isFirst = string.CompareOrdinal(first, second) <= 0;
        parents[isFirst ? second : first] = isFirst ? first : second;
    }
}
