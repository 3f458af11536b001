using Hearsay.Export.Dossier;
using Hearsay.Text;

namespace Hearsay.Export;

/// <summary>The lag between an event or a word and its publication, in words.</summary>
public static class LagWords
{
    /// <summary>Stands for a lag of which an end is open.</summary>
    private const string Open = "lag open";

    /// <summary>How long after it an article appeared, as an interval of whole days no finer than both dates.</summary>
    /// <param name="published">Null where the document does not say.</param>
    public static string Of(Edtf date, Edtf? published) => published is null ? "publication not said" : After(date, published) is var lag && lag == Open ? lag : "published " + lag;

    /// <summary>The same, to stand behind the day of publication.</summary>
    public static string After(Edtf date, Edtf published) => Days(date, published) switch
    {
        null => Open,
        ( <= 0, >= 0) days => days == (0, 0) ? "the same day" : "in the same period",
        ( >= 730, _) days => Years(days.Least / 365, days.Most / 365),
        ( > 0, var most) days => days.Least == most ? $"{PageWords.Count(most, "day", "days")} later" : $"{PageWords.Number(days.Least)} to {PageWords.Count(most, "day", "days")} later",
        _ => "before",
    };

    /// <summary>The least and the most whole days from a date to its publication; negative where that came before.</summary>
    /// <returns>Null where the publication is not said, or an end is open.</returns>
    public static (int Least, int Most)? Days(Edtf date, Edtf? published) => published is null || IsOpen(date) || IsOpen(published)
        ? null
        : ((published.Earliest - date.Latest).Days + 1, (published.Latest - date.Earliest).Days - 1);

    private static string Years(int least, int most) =>
        least == most ? $"about {PageWords.Number(least)} years later" : $"{PageWords.Number(least)} to {PageWords.Number(most)} years later";

    private static bool IsOpen(Edtf date) => date.Earliest == DateTime.MinValue || date.Latest == DateTime.MaxValue;
}
