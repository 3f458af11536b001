using System.CommandLine;
using System.Globalization;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary>The filters that lists share: by whom, about what, since and until when, in which document.</summary>
internal sealed class RowFilter
{
    private readonly Option<string?> by = new("--by") { Description = "Only rows on the word of a name or description that holds these words.", HelpName = "WORDS" };
    private readonly Option<string?> about = new("--about") { Description = "Only rows whose words hold all of these words.", HelpName = "WORDS" };
    private readonly Option<Edtf?> since = GivenValues.Date("--since", "Only rows of articles published then or later; undated ones are left out and counted.");
    private readonly Option<Edtf?> until = GivenValues.Date("--until", "Only rows of articles published then or earlier; undated ones are left out and counted.");
    private readonly Option<string?> document = new("--document") { Description = "Only rows of one document: its label in the dossier (D1), its id, the first digits of it, or its path.", HelpName = "ID" };

    public static RowFilter AddTo(Command command, bool withBy = true)
    {
        var filter = new RowFilter();
        if (withBy)
        {
            command.Options.Add(filter.by);
        }

        command.Options.Add(filter.about);
        command.Options.Add(filter.since);
        command.Options.Add(filter.until);
        command.Options.Add(filter.document);
        return filter;
    }

    /// <summary>The documents whose rows are asked for, by id.</summary>
    /// <exception cref="CaseRefusedException">The document named is not in the case.</exception>
    public IEnumerable<DocumentRecord> Documents(ParseResult parsed, Ledger ledger)
    {
        if (parsed.GetValue(document) is { } name)
        {
            return [DocumentNames.Find(ledger, name)];
        }

        var (from, to) = (parsed.GetValue(since), parsed.GetValue(until));
        return ledger.Documents().Where(d => IsWithin(d.Metadata.Published?.Value, from, to));
    }

    /// <summary>Whether a row's words and claimant are those asked for.</summary>
    public bool Accepts(ParseResult parsed, string? claimant, params ReadOnlySpan<string?> words)
    {
        if (parsed.CommandResult.Command.Options.Contains(by) && parsed.GetValue(by) is { } name && !HoldsAll(claimant ?? "", name))
        {
            return false;
        }

        return parsed.GetValue(about) is not { } subject || HoldsAll(string.Join(' ', words), subject);
    }

    /// <summary>How many documents the dates left out because they carry none.</summary>
    public int Undated(ParseResult parsed, Ledger ledger) => parsed.GetValue(since) is null && parsed.GetValue(until) is null || parsed.GetValue(document) is not null
        ? 0
        : ledger.Documents().Count(d => d.Metadata.Published is null);

    private static bool IsWithin(Edtf? published, Edtf? from, Edtf? to) =>
        (from is null || published is not null && published.Latest > from.Earliest) && (to is null || published is not null && published.Earliest < to.Latest);

    private static bool HoldsAll(string text, string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .All(word => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
