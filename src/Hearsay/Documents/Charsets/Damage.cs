using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Documents.Charsets;

/// <summary>Counts what could not be read as characters while bytes are decoded.</summary>
internal sealed class Damage
{
    public int Undecodable { get; set; }

    public int LoneSurrogates { get; set; }

    public int Nuls { get; private set; }

    /// <summary>The same units, or U+FFFD in place of NUL.</summary>
    public ReadOnlySpan<char> Clean(ReadOnlySpan<char> units)
    {
        if (units is ['\0'])
        {
            Nuls++;
            return "\uFFFD";
        }

        return units;
    }

    public ImmutableArray<string> Reasons(string charset)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (Undecodable > 0)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{Undecodable} places are no {charset} and stand as U+FFFD"));
        }

        if (LoneSurrogates > 0)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{LoneSurrogates} lone surrogates stand as U+FFFD"));
        }

        if (Nuls > 0)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{Nuls} NUL characters stand as U+FFFD"));
        }

        return reasons.ToImmutable();
    }
}
