using System.Text;
using Hearsay.Claims;

namespace Hearsay.Export.Dossier;

/// <summary>One statement, and the same statement in the other articles that carry the same text or passage.</summary>
/// <param name="First">The one of the earliest article on the page.</param>
/// <param name="Copies">One of each other article, in order of publication.</param>
internal sealed record StatementRow(Claim First, List<Claim> Copies)
{
    /// <summary>Statements of one speaker as rows. Folded are those alone that articles put in the same words, with the same cue and on the same chain, in a text or passage that they share; nothing is left out.</summary>
    /// <param name="claims">In order of document and place.</param>
    public static List<StatementRow> Of(DossierCase dossier, IEnumerable<Claim> claims)
    {
        var rows = new List<StatementRow>();
        var alike = new Dictionary<string, List<(StatementRow Row, HashSet<string> CarriedIn, HashSet<string> Documents)>>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var carriedIn = dossier.CarriedIn(claim).ToHashSet(StringComparer.Ordinal);
            var key = Key(dossier, claim);
            alike.TryAdd(key, []);
            // What one article says twice, in its headline and below it, are two statements and two rows.
            var (row, its, documents) = alike[key].FirstOrDefault(other => !other.Documents.Contains(claim.Document) && other.CarriedIn.Overlaps(carriedIn));
            if (row is null)
            {
                rows.Add(row = new StatementRow(claim, []));
                alike[key].Add((row, carriedIn, [claim.Document]));
            }
            else
            {
                row.Copies.Add(claim);
                its.UnionWith(carriedIn);
                documents.Add(claim.Document);
            }
        }

        return rows;
    }

    private static string Key(DossierCase dossier, Claim claim) => string.Join(
        '\n', claim.Claimant.State, dossier.SpeakerName(claim.Claimant.Name ?? ""), claim.Polarity, claim.Modality, Plain(claim.Cue?.Text ?? ""), Plain(claim.Content.Text), string.Join('\t', claim.Chain.Select(hop => hop.Claimant.Name)));

    /// <summary>Words without what papers change when they take a text over: kinds of quotation mark, dash and space.</summary>
    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            _ = c switch
            {
                '“' or '”' or '„' or '«' or '»' => plain.Append('"'),
                '’' or '‘' => plain.Append('\''),
                '–' or '—' => plain.Append('-'),
                _ when char.IsWhiteSpace(c) => plain.Length > 0 && plain[^1] == ' ' ? plain : plain.Append(' '),
                _ => plain.Append(c),
            };
        }

        return plain.ToString().Trim(' ', '.', ',', '"');
    }
}
