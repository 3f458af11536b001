using System.CommandLine;
using Hearsay.Claims;
using Hearsay.Export;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>timeline</c>: every time the articles give, on its clock.</summary>
internal static class TimelineCommand
{
    private static readonly Option<Clock[]> Clocks = GivenValues.Several(
        "--clock", "Only this clock; may be given several times. The four are never merged.", ("event", Clock.Event), ("said", Clock.Said), ("published", Clock.Published), ("captured", Clock.Captured));

    public static Command Create()
    {
        var command = new Command("timeline", "List the times the articles give, each on its clock, in order of time; those without a place on the calendar at the end.") { Clocks };
        var filter = RowFilter.AddTo(command, withBy: false);
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => List(parsed, ledger, filter)));
        return command;
    }

    private static int List(ParseResult parsed, Ledger ledger, RowFilter filter)
    {
        var clocks = parsed.GetValue(Clocks) ?? [];
        var documents = filter.Documents(parsed, ledger).ToDictionary(document => document.Id, StringComparer.Ordinal);
        var times = documents.Values.SelectMany(document => ledger.Timeline(document))
            .Where(time => clocks.Length == 0 || clocks.Contains(time.Clock))
            .Where(time => filter.Accepts(parsed, null, time.Words?.Text))
            .OrderBy(time => time.Interval is null).ThenBy(time => time.Interval?.Earliest).ThenBy(time => time.Interval?.Latest)
            .ThenBy(time => time.Document, StringComparer.Ordinal).ThenBy(time => time.Words?.Span.Start ?? -1);
        if (Rows.AsJson(parsed))
        {
            var texts = new TextCache(ledger);
            Rows.Write(times, (writer, time) => JsonRows.Time(writer, time, texts.Points(time.Document), documents[time.Document].Clocks));
            return CommandLine.Done;
        }

        var table = new TableOutput(Column.Id, new("when", Place.Lead, 20), new("clock", Place.Lead, 9), new("words", Place.Words, 20), new("lag", Place.Telling, 18), new("rule and anchor", Place.Rest, 20), Column.Reference);
        foreach (var time in times)
        {
            table.Add(
                Wording.ShortId(time.Id), time.Interval is { } at ? DateWords.Of(at) : time.IsResolved ? "no date" : ClockWords.NotResolved, time.Clock.ToString().ToLowerInvariant(),
                time.Words?.Text ?? "from the metadata", Wording.Lag(time, documents[time.Document].Metadata.Published?.Value), time.Rule + (time.Anchor is null ? "" : "; " + DateWords.Inside(time.Anchor)), Wording.Path(documents[time.Document]));
        }

        table.Write("No time of this case is so.");
        LeftOut.Say(parsed, filter.Undated(parsed, ledger));
        LeftOut.SayGaps(parsed, documents.Values, "dates");
        SayUnknown(parsed, clocks, documents.Values);
        return CommandLine.Done;
    }

    /// <summary>Counts the documents of which a clock is not known, so that an empty list is no silence.</summary>
    private static void SayUnknown(ParseResult parsed, Clock[] clocks, ICollection<DocumentRecord> documents)
    {
        void Say(Clock clock, string state, int count)
        {
            if (count > 0 && (clocks.Length == 0 || clocks.Contains(clock)) && !parsed.GetValue(CommandLine.Quiet))
            {
                Console.Error.WriteLine($"{clock.ToString().ToLowerInvariant()} {state}: {Wording.Plural(count, "document")}");
            }
        }

        Say(Clock.Published, ClockWords.NotSaid, documents.Count(document => document.Clocks.Published is null));
        Say(Clock.Captured, ClockWords.NotKnown, documents.Count(document => document.Captured.IsEmpty));
    }
}
