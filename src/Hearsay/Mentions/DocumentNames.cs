namespace Hearsay.Mentions;

/// <summary>The names of one document, decided together: what one passage shows of a name holds for its other passages.</summary>
internal sealed class DocumentNames
{
    private const int Kinds = 4;

    private readonly NameText text;
    private readonly Dictionary<string, int[]> votes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byCapitals = new(StringComparer.Ordinal);

    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);

    public DocumentNames(NameText text, IReadOnlyList<Candidate> candidates)
    {
        this.text = text;
        foreach (var candidate in candidates)
        {
            var surface = Surface(candidate);
            if (!votes.TryGetValue(surface, out var counts))
            {
                votes[surface] = counts = new int[Kinds];
                var capitals = surface.ToUpperInvariant();
                if (!string.Equals(capitals, surface, StringComparison.Ordinal))
                {
                    byCapitals.TryAdd(capitals, surface);
                }
            }

            counts[(int)candidate.Kind] += candidate.Strength * candidate.Strength;
            if (candidate is { Kind: EntityKind.Person, Strength: >= 2, Words: > 1 })
            {
                surnames.Add(surface[(surface.LastIndexOf(' ') + 1)..]);
            }
        }

        // What a name in capitals shows holds for its other form: OSTREL, 5 May
        foreach (var (capitals, form) in byCapitals)
        {
            if (votes.TryGetValue(capitals, out var counts))
            {
                for (var kind = 0; kind < Kinds; kind++)
                {
                    votes[form][kind] += counts[kind];
                }
            }
        }
    }

    /// <summary>The name as written, with one space for any white space.</summary>
    public string Surface(Candidate candidate)
    {
        var name = text.Name(candidate.First, candidate.End);
        return name.IndexOfAny("\n\t\r\u00a0") < 0 ? name.ToString() : string.Join(' ', name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether the document gives evidence of the kind of a name, or has a person of this surname.</summary>
    public bool Knows(ReadOnlySpan<char> name) => surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || votes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var counts) && counts.AsSpan().ContainsAnyExcept(0);

    /// <summary>The form in small letters of a name written in capitals; null where the document has none.</summary>
    public string? Uncapitalised(string surface) =>
        byCapitals.GetValueOrDefault(surface);

    /// <summary>The kind that most evidence in the document speaks for; the candidate's own where that is certain or nothing speaks.</summary>
    public Candidate Decide(Candidate candidate)
    {
        if (candidate.Strength >= 3)
        {
            return candidate;
        }

        var counts = votes.GetValueOrDefault(Surface(candidate));
        var best = (int)candidate.Kind;
        for (var kind = 0; counts is not null && kind < Kinds; kind++)
        {
            best = counts[kind] > counts[best] ? kind : best;
        }

        return best == (int)candidate.Kind ? candidate : candidate with { Kind = (EntityKind)best, Strength = 2, Rule = "mention.same-document" };
    }
}
