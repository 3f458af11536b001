namespace Hearsay.Annotations;

/// <summary>One step of a pipeline. Pure and thread-safe; writes one layer.</summary>
public abstract class Annotator
{
    /// <summary>Name and version, such as <c>times/1</c>: part of the pipeline version. Raise it with any change of results.</summary>
    public abstract string Version { get; }

    public abstract AnnotatedText Apply(AnnotatedText text);

    /// <summary>Unpacks the weights that the step stands on, which its first text would do otherwise.</summary>
    public virtual void Prepare()
    {
    }
}

/// <summary>A step that writes annotations of one type: all that an extractor's author has to write.</summary>
public abstract class Annotator<T> : Annotator
    where T : Annotation
{
    /// <summary>The annotations of one text in any order; the layer sorts them.</summary>
    public abstract IEnumerable<T> Annotate(AnnotatedText text);

    public sealed override AnnotatedText Apply(AnnotatedText text) => text.With(Annotate(text));
}
