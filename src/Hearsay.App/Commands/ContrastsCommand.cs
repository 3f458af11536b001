using System.CommandLine;
using Hearsay.Comparison;
using Hearsay.Export;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>contrasts</c>: one question, several accounts, side by side.</summary>
internal static class ContrastsCommand
{
    private static readonly Option<ContrastVerdict[]> Verdict = GivenValues.Several(
        "--verdict", "Only matters whose gravest pair is so; may be given several times.",
        ("agree", ContrastVerdict.Agree), ("compatible", ContrastVerdict.Compatible), ("differ", ContrastVerdict.Differ), ("conflict", ContrastVerdict.Conflict), ("not-comparable", ContrastVerdict.NotComparable));

    private static readonly Option<string?> About = new("--about") { Description = "Only matters whose question or answers hold these words.", HelpName = "WORDS" };

    public static Command Create()
    {
        var command = new Command("contrasts", "List the questions that several accounts answer, their answers side by side, and how they stand to one another.") { Verdict, About };
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => List(parsed, ledger)));
        return command;
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

        static void Say(string words) => Console.WriteLine("  " + Terminal.Wrap(TableOutput.Printable(words), 4, 2));
        var titles = new MatterTitles(ledger.Comparison().Matters);
        var documents = ledger.Documents().ToDictionary(document => document.Id, StringComparer.Ordinal);
        foreach (var matter in matters)
        {
            Console.WriteLine(Terminal.Wrap($"{TableOutput.Printable(titles.Of(matter))}  {Wording.Of(matter.Verdict)}  {Wording.Of(matter.Counts)}  {Wording.ShortId(matter.Id)}", 2));
            foreach (var (number, answer) in matter.Answers.Index())
            {
                Terminal.WriteLine($"{number + 1}  “{TableOutput.Printable(answer.Words)}”  {TableOutput.Printable(Wording.Of(answer.Claimant))}  {(answer.AsOf is { } asOf ? DateWords.Of(asOf) : "date not said")}", Wording.Path(documents[answer.Document]), 4);
            }

            foreach (var range in matter.Given)
            {
                Say(Wording.Of(range));
            }

            foreach (var pairs in matter.Pairs.Where(pair => pair.Verdict != ContrastVerdict.Agree).GroupBy(pair => (pair.Verdict, pair.Why)))
            {
                Say($"{string.Join(", ", pairs.Select(pair => $"{pair.A + 1} and {pair.B + 1}"))}: {Wording.Of(pairs.Key.Verdict)}" + (pairs.Key.Why.Length == 0 ? "" : ", " + DateWords.Inside(pairs.Key.Why)));
            }

            foreach (var reason in matter.NotCompared)
            {
                Say("not compared: " + reason);
            }

            Console.WriteLine();
        }

        Console.WriteLine(matters.Count == 0 ? "No matter of this case is so." : Wording.Plural(matters.Count, "matter"));
        return CommandLine.Done;
    }
}
