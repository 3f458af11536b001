using System.Collections.Immutable;
using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>What a matter asks for.</summary>
public enum MatterKind { Figure, Date }

/// <summary>How two answers stand to one another.</summary>
public enum ContrastVerdict { Agree, Compatible, Differ, Conflict, NotComparable }

/// <summary>One account's answer to a matter.</summary>
/// <param name="Row">Id of the figure or timeline row.</param>
/// <param name="Passage">The number or date words with their hedge.</param>
/// <param name="Value">Normal form for programs, such as <c>&gt;=11</c>, <c>~50</c>, <c>2017-06-21</c>.</param>
public sealed record Answer(string Row, string Document, TextSpan Passage, string Words, string Value, Claimant Claimant, Edtf? AsOf);

/// <summary>Two answers and how they stand to one another.</summary>
/// <param name="A">Index into the matter's answers.</param>
/// <param name="Why">For people; empty only for plain agreement.</param>
public sealed record Contrast(int A, int B, ContrastVerdict Verdict, string Why);

/// <summary>Answers that give the same value, with their three counts.</summary>
public sealed record Account(string Value, ImmutableArray<int> Answers, Counts Counts);

/// <summary>One question that several accounts answer, side by side, in order of first appearance.</summary>
/// <param name="Question">Such as <c>How many workers were killed?</c>.</param>
/// <param name="Scope">Place and period that the answers share; empty where not said.</param>
/// <param name="Verdict">The gravest of its pairs that can be compared.</param>
/// <param name="NotCompared">Pairs left uncompared, with the reason for each kind.</param>
public sealed record Matter(
    string Id, MatterKind Kind, string Question, string Scope, ImmutableArray<Answer> Answers, ImmutableArray<Account> Accounts,
    ImmutableArray<Contrast> Pairs, ContrastVerdict Verdict, Counts Counts, ImmutableArray<string> NotCompared)
{
    /// <summary>Lowest and highest given, for each outcome and status; empty for dates.</summary>
    public ImmutableArray<GivenRange> Given { get; init; } = [];
}
