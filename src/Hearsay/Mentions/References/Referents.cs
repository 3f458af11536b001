using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Mentions.References;

/// <summary>Everyone and everything that a document names, with the descriptions it gives of them anywhere. Two passes over the tokens.</summary>
internal sealed class Referents
{
    /// <summary>Marks the key of a description whose office is over.</summary>
    public const uint Former = 0x5BD1E995;

    /// <summary>Tokens before a name that are looked at for titles and roles.</summary>
    private const int TitleReach = 5;

    private readonly ReferenceText text;
    private readonly List<Referent> all = [];
    private readonly Dictionary<uint, List<Referent>> byDescription = [];
    private readonly Referent?[] described;
    private readonly Referent[] ofMention;

    public Referents(ReferenceText text)
    {
        this.text = text;
        described = new Referent?[text.Count];
        ofMention = new Referent[text.Mentions.Count];
        var byName = new Dictionary<string, Referent>(StringComparer.Ordinal);
        for (var m = 0; m < ofMention.Length; m++)
        {
            ReadMention(byName, m);
        }

        ReadTrees();
        ReadModifiers();
        foreach (var (who, word) in Parents.Find(text, m => ofMention[m]))
        {
            Describe(who, word);
        }

        foreach (var referent in all)
        {
            referent.Speaks(referent.Kind == EntityKind.Person ? DescriptionWords.OfName(referent.Name!) : Gender.Unknown, 2);
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

    /// <summary>In order of first mention.</summary>
    public IReadOnlyList<Referent> All => all;

    /// <summary>The referent of a mention by its index in the layer.</summary>
    public Referent this[int mention] => ofMention[mention];

    /// <summary>Whom a noun describes by apposition, predicate or title; null where it stands on its own.</summary>
    public Referent? DescribedBy(int token) => described[token];

    /// <summary>All of whom the document uses a noun, in order of first mention.</summary>
    public IReadOnlyList<Referent> With(uint description) => byDescription.GetValueOrDefault(description) ?? [];

    /// <summary>What stands for a name among the words beside a noun.</summary>
    public uint KeyOf(int mention) => 0x80000000 | (uint)ofMention[mention].Number;

    /// <summary>The description of somebody by their age in years.</summary>
    public static uint KeyOfAge(ReadOnlySpan<char> years) => years is [>= '1' and <= '9', >= '0' and <= '9'] ? 0x40000000u + (((uint)years[0] - '0') * 10) + years[1] - '0' : years is [>= '1' and <= '9'] ? 0x40000000u + years[0] - '0' : 0;

    private void ReadMention(Dictionary<string, Referent> byName, int m)
    {
        var mention = text.Mentions[m];
        if (!byName.TryGetValue(mention.Entity, out var referent))
        {
            byName[mention.Entity] = referent = new Referent(mention.Entity, mention.Kind) { Number = all.Count };
            all.Add(referent);
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
            var (word, traits) = (text.Word(i), text.Traits(i));
            referent.Modify(word);
            if ((referent.Kind != EntityKind.Place && (traits & NounTrait.Body) != 0) || (traits & NounTrait.Place) != 0 || (i == end - 1 && NounTraits.OtherWords(word).Length > 0 && referent.Kind == EntityKind.Organisation))
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
            if (text.IsPluralNoun(i) || !(text.IsNoun(i) || text.Tag(i) == UniversalTag.Adj || (text.Form(i) is [_, .., '.'])))
            {
                break;
            }

            var (word, traits) = (text.Word(i), text.Traits(i));
            referent.Speaks(traits, 3);
            if (text.IsNoun(i) && ((head && (traits & (NounTrait.Body | NounTrait.Place)) == 0) || (traits & NounTrait.Person) != 0))
            {
                Describe(referent, text.IsFormer(i) ? word ^ Former : word, word);
                described[i] = referent;
            }
            else
            {
                referent.Modify(word);
            }

            head = false;
        }
    }

    /// <summary>Ana Okello, 43, and 43-year-old Ana Okello.</summary>
    private void ReadAge(Referent referent, int first, int end)
    {
        if (text.Is(end, ",") && KeyOfAge(text.Form(end + 1)) is > 0 and var after && text.Form(end + 2) is "," or ".")
        {
            referent.Describe(after);
        }
        else if (text.Is(first - 1, "old") && text.Is(first - 3, "year") && KeyOfAge(text.Form(first - 5)) is > 0 and var before)
        {
            referent.Describe(before);
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
                case Relation.Cop when text.Tag(head) == UniversalTag.Noun && text.MentionOf(text.Subject(head)) is >= 0 and var subject:
                    Describe(subject, head);
                    break;
                case Relation.Nsubj when other >= 0 && mine < 0 && text.HasCopula(head):
                    Describe(other, i);
                    break;
            }
        }
    }

    private void ReadModifiers()
    {
        for (var i = 0; i < text.Count; i++)
        {
            var head = text.Trees.Head(i);
            if (head >= 0 && described[head] is { } referent && text.Trees.Relation(i) is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodPoss)
            {
                referent.Modify(text.MentionOf(i) is >= 0 and var mention ? KeyOf(mention) : text.Word(i));
            }
        }
    }

    private void Describe(int mention, int noun)
    {
        if (!text.IsNoun(noun) || text.IsPluralNoun(noun) || text.MentionOf(noun) >= 0)
        {
            return;
        }

        var (word, traits) = (text.Word(noun), text.Traits(noun));
        var referent = ofMention[mention];
        if (referent.Kind == EntityKind.Person && (traits & NounTrait.Person) == 0 && (traits & (NounTrait.Body | NounTrait.Place)) != 0)
        {
            return;
        }

        described[noun] = referent;
        Describe(referent, text.IsFormer(noun) ? word ^ Former : word, word);
    }

    private static void Describe(Referent referent, uint word) => Describe(referent, word, word);

    private static void Describe(Referent referent, uint key, uint word)
    {
        referent.Describe(key);
        referent.Speaks(NounTraits.Of(word), 3);
        foreach (var other in NounTraits.OtherWords(key))
        {
            referent.Describe(other);
        }
    }
}
