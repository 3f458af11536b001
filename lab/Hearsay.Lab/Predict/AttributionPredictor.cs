using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hearsay.Attributions;
using Hearsay.Claims;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>attribution</c>: {id, text, date?} to {id, attributions:[{source,cue,content,resolved,chain,denial}]}.</summary>
internal static class AttributionPredictor
{
    /// <summary>A report is the whole of a content where at most one part in so many is left over.</summary>
    private const int WholeShare = 5;

    public static int Run(string[] files) => JsonLines.Map(files, item =>
    {
        var text = new LabText((string)item["id"]!, (string)item["text"]!, JsonLines.Date(item["date"]));
        // The corpus marks the outermost report only; reports inside another's content are the product's own and would all count as wrong.
        var chains = ClaimBuilder.Build(text.Annotated).Claims.Where(claim => claim.Cue is not null).ToLookup(claim => claim.Cue!.Span, claim => claim.Chain);
        var all = text.Annotated.Layer<Attribution>();
        var embedded = all.Where(attribution => attribution.IsEmbedded && !attribution.Source.IsEmpty).ToList();
        return new JsonObject
        {
            ["id"] = (string)item["id"]!,
            ["attributions"] = new JsonArray([.. all.Where(attribution => !attribution.IsEmbedded).Select(attribution => (JsonNode)Row(text, attribution, chains[(Whole(attribution, embedded) ?? attribution).Cue[0]].FirstOrDefault([])))]),
        };
    });

    /// <summary>The report inside another that is its content as a whole, so that the chain goes on to its source; null where the content goes further.</summary>
    private static Attribution? Whole(Attribution outer, List<Attribution> embedded) => embedded
        .Where(inner => outer.Content.Any(span => span.Contains(inner.Cue[0])) && WidthOf(inner) * WholeShare >= outer.Content.Sum(span => span.Length) * (WholeShare - 1))
        .MaxBy(WidthOf);

    private static int WidthOf(Attribution attribution) => attribution.Source.Concat(attribution.Cue).Concat(attribution.Content).Sum(span => span.Length);

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
