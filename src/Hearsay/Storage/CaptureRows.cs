using Hearsay.Claims;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Storage;

/// <summary>Rows of the timeline for when the bytes of a document were captured. They hang on its inputs, not on its words, so they are made when asked for.</summary>
internal static class CaptureRows
{
    public static IEnumerable<TimelineEntry> Of(string document, IEnumerable<Edtf> captured) => captured.Select(at => new TimelineEntry(
        ContentId.Of(24, document, "captured", at.Text), document, Clock.Captured, null, TimeType.Date, at.Text, null, at, null, true, null, "came with the input"));
}
