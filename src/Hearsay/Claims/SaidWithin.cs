using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>Whether a statement was made soon after what it tells of.</summary>
public static class SaidWithin
{
    /// <param name="happened">When the thing is said to have happened; null where not said.</param>
    /// <param name="said">When it was said; where that is null, it was said at the latest when it was published.</param>
    /// <returns>Null where a date is not said or leaves it open: an event of some day in May and a word of 2 June may lie an hour apart or a month.</returns>
    public static bool? Of(Edtf? happened, Edtf? said, Edtf? published, TimeSpan limit)
    {
        if (happened is null || (said ?? published) is not { } word || IsOpen(happened) || IsOpen(word))
        {
            return null;
        }

        return word.Latest - happened.Earliest <= limit && word.Latest > happened.Earliest ? true
            : said is not null && (word.Earliest - happened.Latest >= limit || word.Latest <= happened.Earliest) ? false
            : null;
    }

    private static bool IsOpen(Edtf date) => date.Earliest == DateTime.MinValue || date.Latest == DateTime.MaxValue;
}
