using System.CommandLine;

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
}
