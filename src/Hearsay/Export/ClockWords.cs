using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Export;

/// <summary>What stands where a clock has no date: never a blank.</summary>
public static class ClockWords
{
    /// <summary>For a clock that the article does not give.</summary>
    public const string NotSaid = "not said";

    /// <summary>For words that name a time whose anchor is not known.</summary>
    public const string NotResolved = "not resolved";

    /// <summary>For a capture that nothing that came with the bytes tells.</summary>
    public const string NotKnown = "not known";

    /// <summary>Why a statement has no event of its own.</summary>
    /// <param name="rule">Its <c>EventRule</c>.</param>
    public static string NoEvent(string? rule) => rule switch
    {
        "event.several-times" => "several times",
        "event.not-resolved" => NotResolved,
        _ => NotSaid,
    };

    /// <summary>All captures of a document with what says so, the earliest first.</summary>
    public static string Captured(ImmutableArray<Found<Edtf>> captures) => captures.IsDefaultOrEmpty ? NotKnown : string.Join("; ", captures.Select(capture => $"{DateWords.WithForm(capture.Value)}  ({capture.Where})"));

    /// <summary>The same without what says so.</summary>
    public static string Captured(ImmutableArray<Edtf> captured) => captured.IsDefaultOrEmpty ? NotKnown : string.Join("; ", captured.Select(at => at.Text));
}
