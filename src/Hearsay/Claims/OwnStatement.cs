using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>What an article puts forward without any source.</summary>
/// <param name="Content">In order; in pieces where reported words stand between.</param>
/// <param name="Cue">The words that pass it on without saying whose word it is ("is said to", "allegedly"); null where the article asserts it itself.</param>
internal sealed record OwnStatement(ImmutableArray<TextSpan> Content, TextSpan? Cue, Modality Modality, ClaimPlace Place, string Rule);
