using Hearsay.Language.Parsing;

namespace Hearsay.Mentions;

/// <summary>Chooses whom a pronoun stands for by salience (after Lappin and Leass 1994): how near, in which grammatical role, how often named, of which gender by evidence.</summary>
/// <remarks>It stays open where the second best is close, where somebody unnamed is the best, and where nothing answers.</remarks>
internal sealed class PronounResolver(ReferenceText text, RecentAppearances recent)
{
    /// <summary>What the best must have over the second.</summary>
    private const int Margin = 15;

    private const int GenderKnown = 20;
    private const int SamePronoun = 15;
    private const int OtherSideOfQuotation = 35;
    private const int MostForFrequency = 10;

    private sealed class Candidate(Referent? who)
    {
        public Referent? Who { get; } = who;

        public int Score { get; set; } = int.MinValue;
    }

    /// <summary>He and she, in whatever case.</summary>
    /// <param name="speakers">Who says the sentence's quotation: not those whom a pronoun inside it stands for.</param>
    /// <param name="reach">Sentences back, beside the current one.</param>
    public (Referent? Who, string Rule) Person(int token, int sentence, Gender gender, IReadOnlyList<Referent> speakers, int reach = RecentAppearances.Reach)
    {
        var candidates = new List<Candidate>();
        foreach (var appearance in recent.From(sentence - reach))
        {
            var known = appearance.Who?.Gender ?? appearance.Gender;
            if (appearance.Who is { Kind: not EntityKind.Person } || gender != Gender.Unknown && known != Gender.Unknown && known != gender || IsBound(token, appearance)
                || text.IsQuoted(token) && appearance.Who is { } who && speakers.Contains(who))
            {
                continue;
            }

            var candidate = appearance.Who is null ? null : candidates.Find(c => c.Who == appearance.Who);
            if (candidate is null)
            {
                candidates.Add(candidate = new Candidate(appearance.Who));
            }

            candidate.Score = Math.Max(candidate.Score, ScoreOf(appearance, token, sentence, known));
        }

        return Choose(candidates);
    }

    /// <summary>It as the subject of a verb of speaking, and they: an organisation that was the subject before.</summary>
    public (Referent? Who, string Rule) Body(int token, int sentence, int lastPlural)
    {
        Appearance? best = null;
        foreach (var appearance in recent.From(sentence - 1))
        {
            if (appearance.Who is { Kind: EntityKind.Organisation } who && appearance.Token > lastPlural && appearance.IsQuoted == text.IsQuoted(token) && appearance.Salience >= Salience.Subject)
            {
                if (best is { } other && other.Who != who && other.Sentence == appearance.Sentence)
                {
                    return (null, "reference.several");
                }

                best = appearance;
            }
        }

        return best is null ? (null, "reference.none") : (best.Value.Who, "reference.organisation-subject");
    }

    private int ScoreOf(Appearance appearance, int token, int sentence, Gender known)
    {
        var distance = sentence - appearance.Sentence;
        return (distance switch { 0 => 65, 1 => 60, 2 => 25, _ => 10 }) + appearance.Salience
            + (known != Gender.Unknown ? GenderKnown : 0) + (appearance.IsPronoun && distance <= 1 ? SamePronoun : 0)
            + Math.Min(MostForFrequency, 2 * (appearance.Who?.Appearances ?? 0)) - (appearance.IsQuoted != text.IsQuoted(token) ? OtherSideOfQuotation : 0);
    }

    private static (Referent? Who, string Rule) Choose(List<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return (null, "reference.none");
        }

        candidates.Sort((a, b) => b.Score.CompareTo(a.Score));
        if (candidates.Count > 1 && candidates[0].Score - candidates[1].Score < Margin)
        {
            return (null, "reference.several");
        }

        return candidates[0].Who is { } who ? (who, candidates.Count == 1 ? "reference.only-person" : "reference.salient-person") : (null, "reference.unnamed");
    }

    /// <summary>Subject and object of one verb are two: "Okello saw him".</summary>
    private bool IsBound(int token, Appearance appearance)
    {
        var trees = text.Trees;
        return trees.Head(token) >= 0 && trees.Head(token) == trees.Head(appearance.Token) && trees.Relation(token) != Relation.NmodPoss && trees.Relation(appearance.Token) != Relation.NmodPoss;
    }
}
