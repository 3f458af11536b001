using System.CommandLine;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary>Says what a filter left out, so that nothing is missing in silence.</summary>
internal static class LeftOut
{
    public static void Say(ParseResult parsed, int undated)
    {
        if (undated > 0 && !parsed.GetValue(CommandLine.Quiet))
        {
            Console.Error.WriteLine($"left out: {Wording.Plural(undated, "document")} without a publication date");
        }
    }

    /// <summary>Says in which of the documents asked for something was not looked for, and why.</summary>
    /// <param name="documents">Those whose rows are listed.</param>
    /// <param name="what">How the gaps that matter here begin, such as <c>claims</c>.</param>
    public static void SayGaps(ParseResult parsed, IEnumerable<DocumentRecord> documents, string what)
    {
        if (parsed.GetValue(CommandLine.Quiet))
        {
            return;
        }

        var gaps = documents.SelectMany(document => document.Gaps).Where(gap => gap.StartsWith(what, StringComparison.Ordinal));
        foreach (var (gap, count) in gaps.CountBy(gap => gap, StringComparer.Ordinal).OrderBy(gap => gap.Key, StringComparer.Ordinal))
        {
            Console.Error.WriteLine(TableOutput.Printable($"left out: {Wording.Plural(count, "document")}, {gap}"));
        }
    }
}
