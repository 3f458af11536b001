using System.Collections.Frozen;

namespace Hearsay.Quantities;

/// <summary>Finds what a number counts or measures, by kind of unit.</summary>
internal sealed class CountedRules(Words words, CountedFinder finder, TreeNouns trees, List<Found> found)
{
    private static readonly FrozenSet<string> Weighs = FrozenSet.Create(StringComparer.Ordinal, "weighs", "weighed", "weigh", "weighing", "measures", "measured", "measure", "measuring", "carries", "carried", "carry", "lift", "lifts", "lifted", "hold", "holds", "held");

    private readonly SumRules sums = new(words, finder);

    /// <summary>The counted thing, with or without words; null where the number turns out to count nothing.</summary>
    public Counted? Find(NumberContext context) => context switch
    {
        { AgeSubject: { } who } => who,
        { Unit.Kind: UnitKind.Percent } => Share(context),
        { Unit.Kind: UnitKind.Money } => sums.Find(context),
        { Unit.Kind: UnitKind.Time } => Duration(context),
        { Unit.Kind: UnitKind.Times } => Multiple(context) ?? finder.Verb(context.First, context.End),
        { Unit.Kind: UnitKind.Count } => Count(context),
        _ => Measure(context),
    };

    /// <summary>"lost six percentage points, while Cruz gained six", "380 tonnes, or 410 with the mud": a bare number after a share in its sentence is a share too, one right after a measure and "or" is of the same unit.</summary>
    public Unit? SharedUnit(NumberExpression number)
    {
        if (number.Form is not (NumberForm.Digits or NumberForm.Words) || number.IsOne || found.Count == 0 || !words.Together(found[^1].Context.First, number.First) || finder.Right(number.End, isPlural: true).HasWords)
        {
            return null;
        }

        var last = found[^1].Context;
        var between = number.First - last.End;
        return (last.Unit.Kind == UnitKind.Percent && between < 12 && number.Low <= 100) || (last.Unit.Kind is UnitKind.Length or UnitKind.Other && between <= 2 && words.Is(number.First - 1, "or")) ? last.Unit : null;
    }

    private Counted? Count(NumberContext context)
    {
        var number = context.Number;
        var right = Checked(finder.Right(number.End, isPlural: !(number.IsOne || (number.Low == 1 && number.High == 1))), number);
        if (number.IsOne)
        {
            return right.HasWords ? right : OneOfSet(number);
        }

        return right.HasWords ? right : Ellipsis(context);
    }

    /// <summary>The phrase to the right, or the longer one that the tree sees where the words show none or a singular ("four Lakeside-linked accounts", "9 U.S. citizens").</summary>
    private Counted Checked(Counted right, NumberExpression number)
    {
        if (number.Low == 1 || words.Is(number.End, "-") || trees.Modified(number) is not { } noun || (right.HasWords && (noun < right.End || Nouns.IsPlural(words.Lower(right.End - 1)) || !Nouns.IsPlural(words.Lower(noun)))))
        {
            return right;
        }

        // "Ten people died and 50 hurt", "2 1/2 years": what befell them, or a unit, is not what is counted.
        return OutcomeFinder.Said(words.Lower(noun), "be") is not null || UnitLexicon.From(words, noun) is not null ? right : new Counted(number.End, noun + 1, finder.Lemma(noun));
    }

    /// <summary>"Ten times the company's offer": a multiple is of the noun phrase that follows its determiner.</summary>
    private Counted? Multiple(NumberContext context)
    {
        if (words.Lower(context.End) is not ("the" or "its" or "his" or "her" or "their" or "our") || finder.Right(context.End + 1, isPlural: false) is not { HasWords: true } whole)
        {
            return null;
        }

        return words.Lower(whole.End) is "'s" or "’s" or "'" or "’" && finder.Right(whole.End + 1, isPlural: false) is { HasWords: true } owned ? owned : whole;
    }

    /// <summary>"Four people - one with broken bones": a member of a set that the sentence numbers.</summary>
    private Counted? OneOfSet(NumberExpression number)
    {
        var isMember = words.Lower(number.First - 1) is "-" or "," or "–" or "—" or ";" or ":" or "including" or "and" or "killing" or "injuring" or "wounding" or "killed" or "injured" or "wounded" or "least"
            && words.Lower(number.End) is "with" or "was" or "is" or "in" or "critically" or "seriously" or "dead" or "from" or "." or "," or "sank" or "died";
        return isMember && Earlier(number.First, 0) is { } set ? set.Counted : null;
    }

    private Counted Ellipsis(NumberContext context)
    {
        if (words.Is(context.Number.End, "who") && words.Together(context.First, context.Number.End))
        {
            return new Counted(0, 0, "people");
        }

        // "The ministry's number remains 41": whose number it is is not what was counted.
        if (IsOfUnsaid(context.First))
        {
            return Counted.Unknown;
        }

        var subject = finder.NumberOf(context.First) is { HasWords: true } numbered ? numbered : finder.Subject(context.First);
        if (subject.HasWords)
        {
            return subject;
        }

        if (Earlier(context.First, 0) is { } same)
        {
            return same.Counted;
        }

        if (words.Lower(context.First - 1) is "the" or "other" or "all" or "another" && Earlier(context.First, 2) is { } before)
        {
            return new Counted(0, 0, before.Counted.Head);
        }

        // "Hundreds marched", "the two met": people, unless words say otherwise.
        if (context.Number.Form == NumberForm.Indefinite || words.Is(context.First - 1, "the"))
        {
            return new Counted(0, 0, "people");
        }

        // "Wrote of 10,000": who wrote is not what was counted.
        if (words.Is(context.First - 1, "of") && WordClasses.Of(words, context.First - 2) == WordClass.Verb)
        {
            return Counted.Unknown;
        }

        return finder.PluralLeft(context.First) is { HasWords: true } plural ? plural
            : Earlier(context.First, 1) is { } previous ? new Counted(0, 0, previous.Counted.Head)
            : Counted.Unknown;
    }

    /// <summary>"The right number was", "its own figure:" before a number: a number is given, and of what stands elsewhere.</summary>
    private bool IsOfUnsaid(int word)
    {
        var link = BoundLexicon.Before(words, word, isLarge: true) is { } cue ? cue.First - 1 : word - 1;
        link -= words.Is(link, "at") && words.Lower(link - 1) is "stands" or "stood" or "remains" or "remained" ? 1 : 0;
        return words.Lower(link) is "is" or "was" or "remains" or "remained" or "stands" or "stood" or ":" && words.Lower(link - 1) is "number" or "figure" or "count" or "tally"
            && words.Together(link - 2, word) && WordClasses.Of(words, link - 2) is not (WordClass.Noun or WordClass.Name or WordClass.NounOrVerb);
    }

    /// <summary>The last count of things before a word, at most so many sentences back.</summary>
    private Found? Earlier(int word, int sentences)
    {
        for (int i = found.Count - 1, depth = 0; i >= 0 && depth < 6; i--, depth++)
        {
            var back = words.Sentence(word) - words.Sentence(found[i].Context.First);
            if (back > sentences)
            {
                return null;
            }

            if (found[i] is { Context.Unit.Kind: UnitKind.Count, Counted.Head: not null })
            {
                return found[i];
            }
        }

        return null;
    }

    private Counted Share(NumberContext context)
    {
        var isPoint = context.Unit.Name == "percentage_point";
        if (isPoint)
        {
            return Lead(context);
        }

        if (words.Is(context.End, "of") && words.Lower(context.End + 1) is "them" or "whom" or "those" or "these" or "which")
        {
            return Earlier(context.First, 1) is { } set ? new Counted(0, 0, set.Counted.Head) : Counted.Unknown;
        }

        if (words.Is(context.End, "of") && finder.Right(context.End, isPlural: false) is { HasWords: true } whole)
        {
            return whole;
        }

        if (context.Number.Form == NumberForm.Share)
        {
            var part = Checked(finder.Right(context.End, isPlural: true), context.Number);
            return part.HasWords ? part : Base(context) ?? finder.Left(context.First);
        }

        if (words.Lower(context.End) is "over" or "above" or "below" or "under" && finder.Right(context.End + 2, isPlural: false) is { HasWords: true } level)
        {
            return level;
        }

        // "from 58 percent to 55 percent"
        if (words.Is(context.First - 1, "to") && found.Count > 0 && found[^1].Context.Unit.Name == "percent" && words.Together(found[^1].Context.First, context.First))
        {
            return found[^1].Counted;
        }

        var noun = finder.Right(context.End, isPlural: false);
        if (noun.HasWords && words.Lower(noun.First) is not ("daily" or "now" or "today"))
        {
            return noun;
        }

        var subject = finder.Subject(context.First);
        return subject.HasWords ? subject : Base(context) ?? finder.LevelOf(context.First, context.End);
    }

    /// <summary>The whole that an earlier share was of, or "among likely voters" in the sentence.</summary>
    private Counted? Base(NumberContext context)
    {
        for (int i = context.First - 1, depth = 0; i >= 0 && depth < 40 && words.Together(i, context.First); i--, depth++)
        {
            if (words.Is(i, "among") && finder.Right(i + 1, isPlural: true) is { HasWords: true } among)
            {
                return among;
            }
        }

        if (found.Count > 0 && found[^1] is { Context.Unit.Name: "percent", Counted.Head: { } head } last && words.Sentence(context.First) - words.Sentence(last.Context.First) <= 1)
        {
            return words.Together(last.Context.First, context.First) ? last.Counted : new Counted(0, 0, head);
        }

        return null;
    }

    /// <summary>Points: the lead, the margin, or the level that moved.</summary>
    private Counted Lead(NumberContext context)
    {
        for (int i = context.First - 1, depth = 0; i >= 0 && depth < 14 && words.Together(i, context.First); i--, depth++)
        {
            if (words.Lower(i) is "lead" or "leads" or "led" or "leading" or "ahead" or "margin" or "advantage" or "edge" or "behind" or "trails" or "trailed")
            {
                var lower = words.Lower(i);
                return new Counted(i, i + 1, lower is "leads" or "led" or "leading" ? "lead" : lower);
            }
        }

        var noun = finder.Right(context.End, isPlural: false);
        return noun.HasWords ? noun
            : found.Count > 0 && found[^1].Context.Unit.Name == "percentage_point" && words.Together(found[^1].Context.First, context.First) ? found[^1].Counted
            : finder.Left(context.First);
    }

    /// <summary>A duration: the noun it stands before, "years of X", "years in X", else the verb.</summary>
    private Counted Duration(NumberContext context)
    {
        var isModifier = IsModifier(context) || words.Is(context.End, "'") || words.Is(context.End, "'s");
        if (isModifier)
        {
            var at = context.End + (words.Is(context.End, "-") || words.Is(context.End, "'") || words.Is(context.End, "'s") ? 1 : 0);
            at += words.Is(at, ",") ? 1 : 0;
            var noun = finder.Right(at, isPlural: false);
            if (noun.HasWords)
            {
                return noun;
            }
        }

        if (words.Lower(context.End) is "of" && finder.Right(context.End, isPlural: false) is { HasWords: true } activity)
        {
            return activity;
        }

        if (words.Lower(context.End) is "in" && finder.Right(context.End + 1, isPlural: false) is { HasWords: true } state && !words.IsCapital(state.End - 1))
        {
            return state;
        }

        // Sentenced to years: the verb nearest before is what lasted; a time at the start of a sentence goes with the verb that follows.
        return finder.Verb(context.First, context.End);
    }

    /// <summary>"a three-month stay", "a 32 yard run": the unit is singular because it belongs to the noun.</summary>
    private bool IsModifier(NumberContext context) =>
        words.Is(context.Number.End, "-") || (context.Number.Low != 1 && words.Lower(context.End - 1) is "year" or "month" or "week" or "day" or "hour" or "minute" or "mile" or "yard" or "foot" or "inch" or "metre" or "meter" or "pound");

    private Counted Measure(NumberContext context)
    {
        var at = context.End + (words.Is(context.End, "-") ? 1 : 0);
        // A conversion in brackets measures what its partner does.
        if (words.Is(context.First - 1, "(") && found.Count > 0 && found[^1].Context.End == context.First - 1)
        {
            return found[^1].Counted;
        }

        var isScale = context.Unit.Kind == UnitKind.Magnitude && words.Lower(context.End - 1) == "scale";
        var right = (context.Unit.Kind == UnitKind.Magnitude && !isScale) || IsModifier(context) || words.Is(at, "of") ? finder.Right(at, isPlural: false) : Counted.Unknown;
        var level = right.HasWords ? right : finder.LevelOf(context.First, context.End);

        // "is 40 metres long and weighs 900 tonnes", "can carry 300 tonnes": the verb and the unit are not what is measured.
        return level.HasWords && (Weighs.Contains(words.Lower(level.End - 1)) || (found.Count > 0 && level.First >= found[^1].Context.First && level.End <= found[^1].Context.End))
            ? found.Count > 0 && words.Together(found[^1].Context.First, context.First) && found[^1].Context.Unit.Kind is not UnitKind.Count ? found[^1].Counted : Counted.Unknown
            : level;
    }
}
