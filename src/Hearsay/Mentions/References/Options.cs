using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Mentions.References;

/// <summary>Lists whom an anaphor may stand for: who agrees in number, gender and kind and was met not long ago, or of whom the text uses the noun.</summary>
internal sealed class Options(Discourse discourse, bool ignoresGender)
{
    /// <summary>Sentences back, beside the current one, for pronouns; for descriptions by another noun.</summary>
    private const int Reach = 12;
    private const int DescriptionReach = 1;

    /// <summary>Sentences within which another of whom the noun is used makes it unclear who is meant.</summary>
    private const int NearReach = 3;

    private const int MostSameNoun = 3;
    private const int MostDescribed = 12;

    private readonly List<Option> found = [];
    private readonly List<uint> modifiers = [];

    /// <summary>Those of the modifiers that are written with a capital: the Centrist candidate is not the Liberal one.</summary>
    private readonly List<uint> proper = [];

    /// <returns>Valid until the next call.</returns>
    public List<Option> For(in Anaphor anaphor)
    {
        found.Clear();
        if (anaphor.Type is AnaphorType.He or AnaphorType.She)
        {
            People(anaphor, anaphor.Type == AnaphorType.He ? Gender.Feminine : Gender.Masculine, Reach);
        }
        else if (!anaphor.IsDescription)
        {
            Things(anaphor);
        }
        else
        {
            Describable(anaphor);
        }

        return found;
    }

    /// <summary>Whom the text itself decides for, before any weighing: of whom alone it uses the noun with the words beside it; the organisation that was the subject just before for it and they that say something.</summary>
    /// <returns>Index of an option; <see cref="ReferenceChooser.Several"/> where the noun is used of several; null where the text does not decide.</returns>
    public int? Settled(in Anaphor anaphor) => anaphor.Type switch
    {
        AnaphorType.Description => Described(anaphor),
        AnaphorType.It or AnaphorType.They when anaphor.Role == Role.Speaker => SpeakingBody(anaphor),
        _ => null,
    };

    private int? Described(in Anaphor anaphor)
    {
        int at = -1, count = 0, near = -1, nearCount = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Noun is NounMatch.Described or NounMatch.OwnName && found[i].Modifiers != ModifierMatch.NameElsewhere)
            {
                (at, count) = (i, count + 1);
                var distance = anaphor.Sentence - found[i].Who.Last.Sentence;
                (near, nearCount) = distance <= 1 ? (i, nearCount + 1) : distance <= NearReach ? (near, nearCount + 2) : (near, nearCount);
            }
        }

        if (count > 1 && found.FindAll(option => option is { Noun: NounMatch.Described or NounMatch.OwnName, Modifiers: ModifierMatch.All }) is [var only])
        {
            return found.IndexOf(only);
        }

        return count == 1 ? at : count > 1 ? nearCount == 1 ? near : ReferenceChooser.Several : null;
    }

    private int? SpeakingBody(in Anaphor anaphor)
    {
        int at = -1, count = 0, lastPlural = -1;
        for (var i = 0; i < found.Count; i++)
        {
            var (who, subject) = (found[i].Who, found[i].Who.LastSubject);
            lastPlural = who.IsPlural && who.LastSubject.Token > lastPlural ? subject.Token : lastPlural;
            if (who.Kind == EntityKind.Organisation && subject.Token >= 0 && anaphor.Sentence - subject.Sentence <= 1 && subject.IsQuoted == discourse.Text.IsQuoted(anaphor.Token))
            {
                (at, count) = (i, count + 1);
            }
        }

        return count == 1 && (anaphor.Type == AnaphorType.It || found[at].Who.LastSubject.Token > lastPlural) ? at : null;
    }

    /// <summary>Number of words given beside the noun of the last description.</summary>
    public int Modifiers => modifiers.Count;

    private void People(in Anaphor anaphor, Gender other, int reach)
    {
        foreach (var who in discourse.People)
        {
            if (anaphor.Sentence - who.Last.Sentence <= reach && (ignoresGender || other == Gender.Unknown || who.Gender != other))
            {
                found.Add(new Option(who, found.Count, NounMatch.None, ModifierMatch.NoneGiven));
            }
        }
    }

    private void Things(in Anaphor anaphor)
    {
        foreach (var who in discourse.Things)
        {
            var fits = anaphor.Type == AnaphorType.They ? who.IsPlural || who.Name is not null || (who.Traits & NounTrait.Body) != 0 || who.IsPronoun : !who.IsPlural;
            if (fits && anaphor.Sentence - who.Last.Sentence <= Reach)
            {
                found.Add(new Option(who, found.Count, NounMatch.None, ModifierMatch.NoneGiven));
            }
        }
    }

    private void Describable(in Anaphor anaphor)
    {
        ReadModifiers(anaphor);
        var traits = discourse.Text.Traits(anaphor.Token);
        var all = discourse.Named.With(anaphor.Key);
        for (var i = 0; i < Math.Min(all.Count, MostDescribed) && anaphor.Type == AnaphorType.Description; i++)
        {
            var match = all[i].Appearances == 0 ? NounMatch.DescribedLater : all[i].Kind != EntityKind.Person && all[i].IsModifiedBy(anaphor.Key) ? NounMatch.OwnName : NounMatch.Described;
            found.Add(new Option(all[i], found.Count, match, Match(all[i])));
        }

        var same = discourse.Described(anaphor.Key);
        for (var i = 0; i < MostSameNoun && same is not null; i++, same = same.BeforeSameWord)
        {
            found.Add(new Option(same, found.Count, NounMatch.SameNoun, Match(same)));
        }

        if (anaphor.Type == AnaphorType.PluralDescription)
        {
            return;
        }

        // a word for any person or any organisation may stand for one who was just met; a ministry or a judge is another one unless the text says so
        // nor may somebody's lawyer or aide, who is another person than whom the text spoke of
        var described = found.Count;
        if (anaphor.Determination == Determination.Pronoun && (traits & NounTrait.AnyPerson) != 0)
        {
            return;
        }

        if ((traits & (NounTrait.AnyPerson | NounTrait.Epithet)) != 0 && modifiers.Count == 0)
        {
            var gender = (traits & NounTrait.Male) != 0 ? Gender.Feminine : (traits & NounTrait.Female) != 0 ? Gender.Masculine : Gender.Unknown;
            People(anaphor, gender, DescriptionReach);
        }
        else if ((traits & NounTrait.AnyBody) != 0 && modifiers.Count == 0)
        {
            foreach (var who in discourse.Things)
            {
                if (who.Kind == EntityKind.Organisation && anaphor.Sentence - who.Last.Sentence <= DescriptionReach && !who.Descriptions.Any(word => (NounTraits.Of(word) & NounTrait.Body) != 0))
                {
                    found.Add(new Option(who, found.Count, NounMatch.None, ModifierMatch.NoneGiven));
                }
            }
        }

        for (var i = found.Count - 1; i >= described; i--)
        {
            if (IsListed(found[i].Who, described) || found[i].Who.IsDescribedBy(anaphor.Key ^ Referents.Former))
            {
                found.RemoveAt(i);
            }
        }
    }

    private bool IsListed(Referent who, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (found[i].Who == who)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands beside the noun: adjectives, nouns before it, names it belongs to.</summary>
    private void ReadModifiers(in Anaphor anaphor)
    {
        modifiers.Clear();
        proper.Clear();
        var text = discourse.Text;
        for (var i = anaphor.First; i < Math.Min(text.Count, anaphor.Token + 6); i++)
        {
            var isAfter = i > anaphor.Token;
            if (i == anaphor.Token)
            {
                continue;
            }

            if (text.MentionOf(i) is >= 0 and var mention)
            {
                if (!isAfter || (text.Trees.Relation(i) == Relation.Nmod && text.Trees.Head(i) == anaphor.Token))
                {
                    modifiers.Add(discourse.Named.KeyOf(mention));
                }

                i = Math.Max(i, text.Ranges[mention].End - 1);
            }
            else if (text.Trees.Head(i) == anaphor.Token && (isAfter ? text.Trees.Relation(i) == Relation.Nmod : text.Tag(i) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj && !IsEmpty(text, i)))
            {
                modifiers.Add(text.Word(i));
                if (char.IsUpper(text.Form(i)[0]) && i > anaphor.First)
                {
                    proper.Add(text.Word(i));
                }
            }
        }
    }

    /// <summary>Adjectives that tell nobody apart.</summary>
    private static bool IsEmpty(ReferenceText text, int token) => (text.Traits(token) & NounTrait.Former) != 0 || text.Is(token, "new") || text.Is(token, "same") || text.Is(token, "local");

    private ModifierMatch Match(Referent who)
    {
        if (modifiers.Count == 0)
        {
            return ModifierMatch.NoneGiven;
        }

        var met = 0;
        foreach (var modifier in modifiers)
        {
            var fits = who.IsModifiedBy(modifier) || who.IsDescribedBy(modifier) || (modifier & 0x80000000) != 0 && modifier == (0x80000000 | (uint)who.Number);
            met += fits ? 1 : 0;
            if (!fits && who.HasModifiers && proper.Contains(modifier))
            {
                return ModifierMatch.NameElsewhere;
            }

            if (!fits && (modifier & 0xC0000000) == 0x80000000 && modifier < 0x80100000)
            {
                return ModifierMatch.NameElsewhere;
            }
        }

        return met == modifiers.Count ? ModifierMatch.All : ModifierMatch.Some;
    }
}
