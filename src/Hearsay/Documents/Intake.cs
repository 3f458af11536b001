using System.Globalization;
using Hearsay.Documents.Charsets;

namespace Hearsay.Documents;

/// <summary>What all readers of text check first.</summary>
internal static class Intake
{
    /// <summary>Why the bytes are not read at all; null where they are.</summary>
    public static string? Refusal(ReadOnlySpan<byte> bytes, ReadingLimits limits) => bytes.Length > limits.MaxBytes
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes are more than the limit of {limits.MaxBytes}")
        : BinaryCheck.Reason(bytes);

    public static string TextLimit(ReadingLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"read up to the limit of {limits.MaxTextLength} characters of text");
}
