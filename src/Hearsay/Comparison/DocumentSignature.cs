using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>What comparison needs of one document: compact, made once at reading, kept in the case. Holds no text.</summary>
/// <remarks>Words are runs of letters and digits in any script, case-folded; scripts written without spaces give a word a character.
/// Thread-safe: never changed after it is made.</remarks>
public sealed record DocumentSignature
{
    /// <summary>Document id.</summary>
    public required string Id { get; init; }

    /// <summary>First path by ordinal order: for people, and to break ties.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the outlet; null where the document does not say.</summary>
    public string? Site { get; init; }

    public string? Url { get; init; }

    public ImmutableArray<string> Links { get; init; } = [];

    public Edtf? Published { get; init; }

    /// <summary>Where the headline stands; null where none was found.</summary>
    public TextSpan? Headline { get; init; }

    /// <summary>Where the article says when it was made: datelines, bylines and the head of the first paragraph. In order of place.</summary>
    public ImmutableArray<TextSpan> Datelines { get; init; } = [];

    /// <summary>Credits to others for the text, in order of place.</summary>
    public ImmutableArray<CreditLine> Credits { get; init; } = [];

    /// <summary>Stretches in quotation marks, in order, without overlap.</summary>
    public ImmutableArray<TextSpan> Quotations { get; init; } = [];

    /// <summary>Hash of each word, case-folded, in order.</summary>
    public uint[] WordHashes { get; init; } = [];

    /// <summary>Start of each word in the text.</summary>
    public int[] WordStarts { get; init; } = [];

    /// <summary>End of each word in the text.</summary>
    public int[] WordEnds { get; init; } = [];

    public int WordCount => WordHashes.Length;

    /// <summary>The signature of a reading.</summary>
    /// <param name="path">First path, by ordinal order, under which the document was met.</param>
    /// <param name="url">Address it came from, where its own metadata name none.</param>
    public static DocumentSignature Of(Document document, string path, string? url = null)
    {
        var (hashes, starts, ends) = WordScanner.Scan(document.Text);
        var headline = document.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline);
        return new DocumentSignature
        {
            Id = document.Id,
            Path = path,
            Site = document.Metadata.Site?.Value,
            Url = document.Metadata.CanonicalUrl?.Value ?? url,
            Links = document.Metadata.Links,
            Published = document.Metadata.Published?.Value,
            Headline = headline?.Span,
            Datelines = DatelineFinder.Find(document),
            Credits = CreditFinder.Find(document.Text),
            Quotations = QuotationScanner.Scan(document.Text),
            WordHashes = hashes,
            WordStarts = starts,
            WordEnds = ends,
        };
    }

    /// <summary>A versioned form for the case file: the same signature gives the same bytes on any machine.</summary>
    public byte[] ToBytes() => SignatureFormat.Write(this);

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are of another version, or damaged.</exception>
    public static DocumentSignature FromBytes(ReadOnlySpan<byte> bytes) => SignatureFormat.Read(bytes);

    /// <summary>Half-open range of the words that start in a span.</summary>
    internal (int First, int End) Words(TextSpan span) => (FirstWordFrom(span.Start), FirstWordFrom(span.End));

    /// <summary>The text from the first unit of one word to the last unit of another.</summary>
    internal TextSpan SpanOfWords(int first, int end) => new(WordStarts[first], WordEnds[end - 1]);

    private int FirstWordFrom(int position)
    {
        var i = Array.BinarySearch(WordStarts, position);
        return i < 0 ? ~i : i;
    }
}
