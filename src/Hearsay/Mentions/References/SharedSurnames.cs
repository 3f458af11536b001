namespace Hearsay.Mentions.References;

/// <summary>Settles surnames that several people of a text share by the pronouns that went back to them: of Ana and Jon Tolle, the Tolle who is he is Jon Tolle.</summary>
internal static class SharedSurnames
{
    /// <summary>Gives references to such a surname the full name, and adds one for each place where the surname stands alone.</summary>
    public static void Settle(ReferenceText text, Referents named, List<Reference> found)
    {
        var full = FullNames(named);
        if (full.Count == 0)
        {
            return;
        }

        for (var i = 0; i < found.Count; i++)
        {
            found[i] = found[i].Entity is { } entity && full.TryGetValue(entity, out var name) ? found[i] with { Entity = name } : found[i];
        }

        for (var m = 0; m < text.Ranges.Length; m++)
        {
            if (full.TryGetValue(named[m].Name!, out var name))
            {
                found.Add(new Reference(text.Mentions[m].Span, ReferenceKind.Name, name, "reference.surname-gender"));
            }
        }
    }

    /// <summary>The only full name that may be of the surname's gender, for each surname alone whose gender pronouns or titles tell.</summary>
    private static Dictionary<string, string> FullNames(Referents named)
    {
        var bySurname = named.All.Where(who => who.Kind == EntityKind.Person && who.Name!.Contains(' ', StringComparison.Ordinal)).ToLookup(who => who.Name![(who.Name!.LastIndexOf(' ') + 1)..], StringComparer.Ordinal);
        var full = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var bare in named.All.Where(who => who is { Kind: EntityKind.Person, Gender: not Gender.Unknown } && bySurname.Contains(who.Name!)))
        {
            if (bySurname[bare.Name!].Where(who => who.Gender == bare.Gender || who.Gender == Gender.Unknown).Take(2).ToList() is [var only])
            {
                full[bare.Name!] = only.Name!;
            }
        }

        return full;
    }
}
