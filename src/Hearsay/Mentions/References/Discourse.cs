namespace Hearsay.Mentions.References;

/// <summary>What was spoken of before a point of the text. Everything in it is bounded, so the work on each anaphor is too.</summary>
internal sealed class Discourse(ReferenceText text, Referents named)
{
    private readonly RecentReferents people = new();
    private readonly RecentReferents things = new();
    private readonly Dictionary<uint, Referent> byWord = [];

    public ReferenceText Text { get; } = text;

    public Referents Named { get; } = named;

    /// <summary>Those who may be persons, the last met first.</summary>
    public ReadOnlySpan<Referent> People => people.All;

    /// <summary>Those who may be something else, the last met first.</summary>
    public ReadOnlySpan<Referent> Things => things.All;

    /// <summary>Who was last the subject of a verb outside quotation marks; of a verb of speaking.</summary>
    public Referent? LastSubject { get; private set; }

    public Referent? LastSpeaker { get; private set; }

    /// <summary>Who says the quotation of the sentence; those of the sentence before where it names none.</summary>
    public List<Referent> Speakers { get; set; } = [];

    /// <summary>The last one without a name that was described by a noun.</summary>
    public Referent? Described(uint word) => byWord.GetValueOrDefault(word);

    public void Meet(Referent who, int token, int sentence, AppearanceForm form)
    {
        var role = Roles.Of(Text, token);
        var isQuoted = Text.IsQuoted(token);
        who.Meet(new Appearance(token, sentence, Text.Paragraph(token), role, form, isQuoted));
        if (who.Name is null && who.Word != 0)
        {
            byWord[who.Word] = who;
        }

        if (MayBePerson(who))
        {
            people.Meet(who);
        }

        if (MayBeThing(who))
        {
            things.Meet(who);
        }

        if (!isQuoted && role is Role.Subject or Role.Speaker)
        {
            LastSubject = who;
            LastSpeaker = role == Role.Speaker ? who : LastSpeaker;
        }
    }

    public static bool MayBePerson(Referent who) =>
        !who.IsPlural && (who.Name is not null ? who.Kind is EntityKind.Person or EntityKind.Other : (who.Traits & NounTrait.Person) != 0 || who.IsPronoun);

    public static bool MayBeThing(Referent who) => who.IsPlural || (who.Kind != EntityKind.Person && who.Gender == Gender.Unknown && (who.Traits & NounTrait.Person) == 0);
}
