using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>What <see cref="Finish(Span{ulong})"/> makes the key of a feature of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sum(uint template, FeatureValue value) => (template * Second) + value.First;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sum(uint template, FeatureValue a, FeatureValue b) => (template * Second) + a.First + b.Second;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sum(uint template, FeatureValue a, FeatureValue b, FeatureValue c) => (template * Second) + a.First + b.Second + c.Third;

    /// <summary>Makes keys of sums, the same as <see cref="Of(uint, uint)"/> and its like give.</summary>
    public static void Finish(Span<ulong> sums)
    {
        ref var first = ref MemoryMarshal.GetReference(sums);
        var i = 0;
        if (Avx2.IsSupported)
        {
            for (; i + 4 <= sums.Length; i += 4)
            {
                var four = Vector256.LoadUnsafe(ref first, (nuint)i);
                four = Times(four ^ (four >>> 32), Second);
                Times(four ^ (four >>> 29), First).StoreUnsafe(ref first, (nuint)i);
            }
        }

        for (; i < sums.Length; i++)
        {
            sums[i] = Finish(sums[i]);
        }
    }

    /// <summary>Lower 64 bits of four products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Times(Vector256<ulong> values, ulong factor)
    {
        var (low, high) = (Vector256.Create(factor).AsUInt32(), Vector256.Create(factor >> 32).AsUInt32());
        var crossed = Avx2.Multiply((values >>> 32).AsUInt32(), low) + Avx2.Multiply(values.AsUInt32(), high);
        return Avx2.Multiply(values.AsUInt32(), low) + (crossed << 32);
    }

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

    /// <summary>A value with its products in the three places of a feature, for values that many features share.</summary>
    internal readonly struct FeatureValue
    {
        public readonly ulong First, Second, Third;
        public readonly uint Value;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public FeatureValue(uint value)
        {
            Value = value;
            First = value * FeatureKey.First;
            Second = Turn(value * FeatureKey.Third);
            Third = Turn(Turn(value * FeatureKey.Second));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static implicit operator FeatureValue(uint value) => new(value);
    }
}
