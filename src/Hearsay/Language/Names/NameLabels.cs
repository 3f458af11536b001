namespace Hearsay.Language.Names;

/// <summary>The labels that the weights tell apart: none, and for each type one for the first word of a name and one for its other words (BIO).</summary>
internal static class NameLabels
{
    public const byte None = 0;

    /// <summary>Number of types, none included.</summary>
    public const int Types = 10;

    public const int Count = (2 * Types) - 1;

    /// <summary>Weights a feature: the labels, then the types of single words.</summary>
    public const int Columns = Count + Types;

    public static byte First(NameType type) => (byte)((2 * (int)type) - 1);

    public static byte Later(NameType type) => (byte)(2 * (int)type);

    public static NameType TypeOf(int label) => (NameType)((label + 1) / 2);

    /// <summary>Whether a word of this label goes on with the name of the word before it.</summary>
    public static bool IsLater(int label) => label > 0 && label % 2 == 0;

    /// <summary>Whether a label may follow another.</summary>
    public static bool Follows(int before, int label) => !IsLater(label) || TypeOf(before) == TypeOf(label);
}
