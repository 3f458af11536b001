using System.CommandLine;
using Hearsay.Comparison;
using Hearsay.Export;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>contrasts</c>: one question, several accounts, side by side.</summary>
internal static class ContrastsCommand
{
    private static readonly Option<ContrastVerdict[]> Verdict = new("--verdict") { Description = "Only matters whose gravest pair is so; may be given several times.", HelpName = "agree|compatible|differ|conflict|not-comparable", CustomParser = Parse };
    private static readonly Option<string?> About = new("--about") { Description = "Only matters whose question or answers hold these words.", HelpName = "WORDS" };

    public static Command Create()
    {
        var command = new Command("contrasts", "List the questions that several accounts answer, their answers side by side, and how they stand to one another.") { Verdict, About };
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => List(parsed, ledger)));
        return command;
    }

    private static ContrastVerdict[] Parse(System.CommandLine.Parsing.ArgumentResult result)
    {
        var verdicts = new List<ContrastVerdict>();
        foreach (var token in result.Tokens)
        {
            if (Enum.TryParse<ContrastVerdict>(token.Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var verdict) && Enum.IsDefined(verdict))
            {
                verdicts.Add(verdict);
            }
            else
            {
                result.AddError($"'{token.Value}' is none of agree, compatible, differ, conflict, not-comparable.");
            }
        }

        return [.. verdicts];
    }

    private static int List(ParseResult parsed, Ledger ledger)
    {
        var verdicts = parsed.GetValue(Verdict) ?? [];
        var words = (parsed.GetValue(About) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var matters = ledger.Comparison().Matters
            .Where(matter => verdicts.Length == 0 || verdicts.Contains(matter.Verdict))
            .Where(matter => words.All(word => (matter.Question + " " + string.Join(' ', matter.Answers.Select(answer => answer.Words))).Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        if (Rows.AsJson(parsed))
        {
            var texts = new TextCache(ledger);
            Rows.Write(matters, (writer, matter) => JsonComparisonRows.Matter(writer, matter, texts.Points));
            return CommandLine.Done;
        }

        var documents = ledger.Documents().ToDictionary(document => document.Id, StringComparer.Ordinal);
        foreach (var matter in matters)
        {
            Console.WriteLine($"{TableOutput.Printable(matter.Question)}  {Wording.Of(matter.Verdict)}  {Wording.Of(matter.Counts)}  {Wording.ShortId(matter.Id)}");
            foreach (var (number, answer) in matter.Answers.Index())
            {
                Console.WriteLine($"  {number + 1}  “{TableOutput.Printable(answer.Words)}”  {TableOutput.Printable(Wording.Of(answer.Claimant))}  {answer.AsOf?.Text ?? "date not said"}  {Wording.Path(documents[answer.Document])}");
            }

            foreach (var range in matter.Given)
            {
                Console.WriteLine("  " + TableOutput.Printable(Wording.Of(range)));
            }

            foreach (var pairs in matter.Pairs.Where(pair => pair.Verdict != ContrastVerdict.Agree).GroupBy(pair => (pair.Verdict, pair.Why)))
            {
                Console.WriteLine($"  {string.Join(", ", pairs.Select(pair => $"{pair.A + 1} and {pair.B + 1}"))}: {Wording.Of(pairs.Key.Verdict)}" + (pairs.Key.Why.Length == 0 ? "" : ", " + TableOutput.Printable(pairs.Key.Why)));
            }

            foreach (var reason in matter.NotCompared)
            {
                Console.WriteLine("  not compared: " + TableOutput.Printable(reason));
            }

            Console.WriteLine();
        }

        Console.WriteLine(matters.Count == 0 ? "No matter of this case is so." : Wording.Plural(matters.Count, "matter"));
        return CommandLine.Done;
    }
}
