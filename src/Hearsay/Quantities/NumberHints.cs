using System.Buffers;
using System.Collections.Frozen;

namespace Hearsay.Quantities;

/// <summary>Tells at a glance whether a stretch of text may hold a number, so that rules look only there.</summary>
internal static class NumberHints
{
    private static readonly FrozenSet<string> Known = NumberWords.All
        .Concat(["no", "nobody", "half", "halves", "third", "thirds", "quarter", "quarters", "fourth", "fourths", "fifth", "fifths", "sixth", "sixths", "seventh", "sevenths", "eighth", "eighths", "ninth", "ninths", "tenth", "tenths"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordMask Mask = new(Known);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789½¼¾⅓⅔⅛⅙⅚⅕⅖⅗⅘⅜⅝⅞⅐⅑⅒");

    public static bool AnyIn(ReadOnlySpan<char> stretch)
    {
        if (stretch.ContainsAny(Digits))
        {
            return true;
        }

        var start = 0;
        for (var i = 0; i <= stretch.Length; i++)
        {
            if (i < stretch.Length && char.IsAsciiLetter(stretch[i]))
            {
                continue;
            }

            if (i > start && IsWord(stretch[start..i]))
            {
                return true;
            }

            start = i + 1;
        }

        return false;
    }

    public static bool IsWord(ReadOnlySpan<char> word) => word.Length < 16 && Mask.MayHave(word) && Words.Contains(word);
}
