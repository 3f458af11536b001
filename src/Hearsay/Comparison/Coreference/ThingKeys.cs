using System.Collections.Frozen;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Mentions;

namespace Hearsay.Comparison.Coreference;

/// <summary>Keys of mentions of people, bodies, places, times and objects in one document: names, references, appositions, and head words within the story.</summary>
internal sealed class ThingKeys(MentionedDocument document, MentionView view, int story, StoryNames names, JoinedKeys joined)
{
    private const int PronounReach = 6;

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(
        ["he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "theirs", "who", "which", "that", "whom", "whose", "himself", "herself", "itself", "themselves", "i", "me", "my", "mine", "we", "us", "our", "you", "your"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Calendar = FrozenSet.ToFrozenSet(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"], StringComparer.Ordinal);

    public void Add()
    {
        var things = document.Mentions.Where(mention => mention.Kind != ThingKind.Event).OrderBy(mention => mention.Tokens[0]).ThenBy(mention => mention.Tokens[^1]).ThenBy(mention => mention.Id, StringComparer.Ordinal).ToList();
        var heads = new Dictionary<int, CaseMention>();
        for (var i = 0; i < things.Count; i++)
        {
            var mention = things[i];
            var head = view.Head(mention);
            heads[head] = mention;
            if (mention.Tokens.Length == 1 && Pronouns.Contains(view.Lower(head)))
            {
                AddPronoun(things, i, head);
            }
            else
            {
                AddDescription(mention, head);
            }
        }

        foreach (var (head, mention) in heads)
        {
            var other = view.Trees.Head(head);
            if (heads.TryGetValue(other, out var described) && described.Kind == mention.Kind
                && (view.Trees.Relation(head) == Relation.Appos || view.Trees.Relation(head) == Relation.Nsubj && view.HasCopula(head, other)))
            {
                joined.Join(Of(mention), Of(described));
            }
        }
    }

    private string Of(CaseMention mention) => JoinedKeys.Mention(document.Id, mention.Id);

    private string Key(CaseMention mention, string word) => $"t\t{story}\t{mention.Kind}\t{word}";

    /// <summary>By the reference that stands there; else, since a given mention stands for something, the nearest that fits in number, subjects first.</summary>
    private void AddPronoun(List<CaseMention> things, int index, int head)
    {
        var mention = things[index];
        if (view.Referent(head) is { } name)
        {
            joined.Join(Of(mention), Key(mention, MentionView.Last(name)));
            return;
        }

        var isPlural = view.Lower(head) is "they" or "them" or "their" or "we" or "our" or "us";
        var best = (Score: double.MinValue, Mention: (CaseMention?)null);
        foreach (var other in things.Take(index).Where(other => (other.Kind == ThingKind.Human) == (mention.Kind == ThingKind.Human)).TakeLast(PronounReach))
        {
            var otherHead = view.Head(other);
            var otherIsPlural = view.IsPlural(otherHead) || view.Name(otherHead)?.Kind == EntityKind.Organisation;
            var score = (-2.0 * (view.Sentence(head) - view.Sentence(otherHead))) + (view.Trees.Relation(otherHead) is Relation.Nsubj or Relation.NsubjPass ? 1.5 : 0) - (isPlural == otherIsPlural ? 0 : 3);
            best = score >= best.Score ? (score, other) : best;
        }

        if (best.Mention is { } antecedent)
        {
            joined.Join(Of(mention), Of(antecedent));
        }
    }

    private void AddDescription(CaseMention mention, int head)
    {
        joined.Join(Of(mention), Key(mention, Word(mention, head)));
        if (view.Name(head) is { Kind: EntityKind.Organisation } body)
        {
            joined.Join(Of(mention), Key(mention, "name\t" + body.Entity.ToLowerInvariant()));
        }

        if (view.Referent(head) is { } referent)
        {
            joined.Join(Of(mention), Key(mention, MentionView.Last(referent)));
        }

        foreach (var token in mention.Tokens)
        {
            if (token != head && view.Name(token) is { Kind: EntityKind.Person } person && view.Trees.Head(token) == head && view.Trees.Relation(token) is Relation.Appos or Relation.Flat)
            {
                joined.Join(Of(mention), Key(mention, MentionView.Last(person.Entity)));
            }
        }
    }

    private string Word(CaseMention mention, int head)
    {
        if (mention.Kind == ThingKind.Time && mention.Tokens.Any(token => Calendar.Contains(view.Lower(token))))
        {
            return string.Join(' ', mention.Tokens.Where(token => Calendar.Contains(view.Lower(token)) || view.Tag(token) == UniversalTag.Num).Select(view.Lower));
        }

        if (view.Tag(head) == UniversalTag.Propn)
        {
            var last = head;
            while (mention.Tokens.Contains(last + 1) && view.Tag(last + 1) == UniversalTag.Propn)
            {
                last++;
            }

            return (mention.Kind == ThingKind.Human ? names.ByGivenName(story, view.Lower(last)) : null) ?? view.Lemma(last);
        }

        var word = StemWords.OfThing(view.Lemma(head));
        var isDefinite = mention.Kind == ThingKind.Human && !view.IsPlural(head) && view.Lower(mention.Tokens[0]) is not ("a" or "an" or "another");
        return (isDefinite ? names.ByDescription(story, word) : null) ?? word;
    }
}
