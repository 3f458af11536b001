using System.Text;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

/// <summary>An article of an invented case: its name, outlet, day of publication and words.</summary>
internal sealed record Article(string Name, string Text, string? Site = null, string? Published = null, string? Url = null, params string[] Links)
{
    public Document Read()
    {
        var document = new PlainTextReader().Read(new Origin(Name + ".txt"), Encoding.UTF8.GetBytes(Text), new ReadingLimits()).Document!;
        return document with
        {
            Id = Name,
            Metadata = new DocumentMetadata
            {
                Site = Site is null ? null : new Found<string>(Site, "test"),
                CanonicalUrl = Url is null ? null : new Found<string>(Url, "test"),
                Published = Edtf.TryParse(Published, out var day) ? new Found<Edtf>(day, "test") : null,
                Links = [.. Links],
            },
        };
    }
}

internal static class Cases
{
    public static CaseComparison Compare(params Article[] articles)
    {
        var documents = articles.Select(article => article.Read()).ToList();
        var signatures = documents.Select(document => DocumentSignature.Of(document, document.Id)).ToList();
        var rows = documents.Zip(signatures).Select(pair =>
        {
            var claims = ClaimBuilder.Build(Pipelines.English.Annotate(pair.First));
            return ComparedRows.Of(pair.Second, claims.Figures, claims.Times, claims.Mentions);
        });
        return CaseComparer.Compare(signatures, rows, id => documents.Find(document => document.Id == id)?.Text);
    }

    /// <summary>Everything a comparison says, as lines; ids of rows left out.</summary>
    public static string Show(CaseComparison comparison)
    {
        var lines = new StringBuilder();
        foreach (var group in comparison.Groups.OrderBy(group => group.Documents[0], StringComparer.Ordinal))
        {
            lines.Append("text ").AppendJoin(' ', group.Documents)
                .AppendLine(group.CreditedTo is null ? string.Empty : $", credited to {group.CreditedTo}, {(group.IsOriginalInCase ? "in this case" : "not in this case")}");
        }

        foreach (var edge in comparison.Edges.OrderBy(edge => (edge.From, edge.To)))
        {
            lines.Append("edge ").Append(edge.From).Append(edge.IsDirected ? " > " : " ~ ").Append(edge.To).Append(": ")
                .AppendJoin("; ", edge.Evidence.Select(evidence => evidence.Note)).AppendLine();
        }

        foreach (var matter in comparison.Matters)
        {
            lines.Append("matter ").Append(matter.Question).Append(' ').Append(matter.Verdict).Append(' ').AppendLine(Show(matter.Counts));
            foreach (var account in matter.Accounts)
            {
                lines.Append("  ").Append(account.Value).Append(": ").AppendJoin(' ', account.Answers.Select(i => matter.Answers[i].Document)).Append(' ').AppendLine(Show(account.Counts));
            }

            foreach (var pair in matter.Pairs.Where(pair => pair.Verdict == ContrastVerdict.NotComparable || pair.Why.Contains("revised", StringComparison.Ordinal)))
            {
                lines.Append("  ").Append(matter.Answers[pair.A].Document).Append(" / ").Append(matter.Answers[pair.B].Document).Append(": ").AppendLine(pair.Why);
            }
        }

        foreach (var relation in comparison.Relations.OrderBy(relation => relation.Kind).ThenBy(relation => (relation.Passages[0].Document, relation.Passages[1].Document, relation.Id)))
        {
            lines.Append(relation.Passages[0].Document).Append(' ').Append(relation.Kind).Append(' ').Append(relation.Passages[1].Document).Append(": ").Append(relation.Why.Length == 0 ? "" : relation.Why + "; ").AppendLine(relation.Rule);
        }

        return lines.Replace("\r\n", "\n").ToString().TrimEnd('\n');
    }

    private static string Show(Counts counts) => FormattableString.Invariant($"({counts.Origins} origins, {counts.Texts} texts, {counts.Articles} articles)");
}
