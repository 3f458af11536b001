using System.Text.Json.Nodes;
using Hearsay.Claims;
using Hearsay.Comparison;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>contrasts</c>: {group, docs:[{id, text, date?}]} to {subtopic, matters:[…]}; each group is one case.</summary>
internal static class ContrastsPredictor
{
    public static int Run(string[] files) => JsonLines.Map(files, item =>
    {
        var texts = new Dictionary<string, (string Id, LabText Text)>(StringComparer.Ordinal);
        var signatures = new List<DocumentSignature>();
        var rows = new List<ComparedRows>();
        foreach (var given in item["docs"]!.AsArray())
        {
            var id = (string)given!["id"]!;
            var text = new LabText(id, (string)given["text"]!, JsonLines.Date(given["date"]));
            if (texts.TryAdd(text.Document.Id, (id, text)))
            {
                var (signature, claims) = (DocumentSignature.Of(text.Document, id), ClaimBuilder.Build(text.Annotated));
                signatures.Add(signature);
                rows.Add(ComparedRows.Of(signature, claims.Figures, claims.Times, claims.Mentions));
            }
        }

        var comparison = CaseComparer.Compare(signatures, rows);
        return new JsonObject
        {
            ["subtopic"] = (string)item["group"]!,
            ["matters"] = new JsonArray([.. comparison.Matters.Select(matter => (JsonNode)Row(matter, texts))]),
        };
    });

    private static JsonObject Row(Matter matter, Dictionary<string, (string Id, LabText Text)> texts) => new()
    {
        ["question"] = matter.Question,
        ["kind"] = matter.Kind.ToString().ToLowerInvariant(),
        ["answers"] = new JsonArray([.. matter.Answers.Select(answer => (JsonNode)Row(answer, texts[answer.Document]))]),
        ["verdict"] = Name(matter.Verdict),
        ["why"] = matter.Pairs.FirstOrDefault(pair => pair.Verdict == matter.Verdict)?.Why,
        ["groups"] = new JsonArray([.. matter.Accounts.Select(account => (JsonNode)new JsonArray([.. account.Answers.Select(i => (JsonNode)i)]))]),
        ["pairs"] = new JsonArray([.. matter.Pairs.Where(pair => pair.Verdict != ContrastVerdict.Agree).Select(pair => (JsonNode)new JsonArray(pair.A, pair.B, Name(pair.Verdict)))]),
    };

    private static JsonObject Row(Answer answer, (string Id, LabText Text) document)
    {
        var (start, end) = document.Text.CodePoints(answer.Passage);
        return new JsonObject { ["doc"] = document.Id, ["start"] = start, ["end"] = end, ["value"] = answer.Value, ["said_by"] = answer.Claimant.Name ?? "article" };
    }

    private static string Name(ContrastVerdict verdict) => verdict == ContrastVerdict.NotComparable ? "not_comparable" : verdict.ToString().ToLowerInvariant();
}
