using System.CommandLine;
using System.Text;
using Hearsay.App.Commands;

namespace Hearsay.Tests.House;

/// <summary>docs/cli.md is what <c>--help</c> prints; docs name every layer, list and rule family.</summary>
public class CliDocsTests
{
    [Fact]
    public void Cli_page_is_what_help_prints()
    {
        var path = Path.Combine(SourceTree.Root, "docs", "cli.md");
        var page = new StringBuilder("# Command line\n\nWritten from `--help` by the tests; `HEARSAY_UPDATE=1 ./test` rewrites it.\n");
        page.Append("\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 done with some documents read in part or not at all.\n");
        Append(page, "hearsay", ["--help"]);
        foreach (var command in CommandLine.Root().Subcommands)
        {
            Append(page, "hearsay " + command.Name, [command.Name, "--help"]);
        }

        if (Environment.GetEnvironmentVariable("HEARSAY_UPDATE") == "1")
        {
            File.WriteAllText(path, page.ToString());
        }

        Assert.Equal(File.ReadAllText(path), page.ToString());
    }

    [Fact]
    public void The_guide_names_every_step_reader_and_exporter()
    {
        var guide = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "guide.md"));
        var named = Pipelines.English.Annotators.Select(annotator => annotator.GetType().Name).Concat(Readers.All.Select(reader => reader.GetType().Name)).Concat(Exporters.All.Select(exporter => exporter.GetType().Name));
        Assert.DoesNotContain(named, name => !guide.Contains(name, StringComparison.Ordinal));
    }

    private static void Append(StringBuilder page, string title, string[] args)
    {
        using var help = new StringWriter { NewLine = "\n" };
        CommandLine.Root().Parse(args).Invoke(new InvocationConfiguration { Output = help });
        var lines = help.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {title}\n\n```\n{string.Join('\n', lines).Trim().Replace("testhost", "hearsay", StringComparison.Ordinal)}\n```\n");
    }
}
