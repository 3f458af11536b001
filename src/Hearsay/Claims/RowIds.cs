using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>Content addresses of the rows of one document: 24 hex digits over document id, kind, verbatim quotes and the ordinal among rows that are equal in these. Rows must come in order of place.</summary>
internal sealed class RowIds(string document)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public string Next(string kind, params ReadOnlySpan<string?> quotes)
    {
        string?[] parts = [document, kind, .. quotes];
        var key = ContentId.Of(64, parts);
        var ordinal = seen.GetValueOrDefault(key);
        seen[key] = ordinal + 1;
        return ContentId.Of(24, [.. parts, ordinal.ToString(CultureInfo.InvariantCulture)]);
    }
}
