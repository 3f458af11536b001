using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.App.Reading;

/// <summary>What a reading of a pile may be told.</summary>
internal sealed record ReadingOptions
{
    /// <summary>Publication date for documents without one.</summary>
    public Edtf? Published { get; init; }

    /// <summary>When the pile was captured, where its giver knows; a clock of its own.</summary>
    public Edtf? Captured { get; init; }

    public string? Charset { get; init; }

    public ReadingLimits Limits { get; init; } = new();

    /// <summary>The last guard: a document that takes longer is recorded as stopped and tried again at the next run.</summary>
    public TimeSpan PatiencePerDocument { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Documents read at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Read every file again, even where size and time say that it is unchanged.</summary>
    public bool Rehash { get; init; }

    /// <summary>Everything that decides results besides the bytes, as one word for the cache of what was seen.</summary>
    public string Key => ContentId.Of(16, Published?.Text, Captured?.Text, Charset, Limits.ToString());
}
