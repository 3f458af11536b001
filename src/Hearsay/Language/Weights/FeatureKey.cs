using System.Runtime.CompilerServices;

namespace Hearsay.Language.Weights;

/// <summary>Hashes a feature, which is a template's number and up to three values, to 64 bits.</summary>
/// <remarks>Multiplication alone, so that it is the same on any processor. The upper bits are the best mixed: tables take their place from there.</remarks>
internal static class FeatureKey
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0x165667B19E3779F9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(uint template, uint value) => Finish((template * Second) + (value * First));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(uint template, uint a, uint b) => Finish((template * Second) + (a * First) + Turn(b * Third));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(uint template, uint a, uint b, uint c) => Finish((template * Second) + (a * First) + Turn(b * Third) + Turn(Turn(c * Second)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Turn(ulong value) => (value << 23) | (value >> 41);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong value)
    {
        value ^= value >> 32;
        value *= Second;
        value ^= value >> 29;
        return value * First;
    }
}
