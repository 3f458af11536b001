using System.CommandLine;
using Hearsay.App.Cases;
using Hearsay.Export.Dossier;

namespace Hearsay.App.Commands;

/// <summary><c>dossier</c>: the whole case as one HTML file.</summary>
internal static class DossierCommand
{
    private static readonly Option<string> Output = new("--output", "-o") { Description = "File to write; - for standard output.", HelpName = "FILE", DefaultValueFactory = _ => "dossier.html" };

    public static Command Create()
    {
        var command = new Command("dossier", "Write the whole case as one HTML file that needs no network and no script.") { Output };
        command.SetAction(parsed =>
        {
            var output = parsed.GetValue(Output)!;
            Write(parsed.GetValue(CommandLine.Case)!, output);
            if (output != "-" && !parsed.GetValue(CommandLine.Quiet))
            {
                Console.Error.WriteLine("dossier " + output);
            }

            return CommandLine.Done;
        });
        return command;
    }

    public static void Write(string casePath, string output)
    {
        using var file = CaseFile.OpenToRead(casePath);
        WholeFile.Write(output, stream => DossierWriter.Write(file.Ledger, stream));
    }
}
