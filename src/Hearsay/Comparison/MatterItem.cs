using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>One figure or date of one document, made ready for comparison.</summary>
/// <param name="Key">What can be compared at all: dimension, outcome and thing counted. Items of different keys never meet.</param>
/// <param name="Context">Hashes of the content words of its sentence, sorted, without repeats.</param>
internal sealed record MatterItem(
    MatterKind Kind, string Row, string Key, TextSpan Span, TextSpan Sentence, string Words, string Value, Claimant Claimant, Edtf? AsOf, uint[] Context)
{
    /// <summary>Number of the document; set when a case is compared.</summary>
    public int Document { get; init; }

    /// <summary>For figures.</summary>
    public FigureValue? Number { get; init; }

    /// <summary>Unit of a figure.</summary>
    public string? Unit { get; init; }

    /// <summary>What is counted, as a dictionary has it; null where the sentence does not name it.</summary>
    public string? Head { get; init; }

    /// <summary>What happened to those counted; null where nothing is said to have.</summary>
    public string? Outcome { get; init; }

    /// <summary>How a figure was counted; null for dates.</summary>
    public Counting? Counting { get; init; }

    public string? Place { get; init; }

    /// <summary>The area in which the sentence says that the place lies.</summary>
    public string? Area { get; init; }

    public string? PeriodWords { get; init; }

    public Edtf? Period { get; init; }

    /// <summary>For dates.</summary>
    public Edtf? Date { get; init; }

    /// <summary>Whether the date was reckoned from another one, such as that of publication.</summary>
    public bool IsReckoned { get; init; }
}
