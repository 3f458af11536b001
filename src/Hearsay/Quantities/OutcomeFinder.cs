using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language.Parsing;
using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>What happened to those counted, by the words around: the noun itself, a verb right before, or what is said of them after. Joint outcomes stay joint.</summary>
internal sealed class OutcomeFinder(Words words, TreeNouns trees)
{
    private const int Reach = 14;

    private static readonly FrozenDictionary<string, (string Outcome, FrozenSet<string> Uses)> Listed = WordList.Read("Quantities/outcomes.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], row[2].Split(' ').ToFrozenSet(StringComparer.Ordinal)), StringComparer.Ordinal);

    /// <param name="first">First word of the number, its cue and sign included.</param>
    /// <param name="after">The word after the number.</param>
    public ImmutableArray<string> Find(int first, int after, Counted counted)
    {
        // The head: "four deaths", "20 wounded".
        if (counted.HasWords && OfHead(counted.End - 1) is { } noun)
        {
            return counted.First >= after ? Joined(noun, counted.End, "noun") : [noun];
        }

        if (counted.HasWords && counted.End < first && words.Has(counted.First - 2, ["number", "of"]) && After(counted.End) is { IsEmpty: false } numbered)
        {
            return numbered;    // "the number of people killed has risen to 14"
        }

        return Before(first) is { IsEmpty: false } taken ? taken : After(Math.Max(after, counted.End)) is { IsEmpty: false } said ? said : Governed(counted, after);
    }

    /// <summary>What the tree says befell those counted, however far off the verb stands: as subject of a passive or of "die", as object of "kill".</summary>
    private ImmutableArray<string> Governed(Counted counted, int after)
    {
        if (!counted.HasWords || counted.First < after - 1 || trees.Governor(counted.End - 1) is not { } verb)
        {
            return [];
        }

        var lower = words.Lower(verb.Word);
        var isDone = verb.Relation == Relation.Obj || (verb.Relation == Relation.Nsubj && Said(lower, "take") is not null);
        return words.Lower(verb.Word - 1) is "not" or "never" ? []
            : (verb.Relation == Relation.Obj ? Said(lower, "take") : isDone ? null : Said(lower, "be")) is { } outcome ? Joined(outcome, verb.Word + 1, "be") : [];
    }

    /// <summary>The outcome that a word states of those counted.</summary>
    public static string? Said(string lower, string use) => Listed.TryGetValue(lower, out var row) && row.Uses.Contains(use) ? row.Outcome : null;

    /// <summary>The outcome that the head of the counted phrase is itself: "deaths", "wounded".</summary>
    public string? OfHead(int word) => Said(words.Lower(word), "noun");

    /// <summary>A verb whose object is the number: "killed at least four", "killing or wounding 12".</summary>
    private ImmutableArray<string> Before(int first)
    {
        var i = first - 1;
        while (i >= 0 && first - i < 4 && words.Together(i, first) && (words.Lower(i) is "another" or "the" or "all" or "a" or "also" or "only" or "just" or "the" or "other" or "lives" or "of" or "," or "'s"))
        {
            i--;
        }

        var use = words.Is(i + 1, "of") && i + 1 < first ? "of" : "take";
        // "40 were arrested, at least 12 injured": a passive takes no object, and the comma closes its clause.
        if (words.Is(i + 1, ",") && i + 1 < first && words.Lower(i - 1) is "was" or "were" or "been" or "are" or "is" or "being")
        {
            return [];
        }

        if (!words.Together(i, first) || (Said(words.Lower(i), "take") ?? Said(words.Lower(i), use)) is not { } outcome)
        {
            return [];
        }

        return words.Lower(i - 1) is "and" or "or" && Said(words.Lower(i - 2), "take") is { } other && other != outcome ? [other, outcome] : [outcome];
    }

    private ImmutableArray<string> After(int word)
    {
        var brackets = 0;
        for (var i = word; i < words.Count && i - word < Reach && words.Together(word - 1, i); i++)
        {
            var lower = words.Lower(i);
            brackets += lower == "(" ? 1 : lower == ")" ? -1 : 0;
            if (lower is ";" or ":" || words.Kind(i) == WordKind.Digits || NumberWords.IsNumberWord(lower))
            {
                return [];
            }

            if (Said(lower, "be") is { } outcome && !(i > word && words.Lower(i - 1) is "not" or "never") && IsSaidOf(word, i))
            {
                return Joined(outcome, i + 1, "be");
            }

            if (Said(lower, "after") is { } later && words.Lower(i - 1) is "in" or "into" or "under")
            {
                return [later];
            }

            if (lower == "arrest" && words.Is(i - 1, "under"))
            {
                return ["arrested"];
            }
        }

        return [];
    }

    /// <summary>Between the noun and the word stand only auxiliaries, or no other finite verb that takes an object: "four people were said to be killed", not "four men killed".</summary>
    private bool IsSaidOf(int from, int word)
    {
        // "two men killed a guard": a determiner or number right after means that they did it.
        var isActive = words.Lower(word + 1) is "the" or "a" or "an" or "his" or "her" or "their" or "him" or "them" or "its" or "at" && Said(words.Lower(word), "take") is not null
            && !words.Has(word + 1, ["at", "a"]) && !HasAuxiliary(from, word) && !words.Is(word + 1, "at");
        return !isActive && (Said(words.Lower(word), "take") is null || HasAuxiliary(from, word) || word == from || words.Lower(word + 1) is "in" or "by" or "and" or "or" or "during" or "when" or "after" or "on" or "near" or "at" or "as" or "." or "," or "");
    }

    private bool HasAuxiliary(int from, int word)
    {
        for (var i = word - 1; i >= from; i--)
        {
            if (words.Lower(i) is "was" or "were" or "been" or "be" or "is" or "are" or "being" or "get" or "got")
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<string> Joined(string outcome, int after, string use) =>
        words.Lower(after) is "or" or "and" or "/" && words.Together(after - 1, after + 1) && (Said(words.Lower(after + 1), use) ?? Said(words.Lower(after + 1), "be")) is { } other && other != outcome
            ? [outcome, other]
            : [outcome];
}
