namespace Hearsay.Attributions;

/// <summary>What follows a verb that has neither "that" nor a quotation after it.</summary>
internal enum BareComplement { None, Clause, Phrase, Content, Raised }

/// <summary>Frames in which a verb can report: what its complement is and where that stands.</summary>
internal enum Frame { That, Wh, To, Quote, Bare, Hearer, Prep, After, Gerund, Coord, Passive }

/// <summary>Which form of a verb a word is. A word can be several ("said").</summary>
[Flags]
internal enum VerbForms { None = 0, Base = 1, Past = 2, Participle = 4, Third = 8, Gerund = 16 }

/// <summary>A verb of saying, writing, thinking or perceiving, as the lexicon has it.</summary>
/// <param name="HearerFollows">Whether the noun phrase after the verb is who was told rather than content.</param>
/// <param name="Prepositions">Prepositions that belong to the cue ("called for").</param>
/// <param name="Weights">By <see cref="Frame"/>: percentage of uses in that frame that report.</param>
internal sealed record Cue(string Lemma, Voice Voice, Polarity Polarity, BareComplement Bare, bool HearerFollows, IReadOnlyList<string> Prepositions, int[] Weights)
{
    public bool Reports(Frame frame, int atLeast) => Weights[(int)frame] >= atLeast;
}
