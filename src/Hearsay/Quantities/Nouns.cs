using System.Collections.Frozen;

namespace Hearsay.Quantities;

/// <summary>Number and singular of English nouns.</summary>
internal static class Nouns
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["people"] = "people", ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["police"] = "police", ["feet"] = "foot", ["teeth"] = "tooth",
        ["mice"] = "mouse", ["lives"] = "life", ["wives"] = "wife", ["knives"] = "knife", ["thieves"] = "thief", ["wolves"] = "wolf", ["halves"] = "half",
        ["shelves"] = "shelf", ["crises"] = "crisis", ["analyses"] = "analysis", ["criteria"] = "criterion", ["phenomena"] = "phenomenon", ["leaves"] = "leaf",
        ["buses"] = "bus", ["viruses"] = "virus", ["troops"] = "troop", ["cattle"] = "cattle", ["others"] = "other", ["aircraft"] = "aircraft", ["personnel"] = "personnel",
        ["youth"] = "youth", ["movies"] = "movie", ["cookies"] = "cookie", ["zombies"] = "zombie", ["rookies"] = "rookie", ["calories"] = "calorie", ["selfies"] = "selfie",
        ["series"] = "series", ["species"] = "species", ["means"] = "means", ["headquarters"] = "headquarters",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsPlural(string lower) =>
        Irregular.TryGetValue(lower, out var single) ? single != lower || lower is "people" or "police" or "cattle"
        : IsPersonPlural(lower) || (lower.Length > 3 && lower[^1] == 's' && !lower.EndsWith("ss", StringComparison.Ordinal)
            && !lower.EndsWith("us", StringComparison.Ordinal) && !lower.EndsWith("is", StringComparison.Ordinal));

    /// <summary>The singular; the word itself where it is one.</summary>
    public static string Singular(string lower)
    {
        if (Irregular.TryGetValue(lower, out var single))
        {
            return single;
        }

        if (IsPersonPlural(lower))
        {
            return lower[..^2] + "an";
        }

        if (!IsPlural(lower))
        {
            return lower;
        }

        return lower switch
        {
            [.., 'i', 'e', 's'] when lower.Length > 4 => lower[..^3] + "y",
            [.., 's', 'h', 'e', 's'] or [.., 'c', 'h', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 's', 's', 'e', 's'] or [.., 'z', 'z', 'e', 's'] => lower[..^2],
            [.., 'o', 'e', 's'] when lower.Length > 5 => lower[..^2],
            _ => lower[..^1],
        };
    }

    private static bool IsPersonPlural(string lower) => lower.Length > 4 && lower.EndsWith("men", StringComparison.Ordinal) && lower is not ("specimen" or "regimen" or "abdomen" or "omen" or "yemen" or "acumen");
}
