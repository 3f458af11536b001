using System.Text.Json;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary>Rows of several documents as JSON Lines, with offsets counted in code points of each document's text.</summary>
internal static class JsonDocuments
{
    public static void Write<T>(Ledger ledger, IEnumerable<DocumentRecord> documents, Func<DocumentRecord, IEnumerable<T>> rowsOf, Action<Utf8JsonWriter, T, CodePoints, DocumentClocks> write)
    {
        IEnumerable<(T Row, CodePoints Points, DocumentClocks Clocks)> All()
        {
            foreach (var document in documents)
            {
                CodePoints? points = null;
                foreach (var row in rowsOf(document))
                {
                    yield return (row, points ??= CodePoints.Of(ledger.Text(document.Id) ?? ""), document.Clocks);
                }
            }
        }

        Rows.Write(All(), (writer, row) => write(writer, row.Row, row.Points, row.Clocks));
    }
}
