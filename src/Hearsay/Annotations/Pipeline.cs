using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Annotations;

/// <summary>An ordered list of annotators. Immutable, thread-safe, shared.</summary>
public sealed class Pipeline(params ImmutableArray<Annotator> annotators)
{
    public ImmutableArray<Annotator> Annotators { get; } = annotators;

    /// <summary>Unpacks the weights of all steps side by side, which the first text would do one after the other. May run while texts are annotated.</summary>
    public void Prepare() => Parallel.Invoke([.. Annotators.Select(annotator => (Action)annotator.Prepare)]);

    public AnnotatedText Annotate(Document document)
    {
        var text = new AnnotatedText(document);
        foreach (var annotator in Annotators)
        {
            text = annotator.Apply(text);
        }

        return text;
    }
}
