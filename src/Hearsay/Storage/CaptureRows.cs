using Hearsay.Claims;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Storage;

/// <summary>Rows of the timeline for when the bytes of a document were captured, as what came with its inputs says. They hang on the inputs, not on the words, so they are made when asked for.</summary>
internal static class CaptureRows
{
    /// <summary>What stands as the rule of such a row.</summary>
    public const string Where = "came with the input";

    /// <summary>Digits of the id that lead back to the input.</summary>
    public const int InputDigits = 12;

    /// <param name="input">Id of the first of the inputs of the document that give this time: the row is found by it.</param>
    public static TimelineEntry Of(string document, string input, Edtf at) => new(
        input[..InputDigits] + ContentId.Of(12, document, "captured", at.Text), document, Clock.Captured, null, TimeType.Date, at.Text, null, at, null, true, null, Where);
}
