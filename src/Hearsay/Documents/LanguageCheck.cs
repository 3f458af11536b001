using System.Collections.Frozen;

namespace Hearsay.Documents;

/// <summary>Tells English from other languages by its commonest words, so that English rules are not run on another language in silence.</summary>
internal static class LanguageCheck
{
    /// <summary>Words looked at.</summary>
    private const int MostWords = 2000;

    /// <summary>Fewer words tell nothing.</summary>
    private const int FewestWords = 40;

    /// <summary>Running English holds three or four of these in ten words; its neighbours share a few by chance ("in", "was", "for").</summary>
    private const double LeastShare = 0.1;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Commonest = "the of and to that is was for with he it said by from has have which this be are not but were his they at on as had in a an".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the document declares, unless its words say otherwise; what they say where it declares nothing.</summary>
    /// <returns>Null where neither tells; <c>und</c> (BCP 47: undetermined) for words that are not English.</returns>
    public static Found<string>? Of(Found<string>? declared, string text)
    {
        var isDeclaredEnglish = declared?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) ?? false;
        if (declared is not null && !isDeclaredEnglish)
        {
            return declared;
        }

        return LooksEnglish(text) switch
        {
            false when isDeclaredEnglish => new Found<string>("und", $"its commonest words are not English, though {declared!.Where} says {declared.Value}"),
            false => new Found<string>("und", "its commonest words are not English"),
            true => declared ?? new Found<string>("en", "its commonest words"),
            null => declared,
        };
    }

    private static bool? LooksEnglish(string text)
    {
        var (words, common, letters) = (0, 0, 0);
        for (var at = 0; at < text.Length && words < MostWords;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                words++;
                letters += end - at;
                common += Commonest.Contains(text.AsSpan(at, end - at)) ? 1 : 0;
            }

            at = end + 1;
        }

        return words >= FewestWords || letters >= 6 * FewestWords ? common >= LeastShare * words : null;
    }
}
