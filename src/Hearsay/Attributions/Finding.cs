using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>What a rule found, before the source is classified and resolved.</summary>
internal sealed record Finding(TextSpan? Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content, Voice Voice, Polarity Polarity, string Rule)
{
    public IReadOnlyList<TextSpan> Via { get; init; } = [];
}
