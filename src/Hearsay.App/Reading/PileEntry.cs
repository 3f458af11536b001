namespace Hearsay.App.Reading;

/// <summary>One file met in a pile.</summary>
/// <param name="Path">Name of the pile and path inside it, forward slashes.</param>
/// <param name="Location">Where it lies on disk; never leaves the run log.</param>
/// <param name="Skip">Why it is not read, by kind; null where it is to be read.</param>
/// <param name="Failure">Why it cannot be read; null where it can.</param>
internal sealed record PileEntry(string Path, string Location, long Bytes, long Modified, string? Skip = null, string? Failure = null);
