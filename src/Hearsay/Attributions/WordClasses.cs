using System.Collections.Frozen;

namespace Hearsay.Attributions;

/// <summary>Closed classes of English words that bound the phrases around a cue. From grammar, not from a corpus.</summary>
internal static class WordClasses
{
    public static readonly FrozenSet<string> SubjectPronouns = Set("i he she it we they you who which that");
    public static readonly FrozenSet<string> PersonalPronouns = Set("i he she we they");
    public static readonly FrozenSet<string> AllPronouns = Set("i me my mine he him his she her hers it its we us our ours they them their theirs you your who whom whose which that one this these those himself herself themselves itself");
    public static readonly FrozenSet<string> Possessives = Set("my his her its our their your whose");
    public static readonly FrozenSet<string> HearerPronouns = Set("me him her it us them you himself herself themselves");
    public static readonly FrozenSet<string> Be = Set("is are was were be been being am 's 're ’s ’re 'm ’m");
    public static readonly FrozenSet<string> Have = Set("has have had having 've 'd ’ve ’d");
    public static readonly FrozenSet<string> Auxiliaries = Set(
        "is are was were be been being am has have had having do does did will would shall should can could may might must ca wo 'll 've 'd 're 'm ’ll ’ve ’d ’re ’m");
    public static readonly FrozenSet<string> Negations = Set("not n't n’t never no neither nor hardly cannot");
    public static readonly FrozenSet<string> Adverbs = Set(
        "also then now again once still just even never ever not n't n’t already later earlier soon recently often always sometimes instead further too first long only simply yesterday today tonight since twice so far quite very rather once further all both each himself herself themselves itself");
    public static readonly FrozenSet<string> Subordinators = Set(
        "that because while as if when after before since although though whether unless until where how why what who which than whereas once lest whom whose");
    public static readonly FrozenSet<string> Conjunctions = Set("and but or nor yet");
    public static readonly FrozenSet<string> Wh = Set("whether how why what if who when where which");
    public static readonly FrozenSet<string> Prepositions = Set(
        "of for from in at with by on to about against into over under between among through during within without across behind near toward towards upon via per amid despite before after since until like beyond outside inside around along off up down out unlike");
    public static readonly FrozenSet<string> Determiners = Set(
        "the a an this these those his her its their our my your some any no every each many several few all both most another other more two three four five six seven eight nine ten one half such");
    public static readonly FrozenSet<string> Days = Set("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow");
    public static readonly FrozenSet<string> Months = Set("january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.");
    public static readonly FrozenSet<string> TimeNouns = Set("day week month year morning afternoon evening night weekend summer winter spring fall autumn hours days weeks months years time");
    public static readonly FrozenSet<string> Titles = Set(
        "mr. mrs. ms. dr. sen. rep. gov. president senator governor secretary prime minister judge justice general professor mayor chancellor former the a an mr mrs ms dr sen rep gov sir lady lord king queen prince pope cardinal chairman chairwoman spokesman spokeswoman congressman congresswoman col. gen. lt. capt. sgt. republican democratic presidential candidate nominee campaign manager");
    public static readonly FrozenSet<string> Collectives = Set(
        "some many most few several others critics supporters opponents voters people republicans democrats conservatives liberals americans women men residents locals observers skeptics activists students workers readers protesters demonstrators everyone everybody nobody anyone anybody someone somebody none percent all those both majority half everyone families citizens villagers witnesses fans viewers users commentators pundits leaders lawmakers politicians politician economists investors traders scientists historians scholars");
    public static readonly FrozenSet<string> Unnamed = Set(
        "official officials spokesman spokeswoman spokesperson source sources expert experts analyst analysts aide aides adviser advisers advisor advisors diplomat diplomats doctor doctors investigator investigators prosecutor prosecutors lawyer lawyers researcher researchers strategist strategists witness poll polls survey surveys study studies reports media newspapers memo person woman man insider insiders officer officers");

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
