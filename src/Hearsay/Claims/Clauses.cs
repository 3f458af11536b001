using System.Collections.Frozen;
using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>The clauses of a text by their heads: what their dependents tell, for every token at once. One pass, linear.</summary>
internal sealed class Clauses
{
    private static readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Sets = WordList.ReadSets("Claims/own-word.en.tsv")
        .ToFrozenDictionary(set => set.Key, set => set.Value.GetAlternateLookup<ReadOnlySpan<char>>(), StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adverbs = Sets["adverbs"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Passive = Sets["passive"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Modals = Sets["modals"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Perhaps = Sets["perhaps"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Conditions = Sets["conditions"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations = Sets["negations"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nobody = Sets["nobody"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rights = Sets["rights"];

    private static readonly int LongestWord = Sets.Values.SelectMany(set => set.Set).Max(word => word.Length);

    private readonly AnnotatedText text;
    private readonly Tokens tokens;
    private readonly Tags tags;
    private readonly ClauseTraits[] traits;

    public Clauses(AnnotatedText text)
    {
        this.text = text;
        (tokens, tags, Trees) = (text.Columns<Tokens>(), text.Columns<Tags>(), text.Columns<Trees>());
        traits = new ClauseTraits[tokens.Count];
        for (var i = 0; i < traits.Length; i++)
        {
            if (Trees.Head(i) is not Trees.NoHead and var head)
            {
                traits[head] |= TraitsBy(i, head);
            }
        }
    }

    public Trees Trees { get; }

    public ClauseTraits this[int head] => traits[head];

    /// <summary>Whether a token heads a clause that puts something forward: a finite verb, or a predicate with a finite auxiliary or copula, and a subject.</summary>
    /// <param name="isHeadline">Headlines leave auxiliaries out: "Bridge closed", "Council to meet".</param>
    /// <param name="opening">First word of the clause where its subject, if not found, can only stand before the verb; null where it may share that of another clause.</param>
    public bool Asserts(int head, bool isHeadline, int? opening = null)
    {
        var found = traits[head];
        var penn = tags.Penn(head);
        if ((found & ClauseTraits.Subordinate) != 0 || (found & ClauseTraits.Subject) == 0 && !((penn is "VBD" or "VBZ" || (found & ClauseTraits.FiniteAux) != 0) && opening < head))
        {
            return false;
        }

        // a past that was taken for a participle, or a plural for an infinitive, has a subject and neither an auxiliary nor a "to"
        return (found & ClauseTraits.FiniteAux) != 0 || penn is "VBD" or "VBZ" or "VBP" or "MD" or "VBN" || penn is "VB" && (found & ClauseTraits.Infinitive) == 0
            || isHeadline && (penn is "VBG" || (found & ClauseTraits.Infinitive) != 0);
    }

    /// <summary>Whether a clause passes something on without saying whose word it is.</summary>
    public bool IsPassedOn(int head) => (traits[head] & ClauseTraits.PassedOn) != 0
        || (traits[head] & (ClauseTraits.Passive | ClauseTraits.Agent | ClauseTraits.Complement)) == (ClauseTraits.Passive | ClauseTraits.Complement) && Is(Passive, head);

    /// <summary>Whether a token is the "it" or "there" that only fills the place of a subject: "it is believed that".</summary>
    public bool IsFiller(int token, int head) => Trees.Head(token) == head
        && (Trees.Relation(token) == Relation.Expl || (traits[head] & ClauseTraits.WholeClause) != 0 && token < head && text.Text.AsSpan(tokens.Starts[token], tokens.Ends[token] - tokens.Starts[token]).Equals("it", StringComparison.OrdinalIgnoreCase));

    /// <summary>The words by which it is passed on: the adverb, else the participle with its auxiliaries.</summary>
    /// <param name="first">First token of the sentence; the end is half-open.</param>
    public (int First, int End) PassingWords(int head, int first, int end)
    {
        var from = head;
        for (var i = first; i < end; i++)
        {
            if (Trees.Head(i) == head && Is(Adverbs, i))
            {
                return (i, i + 1);
            }

            from = i < from && Trees.Head(i) == head && Trees.Relation(i) is Relation.Aux or Relation.AuxPass ? i : from;
        }

        return (from, head + 1);
    }

    /// <summary>Whether a token is a word of the notices that sites put under articles.</summary>
    public bool IsNotice(int token) => Is(Rights, token) && (!IsWord(token, "reserved") || token > 0 && IsWord(token - 1, "rights"));

    private bool IsWord(int token, string word) => text.Text.AsSpan(tokens.Starts[token], tokens.Ends[token] - tokens.Starts[token]).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Is(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, int token)
    {
        var (start, end) = (tokens.Starts[token], tokens.Ends[token]);
        if (end - start < 2 || end - start > LongestWord)
        {
            return false;
        }

        Span<char> lower = stackalloc char[LongestWord];
        return set.Contains(lower[..text.Text.AsSpan(start, end - start).ToLowerInvariant(lower)]);
    }

    private ClauseTraits TraitsBy(int token, int head) => Trees.Relation(token) switch
    {
        Relation.Nsubj or Relation.NsubjOuter or Relation.Csubj or Relation.Expl => ClauseTraits.Subject | (Is(Nobody, token) ? ClauseTraits.Negated : 0) | (Trees.Relation(token) == Relation.Csubj ? ClauseTraits.Complement : 0),
        Relation.NsubjPass => ClauseTraits.Subject | ClauseTraits.Passive | (Is(Nobody, token) ? ClauseTraits.Negated : 0),
        Relation.Aux or Relation.AuxPass or Relation.Cop => AuxTraits(token),
        Relation.Mark => tags.Universal(token) == UniversalTag.Part ? ClauseTraits.Infinitive : IsPredicate(token, head) ? ClauseTraits.None : ClauseTraits.Subordinate,
        Relation.OblAgent => ClauseTraits.Agent,
        Relation.Xcomp => ClauseTraits.Complement,
        Relation.Ccomp => ClauseTraits.Complement | ClauseTraits.WholeClause,
        Relation.Advmod => Is(Adverbs, token) ? ClauseTraits.PassedOn : Is(Negations, token) ? ClauseTraits.Negated : Is(Perhaps, token) ? ClauseTraits.Hypothetical : 0,
        Relation.Det when Is(Negations, token) && Trees.Relation(head) is Relation.Nsubj or Relation.NsubjPass && Trees.Head(head) >= 0 => Raise(Trees.Head(head), ClauseTraits.Negated),
        Relation.Advcl when OpensCondition(token) => ClauseTraits.Hypothetical,
        _ => ClauseTraits.None,
    };

    /// <summary>"The trouble is that the dam leaks": a clause behind a copula is what the sentence puts forward.</summary>
    private bool IsPredicate(int mark, int head) => mark > 0 && Trees.Head(mark - 1) == head && Trees.Relation(mark - 1) == Relation.Cop;

    private ClauseTraits AuxTraits(int token) =>
        (tags.Penn(token) is "VBD" or "VBZ" or "VBP" or "MD" ? ClauseTraits.FiniteAux : 0)
        | (Trees.Relation(token) == Relation.AuxPass ? ClauseTraits.Passive : 0)
        | (tags.Penn(token) == "MD" && Is(Modals, token) ? ClauseTraits.Hypothetical : 0);

    /// <summary>Whether "if" stands in the first words of a clause beside its head.</summary>
    private bool OpensCondition(int head)
    {
        for (var i = head - 1; i >= 0 && head - i < 20; i--)
        {
            if (Trees.Head(i) == head && Trees.Relation(i) == Relation.Mark)
            {
                return Is(Conditions, i);
            }
        }

        return false;
    }

    /// <summary>Gives a trait to a token other than the head asked for.</summary>
    private ClauseTraits Raise(int token, ClauseTraits trait)
    {
        traits[token] |= trait;
        return ClauseTraits.None;
    }
}
