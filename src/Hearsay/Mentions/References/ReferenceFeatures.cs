using Hearsay.Language.Parsing;

namespace Hearsay.Mentions.References;

/// <summary>What the weights look at: numbers of weights, one of each template, for an anaphor with someone whom it may stand for, and for leaving it open.</summary>
/// <remarks>Everything is a small number, so the weights are one row without hashing. After Luo et al. 2004 and Denis and Baldridge 2008: entities are ranked, not pairs of mentions, and nobody is one of the choices.</remarks>
internal sealed class ReferenceFeatures(Discourse discourse, bool ignoresGender)
{
    /// <summary>Most features of one choice.</summary>
    public const int Most = 32;

    private const int Groups = 5;
    private const int GroupRoles = Groups * 4;
    private const int Types = 6;
    private const int Kinds = 8;
    private const int RoleCount = 8;
    private const int Distances = 7;
    private const int Coarse = 64;
    private const int Fine = 1024;
    private const int Matches = 5;
    private const int ModifierMatches = 4;

    /// <summary>Number of values of each template.</summary>
    private static readonly int[] Sizes =
    [
        GroupRoles * Distances * 3, Groups * 8 * 3, GroupRoles * RoleCount * 3, Types * 3 * Kinds, Types * Kinds * 4, Groups * Fine, Groups * Coarse, Groups * 4 * 2 * 3, Groups * 3 * 3, Groups * 2 * 3,
        Groups * 4, Types * 2 * 3, Groups * 2 * 3 * 4, GroupRoles * 6 * 2, GroupRoles * 2 * 3 * 2, Groups * 2 * Distances, Groups * (Distances + 1) * 2, 2 * Matches * Distances * ModifierMatches, 2 * 4 * Matches * 3, Coarse * Kinds,
        Fine * 2, 64 * Kinds, GroupRoles * 2, Fine * 2, Coarse * 2, Types * 6, Types * 5 * 4, Types * 4, Types * 3 * 2 * 5, 64,
        Types * 8, Groups * RoleCount * RoleCount,
    ];

    private static readonly int[] Offsets = [.. Sizes.Select((_, i) => Sizes.Take(i).Sum())];

    /// <summary>Number of weights.</summary>
    public static int Count { get; } = Sizes.Sum();

    private readonly ReferenceText text = discourse.Text;

    private int group, groupRole, type, role;

    /// <summary>Sets the anaphor that the next calls are about.</summary>
    public void Begin(in Anaphor anaphor)
    {
        type = (int)anaphor.Type;
        group = anaphor.Type switch { AnaphorType.He or AnaphorType.She => 0, _ => type - 1 };
        role = anaphor.Role switch { Role.Speaker => 0, Role.Subject => 1, Role.Possessor => 2, _ => 3 };
        groupRole = (group * 4) + role;
    }

    /// <returns>Number of features written.</returns>
    public int Fill(in Anaphor anaphor, in Option option, Span<int> features)
    {
        var who = option.Who;
        var last = who.Last;
        var isMet = who.Appearances > 0;
        var distance = isMet ? Math.Max(0, anaphor.Sentence - last.Sentence) : 9;
        var near = Math.Min(distance, 2);
        var bucket = Bucket(distance);
        var kind = Kind(who);
        var quoted = text.IsQuoted(anaphor.Token) ? 1 : 0;
        var lastRole = (int)(last.Role == Role.Speaker ? Role.Subject : last.Role);
        var n = 0;
        Add(features, ref n, 0, (((groupRole * Distances) + bucket) * 3) + (int)last.Form);
        Add(features, ref n, 1, (((group * 8) + Rank(option.Rank)) * 3) + near);
        Add(features, ref n, 2, (((groupRole * RoleCount) + lastRole) * 3) + near);
        Add(features, ref n, 3, ignoresGender ? kind : (((type * 3) + (int)who.Gender) * Kinds) + kind);
        Add(features, ref n, 4, (((type * Kinds) + kind) * 4) + role);
        if (who.Name is null)
        {
            Add(features, ref n, 5, (group * Fine) + who.Fine);
            Add(features, ref n, 6, (group * Coarse) + who.Coarse);
        }

        var isSpeaker = discourse.Speakers.Contains(who) ? 1 : 0;
        Add(features, ref n, 7, (((((group * 4) + Quotation(anaphor, last)) * 2) + isSpeaker) * 3) + near);
        Add(features, ref n, 8, (((group * 3) + (last.Role == Role.Speaker ? role == 0 ? 2 : 1 : 0)) * 3) + near);
        Add(features, ref n, 9, (((group * 2) + (who.FirstSentence == 0 ? 1 : 0)) * 3) + near);
        Add(features, ref n, 10, (group * 4) + Bound(anaphor, last));
        Add(features, ref n, 11, (((type * 2) + (last.Form == AppearanceForm.Pronoun && last.Token >= 0 && text.Word(last.Token) == text.Word(anaphor.Token) ? 1 : 0)) * 3) + near);
        Add(features, ref n, 12, (((((group * 2) + (discourse.LastSubject == who ? 1 : 0)) * 3) + near) * 4) + role);
        Add(features, ref n, 13, (((groupRole * 6) + Above(anaphor, who)) * 2) + quoted);
        Add(features, ref n, 14, (((((groupRole * 2) + (discourse.LastSpeaker == who ? 1 : 0)) * 3) + near) * 2) + quoted);
        Add(features, ref n, 15, (((group * 2) + (last.Paragraph == text.Paragraph(anaphor.Token) ? 1 : 0)) * Distances) + bucket);
        Add(features, ref n, 16, (((group * (Distances + 1)) + (who.LastSubject.Sentence < 0 ? Distances : Bucket(Math.Max(0, anaphor.Sentence - who.LastSubject.Sentence)))) * 2) + quoted);
        Add(features, ref n, 31, (((group * RoleCount) + (int)anaphor.Role) * RoleCount) + lastRole);
        if (anaphor.IsDescription)
        {
            var plural = type - (int)AnaphorType.Description;
            var match = (int)option.Noun;
            Add(features, ref n, 17, (((((plural * Matches) + match) * Distances) + bucket) * ModifierMatches) + (int)option.Modifiers);
            Add(features, ref n, 18, (((((plural * 4) + (int)anaphor.Determination) * Matches) + match) * 3) + near);
            Add(features, ref n, 19, (text.Coarse(anaphor.Token) * Kinds) + kind);
            Add(features, ref n, 20, (text.Fine(anaphor.Token) * 2) + (match > 0 ? 1 : 0));
            Add(features, ref n, 21, (Flags(anaphor.Token) * Kinds) + kind);
        }

        return n;
    }

    /// <summary>The features of leaving an anaphor open.</summary>
    /// <param name="options">Those whom it may stand for.</param>
    /// <returns>Number of features written.</returns>
    public int FillNone(in Anaphor anaphor, List<Option> options, int modifiers, Span<int> features)
    {
        var quoted = text.IsQuoted(anaphor.Token) ? 1 : 0;
        var best = 0;
        var nearest = 9;
        foreach (var option in options)
        {
            best = Math.Max(best, (int)option.Noun);
            nearest = Math.Min(nearest, option.Who.Appearances > 0 ? Math.Max(0, anaphor.Sentence - option.Who.Last.Sentence) : 9);
        }

        var n = 0;
        var plural = anaphor.IsDescription ? type - (int)AnaphorType.Description : 0;
        Add(features, ref n, 22, (groupRole * 2) + quoted);
        if (anaphor.IsDescription)
        {
            Add(features, ref n, 23, (text.Fine(anaphor.Token) * 2) + plural);
            Add(features, ref n, 24, (text.Coarse(anaphor.Token) * 2) + plural);
        }
        else if (anaphor.Type == AnaphorType.It)
        {
            var head = text.Trees.Head(anaphor.Token);
            Add(features, ref n, 23, head < 0 ? 0 : (text.Fine(head) * 2) + 1);
            Add(features, ref n, 24, head < 0 ? 0 : (text.Coarse(head) * 2) + 1);
            Add(features, ref n, 29, (int)text.Trees.Relation(anaphor.Token));
        }

        Add(features, ref n, 25, (type * 6) + options.Count switch { < 3 => options.Count, < 6 => 3, < 12 => 4, _ => 5 });
        Add(features, ref n, 26, (((type * 5) + best) * 4) + (int)anaphor.Determination);
        Add(features, ref n, 27, (type * 4) + anaphor.Sentence switch { 0 => 0, 1 => 1, < 4 => 2, _ => 3 });
        Add(features, ref n, 28, (((((type * 3) + Math.Min(modifiers, 2)) * 2) + quoted) * 5) + best);
        Add(features, ref n, 30, (type * 8) + Bucket(nearest));
        return n;
    }

    private static void Add(Span<int> features, ref int n, int template, int value) => features[n++] = Offsets[template] + value;

    private static int Bucket(int distance) => distance switch { < 4 => distance, < 6 => 4, < 9 => 5, _ => 6 };

    private static int Rank(int rank) => rank switch { < 4 => rank, < 6 => 4, < 9 => 5, < 14 => 6, _ => 7 };

    private static int Kind(Referent who) => who.Name is not null ? (int)who.Kind : who.IsPronoun ? 7 : (who.Traits & NounTrait.Person) != 0 ? 4 : (who.Traits & NounTrait.Body) != 0 ? 5 : 6;

    private int Flags(int token)
    {
        var traits = text.Traits(token);
        return (int)(traits & (NounTrait.Person | NounTrait.Body | NounTrait.Place | NounTrait.AnyBody | NounTrait.AnyPerson | NounTrait.Epithet));
    }

    private int Quotation(in Anaphor anaphor, in Appearance last) => (text.IsQuoted(anaphor.Token) ? 2 : 0) + (last.IsQuoted ? 1 : 0);

    /// <summary>Subject and object of one verb are two: "Okello saw him". 1 parts of one clause, 2 its subject beside a possessor, 3 one inside the words for the other.</summary>
    private int Bound(in Anaphor anaphor, in Appearance last)
    {
        if (last.Token < 0 || last.Sentence != anaphor.Sentence)
        {
            return 0;
        }

        var trees = text.Trees;
        var (mine, other) = (Roles.Carrier(text, anaphor.Token), Roles.Carrier(text, last.Token));
        return trees.Head(mine) == other || trees.Head(other) == mine || trees.Head(anaphor.Token) == last.Token ? 3
            : trees.Head(mine) < 0 || trees.Head(mine) != trees.Head(other) ? (anaphor.Role == Role.Possessor && trees.Head(mine) >= 0 && trees.Head(trees.Head(mine)) == trees.Head(other) ? 2 : 0)
            : 1;
    }

    /// <summary>Whether someone is the subject of a clause that the anaphor's own hangs on: 1 of one of speech, 2 by an adverbial clause, 3 by a conjunct, 4 by another; 5 some other is, 0 there is none.</summary>
    private int Above(in Anaphor anaphor, Referent who)
    {
        var trees = text.Trees;
        var at = trees.Head(anaphor.Token);
        var any = 0;
        for (var steps = 0; steps < 6 && at >= 0; steps++, at = trees.Head(at))
        {
            var up = trees.Head(at);
            var subject = text.Subject(up);
            if (subject < 0 || subject == anaphor.Token)
            {
                continue;
            }

            any = 5;
            if (who.Last.Token == subject || who.LastSubject.Token == subject)
            {
                return trees.Relation(at) switch
                {
                    Relation.Ccomp or Relation.Parataxis => text.IsSpeech(up) ? 1 : 4,
                    Relation.Advcl => 2,
                    Relation.Conj => 3,
                    _ => 4,
                };
            }
        }

        return any;
    }
}
