namespace Hearsay.Attributions;

/// <summary>The part of an attribution that a word belongs to.</summary>
internal enum Role : byte { None, Source, Cue, Content }

/// <summary>The columns of the role weights: labels, which are the first or a later word of a part, and ends of parts.</summary>
internal static class RoleLabels
{
    public const int None = 0;

    /// <summary>Number of labels: none, and two for each part.</summary>
    public const int Count = 7;

    /// <summary>Labels, then for each part that it ended just before a word.</summary>
    public const int Columns = 10;

    public static int First(Role role) => (2 * (int)role) - 1;

    public static int Later(Role role) => 2 * (int)role;

    public static Role RoleOf(int label) => (Role)((label + 1) / 2);

    public static bool IsLater(int label) => label > 0 && (label & 1) == 0;

    /// <summary>Column that says that a part ended before the word.</summary>
    public static int End(Role role) => Count - 1 + (int)role;
}
