using System.Collections.Immutable;
using Hearsay.Annotations;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Weights;
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
        new TagAnnotator(),
        new TreeAnnotator(),
        new NameAnnotator(),
        new TimeAnnotator(),
        new TimePhraseAnnotator(),
        new QuantityAnnotator(),
        new MentionAnnotator(),
        new CoreferenceAnnotator(),
        new AttributionAnnotator());

    /// <summary>Articles in a language that is not read yet: hashing, search, reuse and dates in digits work, nothing is claimed.</summary>
    public static Pipeline Unread { get; } = new(new SentenceAnnotator(), new TokenAnnotator(), new DigitDateAnnotator(), new NothingRead());

    /// <summary>The pipeline for a document's language; a document that does not tell is taken for English.</summary>
    public static Pipeline For(Document document) =>
        document.Metadata.Language is { } language && !language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Unread : English;

    /// <summary>The weights that are built in, each as its name and SHA-256, in order of name: they count towards the version of what was read, as the annotators do.</summary>
    public static ImmutableArray<string> Weights { get; } = WeightsFile.BuiltInHashes();

    /// <summary>Writes the layers that were not looked for as empty, so that later steps find them.</summary>
    private sealed class NothingRead : Annotator
    {
        public override string Version => "unread/4";

        public override AnnotatedText Apply(AnnotatedText text) =>
            text.With<TimePhrase>([]).With<Quantity>([]).With<Mention>([]).With<Reference>([]).With<Attribution>([]);
    }
}
