namespace Hearsay.Quantities;

/// <summary>English verbs.</summary>
internal static class Verbs
{
    /// <summary>A plain guess at the infinitive: doubled consonants and silent e are settled by a short look at the ending.</summary>
    public static string Infinitive(string lower)
    {
        var stem = lower.EndsWith("ing", StringComparison.Ordinal) && lower.Length > 5 ? lower[..^3]
            : lower.EndsWith("ied", StringComparison.Ordinal) ? lower[..^3] + "y"
            : lower.EndsWith("ed", StringComparison.Ordinal) && lower.Length > 4 ? lower[..^2]
            : null;
        if (stem is null)
        {
            return lower switch { "led" => "lead", "held" => "hold", "spent" => "spend", "ran" => "run", "fought" => "fight", "kept" => "keep", "served" => "serve", "left" => "leave", "took" => "take", "went" => "go", _ => lower };
        }

        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'z'))
        {
            return stem[..^1];
        }

        var needsE = stem.Length > 2 && (stem[^1] is 'v' or 'c' or 'u' or 'z' || (stem[^1] is 's' && stem[^2] is not 's') || (stem[^1] is 'g' && stem[^2] is not 'n')
            || (stem[^1] is 't' && stem[^2] is 'a' or 'u') || (stem[^1] is 'l' && stem[^2] is 'g' or 'b' or 't' or 'd') || (stem[^1] is 'r' && stem[^2] is 'i' or 'u' or 'a') || (stem[^1] is 'd' && stem[^2] is 'i' or 'u'));
        return needsE ? stem + "e" : stem;
    }
}
