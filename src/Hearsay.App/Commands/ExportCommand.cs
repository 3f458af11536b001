using System.CommandLine;
using Hearsay.App.Cases;

namespace Hearsay.App.Commands;

/// <summary><c>export FORMAT</c>: the whole case for other programs.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Format = GivenValues.Word("FORMAT", "One of: " + string.Join(", ", Exporters.All.Select(exporter => exporter.Name)) + ".", [.. Exporters.All.Select(exporter => exporter.Name)]);
    private static readonly Option<string> Output = new("--output", "-o") { Description = "File to write; - for standard output.", HelpName = "FILE", DefaultValueFactory = _ => "-" };

    public static Command Create()
    {
        var command = new Command("export", "Write the whole case in a format for other programs.") { Format, Output };
        command.SetAction(parsed =>
        {
            var exporter = Exporters.All.Single(exporter => exporter.Name == parsed.GetValue(Format));
            using var file = CaseFile.OpenToRead(parsed.GetValue(CommandLine.Case)!);
            WholeFile.Write(parsed.GetValue(Output)!, stream => exporter.Write(file.Ledger, stream));
            return CommandLine.Done;
        });
        return command;
    }
}
