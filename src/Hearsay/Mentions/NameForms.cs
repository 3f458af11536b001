using System.Collections.Frozen;

namespace Hearsay.Mentions;

/// <summary>What the form of a name tells: one key for the ways in which one article writes it (O’Dunne and O'Dunne, De Vrees and de Vrees, PELL and Pell), and whether it names a court.</summary>
internal static class NameForms
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        FrozenSet.Create(StringComparer.Ordinal, "De", "Du", "Da", "Di", "Del", "La", "Le", "Van", "Von", "Ter", "Al", "El", "Bin", "Ibn").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Apostrophes straight, the first word small where it is a particle, a single word in capitals with small letters after each first one.</summary>
    public static string KeyOf(string name)
    {
        var straight = name.Replace('’', '\'').Replace('‘', '\'');
        var space = straight.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0)
        {
            return Particles.Contains(straight.AsSpan(0, space)) ? char.ToLowerInvariant(straight[0]) + straight[1..] : straight;
        }

        return straight.Length > 2 && !straight.AsSpan().ContainsAnyInRange('a', 'z') ? InSmallLetters(straight) : straight;
    }

    /// <summary>Whether a name is that of a court, by one of its words.</summary>
    public static bool IsCourt(ReadOnlySpan<char> name)
    {
        foreach (var word in name.Split(' '))
        {
            if (name[word] is "Court" or "Tribunal")
            {
                return true;
            }
        }

        return false;
    }

    private static string InSmallLetters(string word) => string.Create(word.Length, word, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = i > 0 && char.IsLetter(from[i - 1]) ? char.ToLowerInvariant(from[i]) : from[i];
        }
    });
}
