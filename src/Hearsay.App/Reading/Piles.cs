using Hearsay.Storage;

namespace Hearsay.App.Reading;

/// <summary>Gives each pile of a case its name: the first part of every path read from it.</summary>
internal static class Piles
{
    /// <summary>The name of the pile at a place: the name it has in the case, else its own last part, made unlike the others.</summary>
    /// <remarks>A pile whose recorded place is no longer there was moved: the name goes with it.</remarks>
    public static string NameOf(LedgerStore store, string location)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(location));
        if ((string?)store.Scalar("SELECT name FROM piles WHERE location = @0 ORDER BY name", full) is { } known)
        {
            return known;
        }

        var own = Path.GetFileName(full) is { Length: > 0 } last ? last : "root";
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? own : own + "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var holder = (string?)store.Scalar("SELECT location FROM piles WHERE name = @0", name);
            if (holder is null || !Path.Exists(holder))
            {
                store.Run("INSERT INTO piles VALUES (@0, @1) ON CONFLICT (name) DO UPDATE SET location = excluded.location", name, full);
                return name;
            }
        }
    }

    /// <summary>Marks inputs of these piles that were not met this time as gone, and those whose place now holds other bytes as changed. Nothing is dropped but failures that are over.</summary>
    /// <param name="met">Paths met at this reading.</param>
    /// <param name="unreadable">Folders that could not be opened: what they held is left as it was.</param>
    public static void MarkStanding(LedgerStore store, Ledger ledger, IReadOnlyCollection<string> names, IReadOnlySet<string> met, IReadOnlyCollection<string> unreadable, IReadOnlySet<string> current)
    {
        foreach (var input in ledger.Inputs().ToList())
        {
            if (!names.Any(name => input.Path == name || input.Path.StartsWith(name + "/", StringComparison.Ordinal)) || unreadable.Any(folder => input.Path.StartsWith(folder, StringComparison.Ordinal) && input.Path != folder))
            {
                continue;
            }

            var standing = current.Contains(input.Id) ? Standing.Present : met.Contains(input.Path) ? Standing.Changed : Standing.Gone;
            if (standing != Standing.Present && input.Blob is null)
            {
                store.Run("DELETE FROM inputs WHERE id = @0", input.Id);
            }
            else if (standing != input.Standing)
            {
                store.PutInput(input with { Standing = standing });
            }
        }
    }
}
