using System.Globalization;
using Hearsay.Documents.Charsets;
using Hearsay.Text;

namespace Hearsay.Documents;

/// <summary>What all readers of text do alike.</summary>
internal static class Intake
{
    /// <summary>Why the bytes are not read at all; null where they are.</summary>
    public static string? Refusal(ReadOnlySpan<byte> bytes, ReadingLimits limits) => bytes.Length > limits.MaxBytes
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes are more than the limit of {limits.MaxBytes}")
        : BinaryCheck.Reason(bytes);

    public static string TextLimit(ReadingLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"read up to the limit of {limits.MaxTextLength} characters of text");

    /// <summary>The length at which a text is cut: the limit, or one less where that would part a surrogate pair.</summary>
    public static int CutAt(string text, int limit) => text.Length <= limit ? text.Length : limit > 0 && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;

    /// <summary>The publication date of a document that carries none: from the name of its file, else as given from outside.</summary>
    public static Found<Edtf>? PublishedOutside(Origin origin) => DateLine.InName(origin.FileName, wholeDay: true) is { } date ? new Found<Edtf>(date, Found.InFileName)
        : origin.Published is { } given ? new Found<Edtf>(given, Found.ByOption)
        : null;
}
