using System.Text.RegularExpressions;
using Hearsay.Tests.App;

namespace Hearsay.Tests.House;

/// <summary>The page of the first case: its articles are written out, its commands run, and what they print must be what it shows; <c>HEARSAY_UPDATE=1 ./test</c> writes it anew.</summary>
public partial class FirstCaseTests
{
    [Fact]
    public void The_page_shows_what_its_commands_print()
    {
        var path = Path.Combine(SourceTree.Root, "docs", "first-case.md");
        var page = File.ReadAllText(path);
        using var place = new Workplace();
        foreach (Match article in Article().Matches(page))
        {
            place.Write(article.Groups[1].Value, article.Groups[2].Value);
        }

        var run = Console().Replace(page, block => $"```console\n$ hearsay {block.Groups[1].Value}\n{Printed(place, block.Groups[1].Value)}```\n");
        if (Environment.GetEnvironmentVariable("HEARSAY_UPDATE") == "1")
        {
            File.WriteAllText(path, run);
            page = run;
        }

        Assert.Equal(page, run);
    }

    private static string Printed(Workplace place, string command)
    {
        var outcome = place.Run(command.Split(' '));
        Assert.Equal(0, outcome.Exit);
        var lines = (outcome.Output + outcome.Talk).Split('\n').Select(line => line.TrimEnd()).ToList();
        return string.Concat(lines.SkipWhile(line => line.Length == 0).Where((line, i) => i == 0 || line.Length > 0 || lines[i - 1].Length > 0).Select(line => line + "\n")).TrimEnd('\n') + "\n";
    }

    [GeneratedRegex("^```article (\\S+)\n(.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Article();

    [GeneratedRegex("^```console\n\\$ hearsay ([^\n]+)\n.*?^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Console();
}
