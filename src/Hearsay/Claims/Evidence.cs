using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>One verbatim stretch of an article.</summary>
public readonly record struct Fragment(TextSpan Span, string Text);

/// <summary>Words of one document, possibly in pieces, in order. Can only be made from a document and spans, so its words are always the article's own.</summary>
public sealed class Evidence : IEquatable<Evidence>
{
    private Evidence(ImmutableArray<Fragment> fragments) => Fragments = fragments;

    public ImmutableArray<Fragment> Fragments { get; }

    /// <summary>First and last unit of all pieces.</summary>
    public TextSpan Span => new(Fragments[0].Span.Start, Fragments[^1].Span.End);

    /// <summary>The pieces joined by " … ".</summary>
    public string Text => string.Join(" … ", Fragments.Select(f => f.Text));

    /// <exception cref="ArgumentException">There are no spans, or one is empty.</exception>
    public static Evidence Of(Document document, params ReadOnlySpan<TextSpan> spans)
    {
        var fragments = ImmutableArray.CreateBuilder<Fragment>(spans.Length);
        foreach (var span in spans)
        {
            if (span.IsEmpty)
            {
                throw new ArgumentException("Evidence needs words.", nameof(spans));
            }

            fragments.Add(new Fragment(span, document.Quote(span)));
        }

        if (fragments.Count == 0)
        {
            throw new ArgumentException("Evidence needs words.", nameof(spans));
        }

        return new Evidence(fragments.MoveToImmutable());
    }

    /// <summary>For the store alone: evidence as it was kept; <c>verify</c> checks it against the text.</summary>
    internal static Evidence Stored(ImmutableArray<Fragment> fragments) => new(fragments);

    public bool Equals(Evidence? other) => other is not null && Fragments.AsSpan().SequenceEqual(other.Fragments.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Evidence);

    public override int GetHashCode() => HashCode.Combine(Fragments.Length, Fragments[0]);
}
