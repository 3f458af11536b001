using Hearsay.Export.Dossier;
using Hearsay.Text;

namespace Hearsay.Export;

/// <summary>The lag between an event or a word and its publication, in words.</summary>
public static class LagWords
{
    /// <summary>How long after it an article appeared, as an interval of whole days no finer than both dates.</summary>
    /// <param name="published">Null where the document does not say.</param>
    public static string Of(Edtf date, Edtf? published)
    {
        if (published is null)
        {
            return "publication not said";
        }

        if (IsOpen(date) || IsOpen(published))
        {
            return "lag open";
        }

        var (least, most) = Days(date, published)!.Value;
        return (least, most) switch
        {
            (<= 0, >= 0) => least == 0 && most == 0 ? "published the same day" : "published in the same period",
            ( > 0, _) when least >= 730 => Years(least / 365, most / 365),
            ( > 0, _) when least == most => $"published {PageWords.Count(least, "day", "days")} later",
            ( > 0, _) => $"published {PageWords.Number(least)} to {PageWords.Count(most, "day", "days")} later",
            _ => "published before",
        };
    }

    /// <summary>The least and the most whole days from a date to its publication; negative where that came before.</summary>
    /// <returns>Null where the publication is not said, or an end is open.</returns>
    public static (int Least, int Most)? Days(Edtf date, Edtf? published) => published is null || IsOpen(date) || IsOpen(published)
        ? null
        : ((published.Earliest - date.Latest).Days + 1, (published.Latest - date.Earliest).Days - 1);

    private static string Years(int least, int most) =>
        least == most ? $"published about {PageWords.Number(least)} years later" : $"published {PageWords.Number(least)} to {PageWords.Number(most)} years later";

    private static bool IsOpen(Edtf date) => date.Earliest == DateTime.MinValue || date.Latest == DateTime.MaxValue;
}
