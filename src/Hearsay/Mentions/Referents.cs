using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Mentions;

/// <summary>Everyone and everything that a document names, with the descriptions it gives of them. Two passes over the tokens.</summary>
internal sealed class Referents
{
    /// <summary>Tokens before a name that are looked at for titles and roles.</summary>
    private const int TitleReach = 5;

    private readonly ReferenceText text;
    private readonly Dictionary<string, Referent> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Referent>> byDescription = new(StringComparer.Ordinal);
    private readonly Referent?[] described;
    private readonly Referent[] ofMention;

    public Referents(ReferenceText text)
    {
        this.text = text;
        described = new Referent?[text.Count];
        ofMention = new Referent[text.Mentions.Count];
        for (var m = 0; m < ofMention.Length; m++)
        {
            ReadMention(m);
        }

        ReadTrees();
        ReadModifiers();
        foreach (var referent in byName.Values)
        {
            referent.Speaks(referent.Kind == EntityKind.Person ? DescriptionWords.OfName(referent.Name) : Gender.Unknown, 2);
            foreach (var description in referent.Descriptions)
            {
                if (!byDescription.TryGetValue(description, out var list))
                {
                    byDescription[description] = list = [];
                }

                list.Add(referent);
            }
        }
    }

    /// <summary>The referent of a mention by its index in the layer.</summary>
    public Referent this[int mention] => ofMention[mention];

    /// <summary>Whom a noun describes by apposition, predicate or title; null where it stands on its own.</summary>
    public Referent? DescribedBy(int token) => described[token];

    /// <summary>All of whom the document uses a noun, in order of first mention.</summary>
    public IReadOnlyList<Referent> With(string description) => byDescription.GetValueOrDefault(description, []);

    private void ReadMention(int m)
    {
        var mention = text.Mentions[m];
        if (!byName.TryGetValue(mention.Entity, out var referent))
        {
            byName[mention.Entity] = referent = new Referent(mention.Entity, mention.Kind);
        }

        ofMention[m] = referent;
        var (first, end) = text.Ranges[m];
        if (referent.Kind == EntityKind.Person)
        {
            ReadTitle(referent, first);
            ReadAge(referent, first, end);
            return;
        }

        for (var i = first; i < end; i++)
        {
            var word = text.Lower(i);
            if (referent.Kind != EntityKind.Place && DescriptionWords.IsBody(word) || DescriptionWords.IsPlace(word) || i == end - 1 && DescriptionWords.OtherWords(word).Count > 0 && referent.Kind == EntityKind.Organisation)
            {
                Describe(referent, word);
            }
        }
    }

    private void ReadTitle(Referent referent, int first)
    {
        var head = true;
        for (var i = first - 1; i >= 0 && i >= first - TitleReach && text.MentionOf(i) < 0; i--)
        {
            var word = text.Lower(i);
            if (text.IsPluralNoun(i) || !(text.IsNoun(i) || text.Tag(i) == UniversalTag.Adj || word.EndsWith('.') && word.Length > 1))
            {
                break;
            }

            var lemma = text.Tag(i) == UniversalTag.Noun ? text.Lemma(i) : word;
            referent.Speaks(DescriptionWords.OfWord(word), 3);
            if (text.IsNoun(i) && (head && !DescriptionWords.IsBody(lemma) && !DescriptionWords.IsPlace(lemma) || DescriptionWords.IsPerson(lemma)))
            {
                Describe(referent, text.IsFormer(i) ? "former " + lemma : lemma);
                described[i] = referent;
            }
            else
            {
                referent.Modifiers.Add(lemma);
            }

            head = false;
        }
    }

    /// <summary>Ana Okello, 43, and 43-year-old Ana Okello.</summary>
    private void ReadAge(Referent referent, int first, int end)
    {
        if (text.Lower(end) is "," && text.Lower(end + 1) is { Length: 1 or 2 } after && char.IsAsciiDigit(after[0]) && text.Lower(end + 2) is "," or ".")
        {
            referent.Descriptions.Add(text.Lower(end + 1) + "-year-old");
        }
        else if (text.Lower(first - 1) is "old" && text.Lower(first - 3) is "year")
        {
            referent.Descriptions.Add(text.Lower(first - 5) + "-year-old");
        }
    }

    private void ReadTrees()
    {
        var trees = text.Trees;
        for (var i = 0; i < text.Count; i++)
        {
            var head = trees.Head(i);
            if (head < 0)
            {
                continue;
            }

            var (mine, other) = (text.MentionOf(i), text.MentionOf(head));
            switch (trees.Relation(i))
            {
                case Relation.Appos when mine >= 0 != other >= 0:
                    Describe(mine >= 0 ? mine : other, mine >= 0 ? head : i);
                    break;
                case Relation.Cop when text.Tag(head) == UniversalTag.Noun && Subject(head) is >= 0 and var subject:
                    Describe(subject, head);
                    break;
                case Relation.Nsubj when other >= 0 && mine < 0 && HasCopula(i, head):
                    Describe(other, i);
                    break;
            }
        }
    }

    /// <summary>The mention that is subject of a predicate noun, looked for among the words before it.</summary>
    private int Subject(int predicate)
    {
        for (var i = predicate - 1; i >= 0 && i >= predicate - 24; i--)
        {
            if (text.Trees.Head(i) == predicate && text.Trees.Relation(i) == Relation.Nsubj)
            {
                return text.MentionOf(i);
            }
        }

        return -1;
    }

    /// <summary>The next minister is Ana Okello.</summary>
    private bool HasCopula(int subject, int predicate)
    {
        for (var i = subject + 1; i < predicate && i < subject + 24; i++)
        {
            if (text.Trees.Head(i) == predicate && text.Trees.Relation(i) == Relation.Cop)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadModifiers()
    {
        for (var i = 0; i < text.Count; i++)
        {
            var head = text.Trees.Head(i);
            if (head < 0 || described[head] is not { } referent || text.Trees.Relation(i) is not (Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodPoss))
            {
                continue;
            }

            referent.Modifiers.Add(text.MentionOf(i) is >= 0 and var mention ? text.Mentions[mention].Entity : text.Lemma(i));
        }
    }

    private void Describe(int mention, int noun)
    {
        if (!text.IsNoun(noun) || text.IsPluralNoun(noun) || text.MentionOf(noun) >= 0)
        {
            return;
        }

        var lemma = text.Lemma(noun);
        var referent = ofMention[mention];
        if (referent.Kind == EntityKind.Person && !DescriptionWords.IsPerson(lemma) && (DescriptionWords.IsBody(lemma) || DescriptionWords.IsPlace(lemma)))
        {
            return;
        }

        described[noun] = referent;
        Describe(referent, text.IsFormer(noun) ? "former " + lemma : lemma);
    }

    private static void Describe(Referent referent, string lemma)
    {
        referent.Descriptions.Add(lemma);
        referent.Speaks(DescriptionWords.OfWord(lemma[(lemma.LastIndexOf(' ') + 1)..]), 3);
        foreach (var other in DescriptionWords.OtherWords(lemma))
        {
            if (DescriptionWords.OfWord(other) == Gender.Unknown)
            {
                referent.Descriptions.Add(other);
            }
        }
    }
}
