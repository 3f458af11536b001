using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>The sets of words of <c>sets.tsv</c>, lower case.</summary>
internal static class WordSets
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Sets = WordList.ReadSets("Quantities/sets.tsv");

    /// <summary>Words between "of" and the noun counted: "two of the men".</summary>
    public static FrozenSet<string> Determiners { get; } = Sets["determiners"];

    /// <summary>Titles written with a full stop, before a name.</summary>
    public static FrozenSet<string> Titles { get; } = Sets["titles"];

    /// <summary>Names of weekdays and months.</summary>
    public static FrozenSet<string> Calendar { get; } = Sets["calendar"];

    /// <summary>Adjectives that stand for those counted: "three injured".</summary>
    public static FrozenSet<string> Heads { get; } = Sets["heads"];

    /// <summary>Nouns that say how high, not of what.</summary>
    public static FrozenSet<string> Levels { get; } = Sets["levels"];

    /// <summary>Verbs and prepositions between a thing and its level.</summary>
    public static FrozenSet<string> Changes { get; } = Sets["changes"];

    /// <summary>Names of months, long and short.</summary>
    public static FrozenSet<string> Months { get; } = Sets["months"];

    /// <summary>Words before a number that is a name: "page 4", "Route 66".</summary>
    public static FrozenSet<string> Labels { get; } = Sets["labels"];

    /// <summary>Last words of the names of streets.</summary>
    public static FrozenSet<string> Streets { get; } = Sets["streets"];

    /// <summary>Words after a length of time that make it a point in time.</summary>
    public static FrozenSet<string> Whens { get; } = Sets["whens"];

    /// <summary>Words before the score of a game or vote.</summary>
    public static FrozenSet<string> Scoring { get; } = Sets["scoring"];

    /// <summary>Nouns that name a sum of money.</summary>
    public static FrozenSet<string> Sums { get; } = Sets["sums"];

    /// <summary>Words near a pair of numbers that makes them shares of a vote or poll.</summary>
    public static FrozenSet<string> Shares { get; } = Sets["shares"];

    /// <summary>Verbs of change before "from 5 to 7".</summary>
    public static FrozenSet<string> Moves { get; } = Sets["moves"];

    /// <summary>Heads that count people: "31 dead" and "31 people killed" count the same.</summary>
    public static FrozenSet<string> People { get; } = Sets["people"];

    /// <summary>Nouns for a number that somebody gave: "withdrew its figure of 40".</summary>
    public static FrozenSet<string> Statements { get; } = Sets["statements"];

    /// <summary>Words after which "about" and "over" bound nothing: "talked about 30 towns".</summary>
    public static FrozenSet<string> Particles { get; } = Sets["particles"];
}
