using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Closed classes of English words that bound the phrases around a cue; the words stand in <c>word-classes.en.tsv</c>.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = WordList.ReadSets("Attributions/word-classes.en.tsv");

    public static readonly FrozenSet<string> AllPronouns = Classes["all-pronouns"];
    public static readonly FrozenSet<string> Possessives = Classes["possessives"];
    public static readonly FrozenSet<string> Auxiliaries = Classes["auxiliaries"];
    public static readonly FrozenSet<string> BeForms = Classes["be-forms"];
    public static readonly FrozenSet<string> Negations = Classes["negations"];
    public static readonly FrozenSet<string> Subordinators = Classes["subordinators"];
    public static readonly FrozenSet<string> Prepositions = Classes["prepositions"];
    public static readonly FrozenSet<string> Determiners = Classes["determiners"];
    public static readonly FrozenSet<string> Titles = Classes["titles"];
    public static readonly FrozenSet<string> Collectives = Classes["collectives"];
    public static readonly FrozenSet<string> Unnamed = Classes["unnamed"];
    public static readonly FrozenSet<string> Teams = Classes["teams"];
    public static readonly FrozenSet<string> Papers = Classes["papers"];
    public static readonly FrozenSet<string> Pages = Classes["pages"];
    public static readonly FrozenSet<string> Writers = Classes["writers"];
    public static readonly FrozenSet<string> Believing = Classes["believing"];
    public static readonly FrozenSet<string> Divisions = Classes["divisions"];
    public static readonly FrozenSet<string> Publishing = Classes["publishing"];
    public static readonly FrozenSet<string> TimeUnits = Classes["time-units"];
    public static readonly FrozenSet<string> Days = Classes["days"];
    public static readonly FrozenSet<string> TakingUp = Classes["taking-up"];
    public static readonly FrozenSet<string> Utterances = Classes["utterances"];
    public static readonly FrozenSet<string> Answering = Classes["answering"];
    public static readonly FrozenSet<string> Speaking = Classes["speaking"];
    public static readonly FrozenSet<string> Quoting = Classes["quoting"];
    public static readonly FrozenSet<string> SpeakingOf = Classes["speaking-of"];
    public static readonly FrozenSet<string> Counting = Classes["counting"];
    public static readonly FrozenSet<string> Putting = Classes["putting"];
    public static readonly FrozenSet<string> Tellers = Classes["tellers"];
    public static readonly FrozenSet<string> Numerals = Classes["numerals"];
    public static readonly FrozenSet<string> Judging = Classes["judging"];
    public static readonly FrozenSet<string> Costs = Classes["costs"];
    public static readonly FrozenSet<string> Hurt = Classes["hurt"];
    public static readonly FrozenSet<string> SpeechNouns = Classes["speech-nouns"];
    public static readonly FrozenSet<string> Revising = Classes["revising"];
    public static readonly FrozenSet<string> Tolls = Classes["tolls"];
    public static readonly FrozenSet<string> Withdrawing = Classes["withdrawing"];
    public static readonly FrozenSet<string> Correcting = Classes["correcting"];
    public static readonly FrozenSet<string> Ruling = Classes["ruling"];
    public static readonly FrozenSet<string> Supposing = Classes["supposing"];
}
