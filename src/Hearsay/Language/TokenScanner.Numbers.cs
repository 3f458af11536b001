using System.Runtime.CompilerServices;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Numbers, times, dates, fractions, telephone numbers, and the letters written on to them.</summary>
internal ref partial struct TokenScanner
{
    private const int MostGroups = 6;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        WordList.Read("Language/number-units.en.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int Number(int at) => Number(at, at);

    /// <param name="at">Where the token starts.</param>
    /// <param name="digits">Its first digit, after a decimal point or at the start.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Number(int at, int digits)
    {
        var end = DigitsEnd(digits);
        while (IsDigit(end + 1) && (text[end] is '.' or ':' || text[end] == ',' && IsThousands(end + 1)))
        {
            end = DigitsEnd(end + 1);
        }

        if (Peek(end) is '-' or '/' && IsDigit(end + 1) && GroupsEnd(at, end) is > 0 and var groups)
        {
            end = groups;
        }

        if (at == start && end - at <= 3 && Peek(end) == '.' && end + 1 < text.Length && IsGap(end + 1))
        {
            columns.Add(at, end + 1); // the number of an item
            return end + 1;
        }

        var run = RunEnd(end);
        var letters = text[end..run];
        if (letters.Length > 0 && (Units.Contains(letters) || letters[0] is 'a' or 'p' && letters.Length == 1 && Peek(run) == '.' && Peek(run + 1) == 'm'))
        {
            columns.Add(at, end);
            return end;
        }

        return WordFrom(at, run);
    }

    private readonly int DigitsEnd(int at)
    {
        while (IsDigit(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether the digits after a comma are a group of a large number: three, or two with three at the end (1,50,000), and not a list (18,19).</summary>
    private readonly bool IsThousands(int at)
    {
        var end = at;
        while (end < at + 4 && IsDigit(end))
        {
            end++;
        }

        return end - at == 3 || end - at == 2 && Peek(end) == ',' && IsDigit(end + 1) && IsDigit(end + 2) && IsDigit(end + 3) && !IsDigit(end + 4);
    }

    /// <summary>End of digits joined by slashes or hyphens that are one number: 1/8, 9/11, 03/04/2001, 2001-05-12, 555-0123, 77415-0027. 0 for a range such as 1990-1994 or 20-30.</summary>
    private readonly int GroupsEnd(int at, int end)
    {
        Span<int> lengths = stackalloc int[MostGroups];
        lengths[0] = end - at;
        var count = 1;
        var slashes = 0;
        var hyphens = 0;
        while (Peek(end) is '-' or '/' && IsDigit(end + 1))
        {
            if (count == MostGroups || end - at > 40)
            {
                return 0;
            }

            slashes += text[end] == '/' ? 1 : 0;
            hyphens += text[end] == '-' ? 1 : 0;
            var next = DigitsEnd(end + 1);
            lengths[count++] = next - end - 1;
            end = next;
        }

        if (IsLetter(end))
        {
            return 0;
        }

        var isOne = (slashes, hyphens) switch
        {
            (1, 0) => lengths[0] <= 2 && lengths[1] <= 2,
            (2, 0) => lengths[1] <= 2 && (lengths[0] <= 2 && lengths[2] is 2 or 4 || lengths[0] == 4 && lengths[2] <= 2),
            (0, 1) => lengths[1] == 4 && lengths[0] is 3 or 5 or 7 && (text[end - 1] != '0' || text[end - 6] != '0'),
            (1, 1) => lengths[0] == 3 && lengths[1] == 3 && lengths[2] == 4,
            (0, > 1) => true,
            _ => false,
        };
        return isOne ? end : 0;
    }

    /// <summary>Where an amount begins that is written on to the capitals before it: EUR|1,500, PM|2.5. 0 where the word holds none.</summary>
    private readonly int NumberWithin(int at, int end)
    {
        if (!IsDigit(end + 1) || !IsDigit(end - 1))
        {
            return 0;
        }

        var cut = end;
        while (cut > at && IsDigit(cut - 1))
        {
            cut--;
        }

        return cut - at <= 4 && IsCapitals(at, cut) ? cut : 0;
    }
}
