using Hearsay.Annotations;
using Hearsay.Attributions;
using Hearsay.Language;
using Hearsay.Mentions;
using Hearsay.Quantities;
using Hearsay.Times;

namespace Hearsay;

/// <summary>What runs on a text, and in which order: the program's table of contents.</summary>
public static class Pipelines
{
    /// <summary>English articles.</summary>
    public static Pipeline English { get; } = new(
        new SentenceAnnotator(),
        new TokenAnnotator(),
        new TimeAnnotator(),
        new QuantityAnnotator(),
        new MentionAnnotator(),
        new AttributionAnnotator());
}
