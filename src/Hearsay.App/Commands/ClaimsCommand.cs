using System.CommandLine;
using Hearsay.Attributions;
using Hearsay.Claims;
using Hearsay.Export;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>claims</c>: who said what, on whose word.</summary>
internal static class ClaimsCommand
{
    private static readonly Option<int?> LeastConfidence = GivenValues.Number<int>(
        "--least-confidence", "Only statements of which at least N in a thousand like them were right where it was measured; those without a measure are left out and counted.", 0, 1000);

    private static readonly Option<int?> Hours = GivenValues.Number<int>(
        "--said-within", "Only statements not known to be later than N hours after the event they tell of; a day counts as 24 hours. Those whose dates leave it open are left out and counted.", 0, 1_000_000);

    private static readonly Option<Polarity?> Only = GivenValues.One(
        "--polarity", "Only statements that the cue puts forward so: positive, negated (not said), denied, declined (would not say), unanswered, corrected, withdrawn.", "KIND",
        [.. Enum.GetValues<Polarity>().Select(kind => (kind.ToString().ToLowerInvariant(), kind))]);

    private static readonly Option<bool> OwnWord = new("--own-word") { Description = "Only statements that the article makes on its own word, with nobody named for them." };
    private static readonly Option<bool> WithOwnWord = new("--with-own-word") { Description = "The attributed statements and those on the article's own word." };

    public static Command Create()
    {
        var command = new Command("claims", "List the attributed statements: who, by which words, what, on whose word. Those on the article's own word are counted and left out unless asked for.") { LeastConfidence, Only, OwnWord, WithOwnWord, Hours };
        var filter = RowFilter.AddTo(command);
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => List(parsed, ledger, filter)));
        return command;
    }

    private static int List(ParseResult parsed, Ledger ledger, RowFilter filter)
    {
        var documents = filter.Documents(parsed, ledger);
        var (least, below, unlisted) = (parsed.GetValue(LeastConfidence), 0, 0);
        var (hours, open) = (parsed.GetValue(Hours), 0);
        var polarity = parsed.GetValue(Only);
        IEnumerable<Claim> Of(DocumentRecord document) => ledger.Claims(document.Id)
            .Where(claim => filter.Accepts(parsed, Wording.Chain(claim) + " " + claim.Source?.Text, claim.Content.Text))
            .Where(claim => polarity is null || claim.Polarity == polarity)
            .Where(claim => IsAsked(parsed, claim, ref unlisted))
            .Where(claim => IsSure(claim, least, ref below))
            .Where(claim => IsSoon(claim, document, hours, ref open));
        if (Rows.AsJson(parsed))
        {
            JsonDocuments.Write(ledger, documents, Of, JsonRows.Claim);
            SayLeftOut(parsed, below, unlisted, open);
            return CommandLine.Done;
        }

        var (table, notSaid) = (new TableOutput(Column.Id, new("on whose word", Place.Lead, 18), new("cue", Place.Lead, 10), new("statement", Place.Words, 30), new("when", Place.Telling, 24), Column.Reference), new NotSaid());
        foreach (var document in documents)
        {
            foreach (var claim in Of(document))
            {
                notSaid.Rows++;
                table.Add(
                    Wording.ShortId(claim.Id), Wording.Chain(claim), claim.Cue is { } cue ? "“" + cue.Text + "”" : claim.Place == ClaimPlace.Text ? "no cue" : "no cue, " + claim.Place.ToString().ToLowerInvariant(),
                    TableOutput.Short(claim.Content.Text, 240), notSaid.Clocks(claim.Event, ClockWords.NoEvent(claim.EventRule) is var state && state == ClockWords.NotSaid ? null : state, claim.Said, document), Wording.Path(document));
            }
        }

        table.Write("No statement of this case is so.");
        notSaid.Say(parsed, "statement");
        LeftOut.Say(parsed, filter.Undated(parsed, ledger));
        LeftOut.SayGaps(parsed, documents, "claims");
        SayLeftOut(parsed, below, unlisted, open);
        return CommandLine.Done;
    }

    /// <summary>Whether a statement is of a kind asked for; one that is not is counted.</summary>
    private static bool IsAsked(ParseResult parsed, Claim claim, ref int unlisted)
    {
        var isOwn = claim.Kind == ClaimKind.OwnWord;
        var isAsked = parsed.GetValue(WithOwnWord) || isOwn == parsed.GetValue(OwnWord);
        unlisted += isAsked ? 0 : 1;
        return isAsked;
    }

    private static bool IsSure(Claim claim, int? least, ref int below)
    {
        var isSure = least is null || claim.Confidence >= least;
        below += isSure ? 0 : 1;
        return isSure;
    }

    private static bool IsSoon(Claim claim, DocumentRecord document, int? hours, ref int open)
    {
        var isSoon = hours is { } limit ? SaidWithin.Of(claim.Event, claim.Said, document.Clocks.Published, TimeSpan.FromHours(limit)) : true;
        open += isSoon is null ? 1 : 0;
        return isSoon == true;
    }

    private static void SayLeftOut(ParseResult parsed, int below, int unlisted, int open)
    {
        if (parsed.GetValue(CommandLine.Quiet))
        {
            return;
        }

        if (unlisted > 0)
        {
            Console.Error.WriteLine(parsed.GetValue(OwnWord)
                ? $"left out: {Wording.Plural(unlisted, "statement")} attributed, or passed on without a name (all: --with-own-word)"
                : $"left out: {Wording.Plural(unlisted, "statement")} on the article's own word (only these: --own-word; all: --with-own-word)");
        }

        if (open > 0)
        {
            Console.Error.WriteLine($"left out: {Wording.Plural(open, "statement")} whose event or saying is not said, or dated too coarsely to tell");
        }

        if (below > 0)
        {
            Console.Error.WriteLine($"left out: {Wording.Plural(below, "statement")} below the measure asked for, or without one");
        }
    }
}
