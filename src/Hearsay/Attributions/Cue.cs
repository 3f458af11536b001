namespace Hearsay.Attributions;

/// <summary>A verb or noun of saying, writing, thinking or perceiving, as the lexicon has it.</summary>
/// <param name="Number">The same for all forms of a word; no other word has it.</param>
/// <param name="Name">The verb's first form, or the noun.</param>
internal sealed record Cue(uint Number, string Name, Voice Voice, Polarity Polarity, bool IsNoun);
