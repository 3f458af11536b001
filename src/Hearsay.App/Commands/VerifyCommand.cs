using System.CommandLine;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>verify</c>: every original and every quote, re-checked.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Re-check every original against its hash, every row against its digest and every quote against its text; exit 1 where something does not hold.");
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => Check(parsed, ledger)));
        return command;
    }

    private static int Check(ParseResult parsed, Ledger ledger)
    {
        var faults = 0;
        foreach (var line in Verification.Check(ledger))
        {
            faults++;
            if (Rows.AsJson(parsed))
            {
                Rows.Write([line], (writer, fault) =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("fault", fault);
                    writer.WriteEndObject();
                });
            }
            else
            {
                Console.WriteLine(TableOutput.Printable(line));
            }
        }

        if (!parsed.GetValue(CommandLine.Quiet))
        {
            Console.Error.WriteLine(faults == 0
                ? $"{Wording.Plural(ledger.Documents().Count(), "document")}: every original, row and quote is as it was written"
                : Wording.Plural(faults, "fault") + " found");
        }

        return faults == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
