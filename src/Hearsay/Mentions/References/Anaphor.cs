namespace Hearsay.Mentions.References;

/// <summary>How the noun of a description is made definite.</summary>
internal enum Determination { Article, Demonstrative, Pronoun, Name }

/// <summary>A pronoun or description that asks whom it stands for.</summary>
/// <param name="Token">The pronoun, or the head noun.</param>
/// <param name="First">First token of the words that stand for someone.</param>
/// <param name="Key">What a description says: hash of its noun, marked where the office is over; an age. 0 for pronouns.</param>
internal readonly record struct Anaphor(int Token, int First, AnaphorType Type, Role Role, int Sentence, uint Key, Determination Determination)
{
    public bool IsDescription => Type >= AnaphorType.Description;
}

/// <summary>What speaks for a description to stand for someone.</summary>
internal enum NounMatch { None, SameNoun, Described, DescribedLater, OwnName }

/// <summary>Whether the words beside a description's noun are said of someone too.</summary>
internal enum ModifierMatch { NoneGiven, All, Some, NameElsewhere }

/// <summary>Someone whom an anaphor may stand for.</summary>
/// <param name="Rank">How many others of the list were met later.</param>
internal readonly record struct Option(Referent Who, int Rank, NounMatch Noun, ModifierMatch Modifiers);
