namespace Hearsay.Mentions;

/// <summary>What the words around a name say about its kind, where its own words say little.</summary>
internal static class Context
{
    public static Candidate Weigh(NameText text, Candidate name)
    {
        if (name.Strength >= 3 || name.Rule == "mention.head-alone")
        {
            return name;
        }

        if (name.Strength < 2 && text.Has(name.First - 1, WordClasses.ThingNoun) && name.Rule != "mention.place-list")
        {
            return name with { Kind = EntityKind.Other, Strength = 2, Rule = "mention.thing-before" };
        }

        if (IsPerson(text, name) is { } rule)
        {
            return name with { Kind = EntityKind.Person, Strength = Math.Max(2, name.Strength), Rule = rule };
        }

        if (name.Strength < 2 && name.Rule != "mention.acronym" && IsPlace(text, name))
        {
            return name with { Kind = EntityKind.Place, Strength = 2, Rule = "mention.place-preposition" };
        }

        if (name.Strength < 2 && name.Words <= 3 && !text.Has(name.First, WordClasses.Common) && NounBeside(text, name) is { } kind)
        {
            return name with { Kind = kind, Strength = 2, Rule = "mention.noun-beside" };
        }

        var ofPlace = text.Is(name.First - 1, "of") && (text.Has(name.First - 2, WordClasses.PlaceNoun) || text.Is(name.First - 2, "capital"));
        if (name.Strength < 2 && name.Words <= 3 && (ofPlace || name.Strength == 0 && text.Has(name.First - 1, WordClasses.FromBetween)) && !text.Has(name.First, WordClasses.Common))
        {
            return name with { Kind = EntityKind.Place, Strength = ofPlace ? 2 : 1, Rule = "mention.place-preposition" };
        }

        return name.Rule == "mention.two-words" && (text.Is(name.First - 1, "the") || text.Is(name.First - 1, "The") || text.Is(name.First - 1, "a"))
            ? name with { Kind = EntityKind.Other, Rule = "mention.article" }
            : name;
    }

    /// <summary>The kind that a plain noun beside a name tells: X district, the X police, the river X, X party.</summary>
    private static EntityKind? NounBeside(NameText text, Candidate name) =>
        text.Has(name.End, WordClasses.PlaceNoun | WordClasses.PlaceFollower) || text.Has(name.First - 1, WordClasses.PlaceNoun) && (text.Is(name.First - 2, "the") || text.Is(name.First - 2, "The")) ? EntityKind.Place
        : text.Has(name.End, WordClasses.OrgNoun) ? EntityKind.Organisation
        : null;

    private static string? IsPerson(NameText text, Candidate name)
    {
        var before = name.First - 1;
        var after = name.End;
        if (name.Rule is "mention.acronym" || text.Is(before, "the") || text.Is(before, "The"))
        {
            return null;
        }

        if (text.Has(before, WordClasses.Role) || text.Is(before, ",") && text.Has(before - 1, WordClasses.Role) && name.Words > 1)
        {
            return "mention.role";
        }

        if (text.Is(after, ",") && text.Is(after + 2, ",") && text.Word(after + 1) is { Length: 2 } age && char.IsDigit(age[0]))
        {
            return "mention.age";
        }

        if (name.Words > 1 && text.Is(after, ",") && (HasRoleSoon(text, after + 1) || text.Is(after + 1, "who")))
        {
            return "mention.apposition";
        }

        if (name.Words == 1 && text.Has(name.First, WordClasses.Common))
        {
            return null;
        }

        if (text.Has(after, WordClasses.Speech) && (name.Strength < 2 || name.Kind == EntityKind.Person))
        {
            return "mention.speaks";
        }

        var said = text.Has(before, WordClasses.Speech) && (text.Is(after, ".") || text.Is(after, ","));
        return said ? "mention.speaks" : text.Is(after, "who") && !text.Has(before, WordClasses.PlacePrep | WordClasses.FromBetween) ? "mention.who" : null;
    }

    private static bool HasRoleSoon(NameText text, int at)
    {
        for (var i = at; i < at + 6 && !text.Is(i, ",") && !text.Is(i, "."); i++)
        {
            if (text.Has(i, WordClasses.Role))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlace(NameText text, Candidate name)
    {
        if (name.Words > 3 || text.Has(name.First, WordClasses.Common) && name.Words == 1)
        {
            return false;
        }

        var beforePlace = text.Is(name.End, ",") && text.Has(name.End + 1, WordClasses.Place);
        return text.Has(name.First - 1, WordClasses.PlacePrep) || beforePlace && (text.Is(name.First - 1, "of") || text.Is(name.First - 1, "from") || text.Is(name.First - 1, "to"));
    }
}
