using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Mentions.References;

/// <summary>One text, read from its first word to its last: who is met where, and whom each pronoun and description stands for.</summary>
internal sealed class ReferenceReading
{
    private const int PhraseReach = 8;

    private readonly ReferenceText text;
    private readonly Referents named;
    private readonly Discourse discourse;
    private readonly Options options;
    private readonly ReferenceFeatures features;
    private readonly ReferenceChooser chooser;
    private readonly Referent?[] ofNoun;
    private readonly List<Reference> found = [];
    private readonly List<int> authors = [];

    public ReferenceReading(ReferenceText text, ReferenceChooser chooser)
    {
        this.text = text;
        this.chooser = chooser;
        named = new Referents(text);
        discourse = new Discourse(text, named);
        options = new Options(discourse, chooser.IgnoresGender);
        features = new ReferenceFeatures(discourse, chooser.IgnoresGender);
        ofNoun = new Referent?[text.Count];
    }

    public List<Reference> Read()
    {
        // sentences that stand wholly in quotation marks take no distance: "…", she said goes on from before the quotation
        var narrated = 0;
        foreach (var (first, end) in text.Sentences)
        {
            ReadSpeakers(first, end);
            var isNarrated = false;
            for (var i = first; i < end; i++)
            {
                isNarrated |= !text.IsQuoted(i) && text.Tag(i) is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Propn;
                ReadToken(narrated, first, i);
            }

            narrated += isNarrated ? 1 : 0;
        }

        SharedSurnames.Settle(text, named, found);
        found.AddRange(LeadReferences.Find(text, named));
        if (authors.Count > 0 && AuthorLine.Find(text, named, authors[^1]) is { } author)
        {
            found.AddRange(authors.Select(i => new Reference(text.Span(i, i + 1), ReferenceKind.Pronoun, author.Name, "reference.author-line")));
        }

        return found;
    }

    private void ReadToken(int sentence, int sentenceFirst, int i)
    {
        if (text.MentionOf(i) is >= 0 and var mention)
        {
            var (first, end) = text.Ranges[mention];
            if (first == i)
            {
                discourse.Meet(named[mention], text.Trees.HeadOf(first, end), sentence, AppearanceForm.Name);
            }
        }
        else if (text.Tag(i) is UniversalTag.Pron or UniversalTag.Det)
        {
            ReadPronoun(sentence, i);
        }
        else if (text.IsNoun(i) || text.Is(i, "old"))
        {
            ReadNoun(sentence, sentenceFirst, i);
        }
    }

    private void ReadPronoun(int sentence, int i)
    {
        var relation = text.Trees.Relation(i);
        if (Pronouns.ThirdPerson(text.Word(i)) is { } type && relation != Relation.Expl)
        {
            var anaphor = new Anaphor(i, i, type, Roles.Of(text, i), sentence, 0, Determination.Article);
            var (who, rule) = Choose(anaphor);
            if (who is null && type != AnaphorType.It && rule != "reference.several")
            {
                who = new Referent(null, EntityKind.Other) { IsPronoun = true, IsPlural = type == AnaphorType.They };
            }

            // whom one he stood for, no she stands for later
            who?.Speaks(type switch { AnaphorType.He => Gender.Masculine, AnaphorType.She => Gender.Feminine, _ => Gender.Unknown }, 1);

            Add(i, i, ReferenceKind.Pronoun, who, sentence, rule, AppearanceForm.Pronoun);
        }
        else if (Pronouns.IsRelative(text.Word(i)) && relation is Relation.Nsubj or Relation.NsubjPass && RelativeTo(i) is { Name: not null } head)
        {
            Add(i, i, ReferenceKind.Pronoun, head, sentence, "reference.relative", AppearanceForm.Pronoun);
        }
        else if (Pronouns.IsFirstPerson(text.Word(i)) && !text.IsQuoted(i))
        {
            authors.Add(i);
        }
    }

    /// <summary>Whom a relative clause is about: its noun; a name right before the pronoun goes before a noun further off, which may be another part of the phrase.</summary>
    private Referent? RelativeTo(int pronoun)
    {
        var before = text.Is(pronoun - 1, ",") ? pronoun - 2 : pronoun - 1;
        before = text.Is(before, ")") && text.Is(before - 2, "(") ? before - 3 : before;
        if (text.MentionOf(before) is >= 0 and var near && (named[near].Kind == EntityKind.Person) == text.Is(pronoun, "who") && !text.Is(pronoun, "that"))
        {
            return named[near];
        }

        var noun = text.Trees.Relation(text.Trees.Head(pronoun)) == Relation.AclRelcl ? text.Trees.Head(text.Trees.Head(pronoun)) : -1;
        return noun < 0 ? null : text.MentionOf(noun) is >= 0 and var mention ? named[mention] : named.DescribedBy(noun) ?? ofNoun[noun];
    }

    private void ReadNoun(int sentence, int sentenceFirst, int i)
    {
        if (text.Trees.Relation(i) is Relation.Compound or Relation.Flat or Relation.Fixed or Relation.Goeswith || named.DescribedBy(i) is not null || (text.MentionOf(i + 1) >= 0 && text.Trees.Head(i) > i))
        {
            return;
        }

        var age = text.Is(i, "old") ? i >= 4 && text.Is(i - 2, "year") ? Referents.KeyOfAge(text.Form(i - 4)) : 0 : 0;
        if (age == 0 && !text.IsNoun(i))
        {
            return;
        }

        var isPlural = text.IsPluralNoun(i);
        var key = age != 0 ? age : text.IsFormer(i) ? text.Word(i) ^ Referents.Former : text.Word(i);
        var (start, determination) = Start(sentenceFirst, i, age != 0);
        if (start < 0)
        {
            if (age == 0)
            {
                Meet(i, key, isPlural, sentence);
            }

            return;
        }

        var anaphor = new Anaphor(i, start, isPlural ? AnaphorType.PluralDescription : AnaphorType.Description, Roles.Of(text, i), sentence, key, determination);
        var (who, rule) = Choose(anaphor);
        if (who is null && age == 0 && named.With(key).Count == 0)
        {
            who = Meet(i, key, isPlural, sentence);
        }
        else if (who is not null)
        {
            discourse.Meet(who, i, sentence, AppearanceForm.Description);
        }

        ofNoun[i] = who;
        if (who?.Name is not null || (!isPlural && (age != 0 || (text.Traits(i) & (NounTrait.Person | NounTrait.Body | NounTrait.Place)) != 0 || named.With(key).Count > 0)))
        {
            found.Add(new Reference(text.Span(start, i + 1), ReferenceKind.Nominal, who?.Name, who?.Name is null && rule == "reference.weights" ? "reference.unnamed" : rule));
        }
    }

    /// <summary>Somebody or something new that a noun describes.</summary>
    private Referent Meet(int noun, uint key, bool isPlural, int sentence)
    {
        var who = new Referent(null, EntityKind.Other)
        {
            Traits = text.Traits(noun), Word = key, Coarse = text.Coarse(noun), Fine = text.Fine(noun), IsPlural = isPlural, BeforeSameWord = discourse.Described(key),
        };
        who.Speaks(who.Traits, 3);
        discourse.Meet(who, noun, sentence, AppearanceForm.Description);
        return ofNoun[noun] = who;
    }

    private (Referent? Who, string Rule) Choose(in Anaphor anaphor)
    {
        var all = options.For(anaphor);
        var settled = options.Settled(anaphor);
        all.RemoveAll(option => settled is null && option.Modifiers == ModifierMatch.NameElsewhere);
        var weighed = settled is null || chooser.Learns ? chooser.Choose(anaphor, all, options.Modifiers, features) : ReferenceChooser.None;
        var choice = settled ?? (weighed >= 0 && !anaphor.IsDescription && IsOneOfTwo(all, weighed) ? ReferenceChooser.Several : weighed);
        return choice switch
        {
            ReferenceChooser.None => (null, "reference.none"),
            ReferenceChooser.Several => (null, "reference.several"),
            _ when settled is not null && !anaphor.IsDescription => (all[choice].Who, "reference.organisation-subject"),
            _ => (all[choice].Who, all[choice].Noun is NounMatch.Described or NounMatch.DescribedLater or NounMatch.OwnName ? "reference.described" : "reference.weights"),
        };
    }

    /// <summary>Whether another option was last met side by side with the chosen one: "Ana and Maria".</summary>
    private bool IsOneOfTwo(List<Option> all, int chosen)
    {
        var mine = all[chosen].Who.Last.Token;
        return all.Exists(option => option.Who != all[chosen].Who && option.Who.Name is not null && option.Who.Last.Token is >= 0 and var other && (IsConjunct(mine, other) || IsConjunct(other, mine)));
    }

    private bool IsConjunct(int token, int of) => text.Trees.Head(token) == of && text.Trees.Relation(token) == Relation.Conj;

    private void Add(int first, int token, ReferenceKind kind, Referent? who, int sentence, string rule, AppearanceForm form)
    {
        found.Add(new Reference(text.Span(first, token + 1), kind, who?.Name, who is { Name: null } && rule == "reference.weights" ? "reference.unnamed" : rule));
        if (who is not null)
        {
            discourse.Meet(who, token, sentence, form);
        }
    }

    /// <summary>First token of a definite description: its article, or the first word of its possessor; −1 where it is not definite.</summary>
    private (int First, Determination Determination) Start(int sentenceFirst, int head, bool age)
    {
        if (age)
        {
            return (text.Is(head - 5, "the") ? head - 5 : -1, Determination.Article);
        }

        var first = text.Determiner(head);
        if (first < Math.Max(sentenceFirst, head - PhraseReach))
        {
            return (-1, Determination.Article);
        }

        if (text.Trees.Relation(first) == Relation.Det)
        {
            return text.Is(first, "the") ? (first, Determination.Article)
                : text.Is(first, "this") || text.Is(first, "that") || text.Is(first, "these") || text.Is(first, "those") ? (first, Determination.Demonstrative) : (-1, Determination.Article);
        }

        if (text.Tag(first) == UniversalTag.Pron)
        {
            return (first, Determination.Pronoun);
        }

        first = text.MentionOf(first) is >= 0 and var mention ? text.Ranges[mention].First : first;
        return (first > sentenceFirst && text.Is(first - 1, "the") ? first - 1 : first, Determination.Name);
    }

    /// <summary>Who speaks in a sentence with a quotation; those of the sentence before where it names none.</summary>
    private void ReadSpeakers(int first, int end)
    {
        List<Referent>? speakers = null;
        var quoted = false;
        for (var i = first; i < end; i++)
        {
            quoted |= text.IsQuoted(i);
            if (!text.IsQuoted(i) && text.MentionOf(i) is >= 0 and var mention && text.Trees.Relation(i) == Relation.Nsubj && text.IsSpeech(text.Trees.Head(i)) && (speakers?.Count ?? 0) < 4)
            {
                (speakers ??= []).Add(named[mention]);
            }
        }

        if (speakers is not null || !quoted)
        {
            discourse.Speakers = speakers ?? [];
        }
    }
}
