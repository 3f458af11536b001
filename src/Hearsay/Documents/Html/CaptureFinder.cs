using Hearsay.Text;

namespace Hearsay.Documents.Html;

/// <summary>When a saved copy of a page says that it was saved. Programs that save pages write a comment of a fixed form; nothing else is believed.</summary>
/// <remarks>Forms: SingleFile ("Page saved with SingleFile … saved date: …"), the Wayback Machine ("FILE ARCHIVED ON … AND RETRIEVED FROM THE INTERNET ARCHIVE"), HTTrack ("Mirrored from … by HTTrack Website Copier …").
/// To the day, as written, in the zone of the writer. Where two comments give two days, neither is taken.</remarks>
internal static class CaptureFinder
{
    public static Found<Edtf>? Find(PageTree tree)
    {
        var found = tree.Comments.Select(Read).OfType<Found<Edtf>>().ToList();
        return found.Select(date => date.Value.Text).Distinct(StringComparer.Ordinal).Count() == 1 ? found[0] : null;
    }

    private static Found<Edtf>? Read(string comment)
    {
        var text = comment.Trim();
        var (date, where) = text.StartsWith("Page saved with SingleFile", StringComparison.Ordinal) ? (Line(text, "saved date:"), "comment of SingleFile: saved date")
            : text.StartsWith("FILE ARCHIVED ON ", StringComparison.Ordinal) ? (Between(text, "FILE ARCHIVED ON ", " AND RETRIEVED FROM THE"), "comment of the Wayback Machine: file archived on")
            : text.StartsWith("Mirrored from ", StringComparison.Ordinal) && text.EndsWith(" GMT", StringComparison.Ordinal) ? (Between(text, " by HTTrack Website Copier", " GMT"), "comment of HTTrack: mirrored")
            : (null, "");
        return WrittenDate.Parse(date, "en-US") is { Precision: EdtfPrecision.Day } day && day.Earliest.Year is > 1990 and < 2100 ? new Found<Edtf>(day, where) : null;
    }

    private static string? Line(string text, string opening)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
            {
                return line[opening.Length..];
            }
        }

        return null;
    }

    private static string? Between(string text, string before, string after)
    {
        var from = text.IndexOf(before, StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(after, from + before.Length, StringComparison.Ordinal);
        return to < 0 ? null : text[(from + before.Length)..to];
    }
}
