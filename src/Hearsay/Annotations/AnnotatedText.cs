using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Annotations;

/// <summary>A document with the layers written so far. Immutable: each step of a pipeline returns a copy with one layer more.</summary>
public sealed class AnnotatedText
{
    private readonly ImmutableDictionary<Type, object> layers;

    public AnnotatedText(Document document)
        : this(document, ImmutableDictionary<Type, object>.Empty)
    {
    }

    private AnnotatedText(Document document, ImmutableDictionary<Type, object> layers)
    {
        Document = document;
        this.layers = layers;
    }

    public Document Document { get; }

    public string Text => Document.Text;

    public string Quote(TextSpan span) => Document.Quote(span);

    /// <summary>The layer of one annotation type, written by an earlier step.</summary>
    /// <exception cref="MissingLayerException">No step before this one writes it.</exception>
    public Layer<T> Layer<T>()
        where T : Annotation => (Layer<T>)Find(typeof(T));

    /// <summary>Columns written by an earlier step, such as <c>Tokens</c>.</summary>
    /// <exception cref="MissingLayerException">No step before this one writes them.</exception>
    public T Columns<T>()
        where T : class => (T)Find(typeof(T));

    public AnnotatedText With<T>(IEnumerable<T> annotations)
        where T : Annotation => new(Document, layers.SetItem(typeof(T), new Layer<T>(annotations, Text.Length)));

    public AnnotatedText WithColumns<T>(T columns)
        where T : class => new(Document, layers.SetItem(typeof(T), columns));

    private object Find(Type type) => layers.TryGetValue(type, out var layer) ? layer : throw new MissingLayerException(type);
}

/// <summary>A step asked for a layer that no earlier step writes: the pipeline is in the wrong order.</summary>
public sealed class MissingLayerException(Type type) : InvalidOperationException($"No earlier step of the pipeline writes {type.Name}.");
