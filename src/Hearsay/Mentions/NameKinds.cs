namespace Hearsay.Mentions;

/// <summary>Where a name's own words or their place in the text say its kind plainly, that stands against the weights.</summary>
internal static class NameKinds
{
    public static Candidate Mend(NameText text, Candidate name, int sentence)
    {
        if (name.First == sentence && IsDateline(text, name))
        {
            return name with { Kind = EntityKind.Place, Rule = "mention.dateline" };
        }

        // Mr. Ban: whoever is addressed so is somebody
        if (name.Kind != EntityKind.Person && name.Words > 1 && IsAddress(text, name.First))
        {
            return name with { First = name.First + 1, Kind = EntityKind.Person, Strength = 3, Rule = "mention.address" };
        }

        if (name.Kind != EntityKind.Person && IsAddress(text, name.First - 1))
        {
            return name with { Kind = EntityKind.Person, Strength = 3, Rule = "mention.address" };
        }

        if (name.Kind != EntityKind.Other && name.Strength < 3 && text.Has(name.First - 1, WordClasses.ThingNoun))
        {
            return name with { Kind = EntityKind.Other, Strength = 3, Rule = "mention.thing-before" };
        }

        if (name.Kind == EntityKind.Person && name.First > sentence && (text.Is(name.First - 1, "the") || text.Is(name.First - 1, "The")))
        {
            return name with { Kind = EntityKind.Other, Rule = "mention.article" };
        }

        if (name.Kind == EntityKind.Place && name.Words is 2 or 3 && text.Opens(name.First) && IsGivenOnly(text, name.First) && !text.Has(name.End - 1, WordClasses.PlaceHead | WordClasses.Place))
        {
            return name with { Kind = EntityKind.Person, Rule = "mention.given-name" };
        }

        return name.Kind == EntityKind.Organisation && name.Words is 2 or 3 && text.Has(name.End - 1, WordClasses.PlaceHead) && !text.Has(name.End - 1, WordClasses.OrgHead) && !text.Is(name.First + 1, "of")
            ? name with { Kind = EntityKind.Place, Rule = "mention.place-head" }
            : name;
    }

    private static bool IsAddress(NameText text, int word) => text.Word(word) is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms.";

    private static bool IsGivenOnly(NameText text, int word) => text.Has(word, WordClasses.Given) && !text.Has(word, WordClasses.Place | WordClasses.PlaceFirst | WordClasses.Common);

    private static bool IsDateline(NameText text, Candidate name) =>
        text.IsAllCapitals(name.First) && text.Word(name.First).Length >= 4
        && (text.Is(name.End, "(") || text.Is(name.End, "-") || text.Is(name.End, "–") || text.Is(name.End, "—") || (text.Is(name.End, ",") && text.Word(name.End + 1) is [>= '0' and <= '9', ..]));
}
