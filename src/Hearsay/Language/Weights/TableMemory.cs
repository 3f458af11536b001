using System.Runtime.InteropServices;

namespace Hearsay.Language.Weights;

/// <summary>Memory of a table of weights: it begins with a line of the processor's cache, for a row that lies across two costs twice, and asks for pages of 2 MiB where the system lends them, for each look goes to another place.</summary>
internal static class TableMemory
{
    private const int Line = 64, LargePage = 1 << 21, UseLargePages = 14;

    /// <param name="bytes">What is needed.</param>
    /// <returns>An array that stays where it is, and where in it the memory begins; a line more at the end may be looked at.</returns>
    public static (byte[] Array, int First) Of(int bytes)
    {
        var unit = bytes < LargePage / 2 ? Line : LargePage;
        var whole = (bytes + Line + unit - 1) / unit * unit;
        var array = GC.AllocateUninitializedArray<byte>(whole + unit, pinned: true);
        var start = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        var first = (unit - (int)(start & (unit - 1))) & (unit - 1);
        if (unit == LargePage)
        {
            Advise(start + first, whole);
        }

        return (array, first);
    }

    /// <summary>Advice alone: where it is not taken, or not known, all stays as it is.</summary>
    private static void Advise(nint start, int bytes)
    {
        try
        {
            _ = OperatingSystem.IsLinux() ? madvise(start, (nuint)bytes, UseLargePages) : 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable IDE1006, SYSLIB1054 // the name that C gives it; nothing to marshal
    private static extern int madvise(nint start, nuint length, int advice);
#pragma warning restore IDE1006, SYSLIB1054
}
