namespace Hearsay.App.Reading;

/// <summary>Takes rows that come in order of document id apart, one document at a time.</summary>
internal sealed class RowsByDocument<T> : IDisposable
{
    private readonly IEnumerator<T> rows;
    private readonly Func<T, string> documentOf;
    private bool hasRow;

    public RowsByDocument(IEnumerable<T> rows, Func<T, string> documentOf)
    {
        (this.rows, this.documentOf) = (rows.GetEnumerator(), documentOf);
        hasRow = this.rows.MoveNext();
    }

    /// <summary>The rows of a document. Ask for ids in ascending ordinal order: rows of ids before it are passed over.</summary>
    public List<T> Of(string document)
    {
        var found = new List<T>();
        while (hasRow && string.CompareOrdinal(documentOf(rows.Current), document) is <= 0 and var order)
        {
            if (order == 0)
            {
                found.Add(rows.Current);
            }

            hasRow = rows.MoveNext();
        }

        return found;
    }

    public void Dispose() => rows.Dispose();
}
