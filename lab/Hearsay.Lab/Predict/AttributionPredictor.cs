using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hearsay.Attributions;
using Hearsay.Claims;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>attribution</c>: {id, text, date?} to {id, attributions:[{source,cue,content,resolved,chain,denial}]}.</summary>
internal static class AttributionPredictor
{
    public static int Run(string[] files) => JsonLines.Map(files, item =>
    {
        var text = new LabText((string)item["id"]!, (string)item["text"]!, JsonLines.Date(item["date"]));
        // The corpus marks the outermost report only; reports inside another's content are the product's own and would all count as wrong.
        var chains = ClaimBuilder.Build(text.Annotated).Claims.ToLookup(claim => claim.Cue.Span, claim => claim.Chain);
        var layer = text.Annotated.Layer<Attribution>().Where(attribution => !attribution.IsEmbedded);
        return new JsonObject
        {
            ["id"] = (string)item["id"]!,
            ["attributions"] = new JsonArray([.. layer.Select(attribution => (JsonNode)Row(text, attribution, chains[attribution.Cue[0]].FirstOrDefault([])))]),
        };
    });

    private static JsonObject Row(LabText text, Attribution attribution, ImmutableArray<Hop> chain) => new()
    {
        ["source"] = text.Pairs(attribution.Source),
        ["cue"] = text.Pairs(attribution.Cue),
        ["content"] = text.Pairs(attribution.Content),
        ["resolved"] = attribution.Claimant,
        ["chain"] = new JsonArray([.. chain.Select(hop => (JsonNode?)(hop.Claimant.Name ?? hop.Words?.Text))]),
        ["rule"] = attribution.Rule,
        ["confidence"] = attribution.Confidence,
        ["denial"] = attribution.Polarity == Polarity.Denied,
    };
}
