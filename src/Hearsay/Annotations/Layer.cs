using System.Collections;
using Hearsay.Text;

namespace Hearsay.Annotations;

/// <summary>All annotations of one type, sorted by span. Empty means looked and found none.</summary>
public sealed class Layer<T> : IReadOnlyList<T>
    where T : Annotation
{
    private readonly T[] items;

    /// <exception cref="ArgumentOutOfRangeException">A span is empty or reaches past <paramref name="textLength"/>.</exception>
    internal Layer(IEnumerable<T> annotations, int textLength)
    {
        items = InOrder([.. annotations]);
        foreach (var item in items)
        {
            if (item.Span.IsEmpty || item.Span.End > textLength)
            {
                throw new ArgumentOutOfRangeException(nameof(annotations), $"{item.Rule} wrote {item.Span} into a text of {textLength}.");
            }
        }
    }

    public int Count => items.Length;

    public T this[int index] => items[index];

    /// <summary>Those that lie wholly inside the span, in order.</summary>
    public IEnumerable<T> Within(TextSpan span)
    {
        for (var i = FirstFrom(span.Start); i < items.Length && items[i].Span.Start < span.End; i++)
        {
            if (items[i].Span.End <= span.End)
            {
                yield return items[i];
            }
        }
    }

    /// <summary>The last one that starts at or before a position and holds it; null where none does. For layers that do not overlap.</summary>
    public T? At(int position)
    {
        var i = FirstFrom(position + 1) - 1;
        return i >= 0 && items[i].Span.Contains(position) ? items[i] : null;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    /// <summary>Most layers are written in order and need no sorting.</summary>
    private static T[] InOrder(T[] written)
    {
        for (var i = 1; i < written.Length; i++)
        {
            if (written[i].Span < written[i - 1].Span)
            {
                return [.. written.OrderBy(a => a.Span)];
            }
        }

        return written;
    }

    /// <summary>Index of the first that starts at or after a position.</summary>
    public int FirstFrom(int position)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (items[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
