namespace Hearsay.Mentions;

/// <summary>Which fuller form of a document each shorter form stands for, and why.</summary>
internal sealed class Aliases
{
    private const int MaxSharers = 4;

    private readonly NameText text;
    private readonly Dictionary<string, List<Person>> sharers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Entity, EntityKind Kind, string Joined)> acronyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person?> persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> organisations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> lastWords = new(StringComparer.Ordinal);

    /// <summary>A full name and the place of its first passage; held as null where two people share the part of a name.</summary>
    private sealed record Person(string Name, int First);

    public Aliases(NameText text, DocumentNames names, List<Candidate> candidates)
    {
        this.text = text;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (i + 1 < candidates.Count)
            {
                InBrackets(text, names, candidates, i);
            }

            var surface = names.Surface(candidates[i]);
            if (candidates[i].Kind == EntityKind.Person)
            {
                AddPerson(surface + (i + 1 < candidates.Count ? SharedSurname(names, candidates[i], candidates[i + 1]) : ""), candidates[i].First);
            }
            else if (candidates[i].Kind == EntityKind.Organisation && candidates[i].Words > 2 && text.Has(candidates[i].End - 1, WordClasses.OrgHead))
            {
                AddTo(organisations, surface[..Math.Max(0, surface.LastIndexOf(' '))], surface);
            }

            if (candidates[i] is { Kind: EntityKind.Organisation, Words: > 2 } && text.Has(candidates[i].First, WordClasses.Demonym))
            {
                AddTo(organisations, surface[(surface.IndexOf(' ', StringComparison.Ordinal) + 1)..], surface);
            }

            if (candidates[i].Kind == EntityKind.Organisation && candidates[i].Words > 1 && surface.LastIndexOf(' ') is > 0 and var space)
            {
                AddTo(lastWords, surface[(space + 1)..], surface);
            }
        }
    }

    /// <returns>The fuller form, with the reason; the form itself without one where several people share it; null where the document has no fuller form.</returns>
    public (string Entity, EntityKind Kind, string? Joined)? Of(string surface, Candidate candidate)
    {
        if (acronyms.TryGetValue(surface, out var full))
        {
            return full;
        }

        if (candidate.Kind == EntityKind.Organisation && candidate.Words > 1 && candidate.Rule != "mention.organisation-list"
            && organisations.TryGetValue(surface, out var longer) && longer is not null)
        {
            return (longer, EntityKind.Organisation, "short form of the name");
        }

        if (candidate is { Kind: EntityKind.Organisation or EntityKind.Other, Words: 1 } && (text.Is(candidate.First - 1, "the") || text.Is(candidate.First - 1, "The")) && lastWords.TryGetValue(surface, out var whole) && whole is not null)
        {
            return (whole, EntityKind.Organisation, "last word of the name");
        }

        // the weights may take a surname for a place; a given name alone does not show that they did
        var mayBeSurname = candidate is { Words: 1, Kind: EntityKind.Place or EntityKind.Other } && !(text.Has(candidate.First, WordClasses.Place) && !text.Has(candidate.First, WordClasses.Ambiguous));
        var mayBePerson = candidate.Kind == EntityKind.Person || candidate.Strength < 2 || candidate.Rule == "mention.same-document" || text.IsAllCapitals(candidate.First);
        if (!(mayBePerson || mayBeSurname) || !persons.TryGetValue(NameForms.KeyOf(surface), out var person))
        {
            return null;
        }

        if (person is null)
        {
            // two people share it: a person, but which is not said, unless a title or the order of the text tells
            return Sharing(surface, candidate) is { } sharer ? (sharer.Name, EntityKind.Person, sharer.Reason) : (surface, EntityKind.Person, null);
        }

        if (person.Name.Length <= surface.Length || (!mayBePerson && !NameForms.KeyOf(person.Name).EndsWith(" " + NameForms.KeyOf(surface), StringComparison.Ordinal)))
        {
            return null;
        }

        var part = NameForms.KeyOf(person.Name).EndsWith(" " + NameForms.KeyOf(surface), StringComparison.Ordinal) ? "surname" : (NameWords.Of(surface) & WordClasses.Family) != 0 ? "family name" : "given name";
        return (person.Name, EntityKind.Person, part + (candidate.First > person.First ? " after full name" : " before full name"));
    }

    /// <summary>Of several people with one surname the only one whose given name fits the title ("Mrs"), or the only one named before.</summary>
    private (string Name, string Reason)? Sharing(string surname, Candidate candidate)
    {
        if (!sharers.TryGetValue(surname, out var all) || all.Count > MaxSharers)
        {
            return null;
        }

        var gender = DescriptionWords.OfWord(text.Word(candidate.First - 1).ToString().ToLowerInvariant());
        var fitting = all.Where(person => DescriptionWords.OfName(person.Name) is var own && (own == gender || own == Gender.Unknown)).ToList();
        if (gender != Gender.Unknown && fitting.Count == 1 && DescriptionWords.OfName(fitting[0].Name) == gender)
        {
            return (fitting[0].Name, "surname with title");
        }

        var before = all.Where(person => person.First <= candidate.First).ToList();
        return gender == Gender.Unknown && before.Count == 1 ? (before[0].Name, "surname after the first full name") : null;
    }

    private void InBrackets(NameText text, DocumentNames names, List<Candidate> candidates, int index)
    {
        var (outer, inner) = (candidates[index], candidates[index + 1]);
        if (inner.First != outer.End + 1 || !text.Is(outer.End, "(") || !text.Is(inner.End, ")"))
        {
            return;
        }

        var (longIndex, shortForm) = inner.Words == 1 && text.IsAcronym(inner.First) ? (index, inner) : (index + 1, outer);
        var longForm = candidates[longIndex];
        var surface = names.Surface(shortForm);
        var name = names.Surface(longForm);
        if (shortForm.Words != 1 || longForm.Words < 2 || !text.IsAcronym(shortForm.First) || !Abbreviates(surface, name) && !(longForm is { Kind: EntityKind.Organisation, Strength: 3 } && longIndex == index && shortForm.Kind != EntityKind.Person))
        {
            return;
        }

        if (longForm.Kind is EntityKind.Person or EntityKind.Other && longForm.Strength < 3)
        {
            longForm = longForm with { Kind = EntityKind.Organisation, Strength = 3, Rule = "mention.acronym-in-brackets" };
            candidates[longIndex] = longForm;
        }

        acronyms.TryAdd(surface, (name, longForm.Kind, Abbreviates(surface, name) ? "acronym in brackets" : "short name in brackets"));
    }

    /// <summary>Whether the letters of an acronym stand in a name in their order, from its first letter on.</summary>
    internal static bool Abbreviates(string acronym, string name)
    {
        if (char.ToUpperInvariant(acronym[0]) != char.ToUpperInvariant(name[0]))
        {
            return false;
        }

        var at = 0;
        foreach (var c in name)
        {
            at += at < acronym.Length && char.ToUpperInvariant(c) == char.ToUpperInvariant(acronym[at]) ? 1 : 0;
        }

        return at == acronym.Length;
    }

    /// <summary>"Josef and Mira Kallan": the first is a Kallan as well.</summary>
    /// <returns>A space and the surname; empty where they share none.</returns>
    private string SharedSurname(DocumentNames names, Candidate one, Candidate other) =>
        one.Words == 1 && other is { Kind: EntityKind.Person, Words: > 1 } && other.First == one.End + 1 && text.Is(one.End, "and") && text.Has(one.First, WordClasses.Given)
            && names.Surface(other) is var full && full.LastIndexOf(' ') is > 0 and var space ? full[space..] : "";

    private void AddPerson(string surface, int first)
    {
        var person = new Person(surface, first);
        var firstSpace = surface.IndexOf(' ', StringComparison.Ordinal);
        if (firstSpace < 0)
        {
            return;
        }

        var surname = surface[(surface.LastIndexOf(' ') + 1)..];
        if (!sharers.TryGetValue(surname, out var sharing))
        {
            sharers[surname] = sharing = [];
        }

        if (sharing.Count <= MaxSharers && !sharing.Exists(other => string.Equals(other.Name, surface, StringComparison.Ordinal)))
        {
            sharing.Add(person);
        }

        // every tail of the name: van Dijk and Dijk after Ana van Dijk; names are at most RunScanner.MaxTokens words long
        for (var at = firstSpace; at >= 0; at = surface.IndexOf(' ', at + 1))
        {
            Add(surface[(at + 1)..], person);
        }

        Add(surface[..firstSpace], person);
    }

    private void Add(string part, Person person)
    {
        part = NameForms.KeyOf(part);
        if (!persons.TryGetValue(part, out var known))
        {
            persons[part] = person;
        }
        else if (known is not null && !string.Equals(known.Name, person.Name, StringComparison.Ordinal))
        {
            persons[part] = person.Name.EndsWith(" " + known.Name, StringComparison.Ordinal) ? person
                : known.Name.EndsWith(" " + person.Name, StringComparison.Ordinal) ? known : null;
        }
    }

    private static void AddTo(Dictionary<string, string?> forms, string part, string full) =>
        forms[part] = !forms.TryGetValue(part, out var known) || string.Equals(known, full, StringComparison.Ordinal) ? full : null;
}
