using System.Globalization;
using System.Runtime.CompilerServices;

namespace Hearsay.Language;

/// <summary>What a UTF-16 unit is to the tokeniser.</summary>
[Flags]
internal enum CharacterKind : byte
{
    None = 0,
    Letter = 1,
    Upper = 2,
    Lower = 4,
    Digit = 8,

    /// <summary>Combining marks and format characters: part of the word before them.</summary>
    Mark = 16,
    Space = 32,

    /// <summary>A Han character: a word by itself, as these texts set no spaces and most of their words are one or two characters long.</summary>
    Ideograph = 64,
    Surrogate = 128,

    Word = Letter | Digit | Mark,
}

/// <summary>Kinds by table for the alphabets of Europe and general punctuation, by Unicode category beyond.</summary>
internal static class Characters
{
    private static readonly CharacterKind[] Table = [.. Enumerable.Range(0, 0x2100).Select(unit => Find((char)unit))];

    /// <summary>The table itself, by unit, for a loop that asks for each unit of a text; <see cref="Of"/> knows the units beyond it.</summary>
    public static ReadOnlySpan<CharacterKind> Kinds => Table;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterKind Of(char unit)
    {
        var table = Table;
        return unit < table.Length ? table[unit] : Find(unit);
    }

    public static bool Is(char unit, CharacterKind any) => (Of(unit) & any) != 0;

    /// <summary>Kind of the character outside the basic plane that starts here: Letter, Digit, Mark, or None for a symbol or half a pair.</summary>
    public static CharacterKind OfPair(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])
            ? OfCategory(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1]))) & CharacterKind.Word
            : CharacterKind.None;

    private static CharacterKind Find(char unit) => unit switch
    {
        >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' => CharacterKind.Ideograph,
        _ when char.IsWhiteSpace(unit) => CharacterKind.Space,
        _ when char.IsSurrogate(unit) => CharacterKind.Surrogate,
        _ => OfCategory(char.GetUnicodeCategory(unit)),
    };

    private static CharacterKind OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterKind.Letter | CharacterKind.Upper,
        UnicodeCategory.LowercaseLetter => CharacterKind.Letter | CharacterKind.Lower,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterKind.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharacterKind.Mark,
        _ => CharacterKind.None,
    };
}
