using System.Collections.Immutable;
using Hearsay.Annotations;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Quantities;

/// <summary>Reads the quantities of one text from left to right; what came before settles what an elliptical number counts.</summary>
internal sealed class QuantityReader
{
    private readonly Words words;
    private readonly NumberReader numbers;
    private readonly NumberGuards guards;
    private readonly ZeroFigures zeros;
    private readonly OutcomeFinder outcomes;
    private readonly CountedRules counting;
    private readonly AgeRules ages;
    private readonly SentenceRules sentences;
    private readonly SettingRules settings;
    private readonly RevisionRules revisions;
    private readonly List<Found> found = [];

    public QuantityReader(Words words, AnnotatedText text)
    {
        this.words = words;
        numbers = new NumberReader(words);
        var trees = new TreeNouns(words, text);
        var finder = new CountedFinder(words, trees);
        guards = new NumberGuards(words, text.Layer<TimeExpression>(), trees);
        zeros = new ZeroFigures(words);
        outcomes = new OutcomeFinder(words, trees);
        ages = new AgeRules(words, finder);
        sentences = new SentenceRules(words, found);
        revisions = new RevisionRules(words, found);
        settings = new SettingRules(words, found, revisions);
        counting = new CountedRules(words, finder, trees, found);
    }

    public List<Quantity> Read()
    {
        var read = new List<Quantity>();
        for (var word = 0; word < words.Count;)
        {
            if (!words.MayStart(word))
            {
                word++;
            }
            else if (zeros.Read(word) is { } zero)
            {
                read.Add(zero);
                word += words.Is(word, "no") && words.Is(word + 1, "one") ? 2 : 1;
            }
            else if (numbers.Read(word) is { } number)
            {
                if (Accept(number, out var end) is { } quantity)
                {
                    if (read.Count > 0 && revisions.OfTheOneBefore() is { } revised)
                    {
                        read[^1] = read[^1] with { Setting = read[^1].Setting with { Revised = revised } };
                    }

                    read.Add(quantity);
                }

                word = Math.Max(end, word + 1);
            }
            else
            {
                word++;
            }
        }

        return read;
    }

    private Quantity? Accept(NumberExpression number, out int end)
    {
        number = TwoSided(number) ?? number;
        end = number.End;
        var sign = UnitLexicon.SignBefore(words, number.First);
        if (sign is { } s && !words.Together(s.First, number.First))
        {
            sign = null;
        }

        var unit = UnitAfter(number);
        var age = ages.Read(number, unit?.End);
        if (age is null && guards.Reject(number, unit, sign is not null) is { } rejected)
        {
            end = rejected;
            return null;
        }

        if (age is not null && words.Is(number.End, "s") && words.IsGlued(number.End))
        {
            // "in her 60s"
            number = number with { End = number.End + 1, High = number.Low + 9 };
        }

        var unitOfBoth = unit is null && sign is null && age is null ? counting.SharedUnit(number) : null;
        var context = new NumberContext(number, sign?.First ?? number.First, unit?.End ?? number.End, sign?.Value ?? unit?.Value ?? (number.Form == NumberForm.Share ? Unit.Percent : age is not null ? Unit.Year : unitOfBoth ?? Unit.Count))
        {
            IsAge = age is not null,
            AgeSubject = age,
        };
        var first = context.First;
        var isLarge = context.Unit.Kind != UnitKind.Count || number.Low >= 10;
        var cue = BoundLexicon.Before(words, first, isLarge) ?? BoundBeforeArticle(first, isLarge);
        var counted = counting.Find(context);
        if (counted is null)
        {
            return null;
        }

        var (bound, low, high, cueSpan) = Bounds(context, cue, counted.Value);
        var what = context.Unit.Kind is UnitKind.Count ? outcomes.Find(cue?.First ?? first, context.End, counted.Value) : context.Unit.Kind == UnitKind.Time && !context.IsAge ? sentences.Of(cue?.First ?? first) : [];
        if (IsWholeOfLast(number))
        {
            // "Twelve of the 31 miners were injured": 31 were not.
            what = counted.Value.HasWords && outcomes.OfHead(counted.Value.End - 1) is { } outcome ? [outcome] : [];
        }
        else if (context.Unit.Kind == UnitKind.Count && what.IsEmpty)
        {
            what = counted.Value.Head is "sentence" or "term" ? sentences.Of(first) : counted.Value.Head is "count" or "charge" && sentences.IsGuilty(first) ? ["other"] : [];
            what = what.IsEmpty ? Inherited(cue?.First ?? first) : what;
        }

        var person = counted.Value.Head is null && !what.IsEmpty && context.Unit.Kind == UnitKind.Count ? counted.Value with { Head = "people" } : counted.Value;
        end = Math.Max(number.End, context.IsAge ? context.End : number.End);
        found.Add(new Found(context, person, what, bound, cueSpan));
        var setting = settings.Read();
        if (RightOrWrong(setting.Revised) is { } other)
        {
            // The number that puts another right counts what that one does: "31 people were killed, not 24".
            person = person.Head is null ? other.Counted with { First = 0, End = 0 } : person;
            what = what.IsEmpty ? other.Outcomes : what;
        }

        found[^1] = found[^1] with { Counted = person, Outcomes = what, Whole = setting.Whole, IsRevising = setting.Revised is not null };
        return new Quantity(words.Span(number.First, number.End), low, high, bound, context.Unit.Name, person.HasWords ? words.Span(person.First, person.End) : null, person.Head, what, cueSpan, context.Rule) { Setting = setting };
    }

    /// <summary>The earlier number that the number found last puts right, or by which it is put right; null where neither.</summary>
    private Found? RightOrWrong(NumberTie? revised) => revised is { IsCorrection: true } wrong ? found.FindLast(other => words.Start(other.Context.Number.First) == wrong.Number.Start)
        : revised is null && revisions.OfTheOneBefore() is { IsCorrection: true } ? found[^2]
        : null;

    /// <summary>"More than 10 but fewer than 20": one range, where the second bound leaves room.</summary>
    private NumberExpression? TwoSided(NumberExpression number) =>
        words.Lower(number.End) is "but" or "and" && BoundLexicon.Opening(words, number.End + 1) is { Bound: Bound.AtMost or Bound.LessThan } upper && words.Together(number.First, upper.End)
            && BoundLexicon.Before(words, number.First, isLarge: true) is { Bound: Bound.AtLeast or Bound.MoreThan } && numbers.Cardinal(upper.End) is { } high && high.Low > number.Low
            ? new NumberExpression(number.First, high.End, number.Low, high.Low, number.Form)
            : null;

    /// <summary>The unit after a number, a hyphen between them or none; "points" are percentage points where the sentence compares shares.</summary>
    private (int End, Unit Value)? UnitAfter(NumberExpression number)
    {
        var at = number.End;

        // "hundreds of thousands of dollars"
        if (number.Form == NumberForm.Indefinite && words.Is(at, "of") && words.Together(number.First, at + 1))
        {
            // "dozens of day trippers": a length of time would be in the plural.
            return UnitLexicon.From(words, at + 1) is { } measured && (measured.Value.Kind != UnitKind.Time || words.Lower(measured.End - 1).EndsWith('s')) ? Checked(number, measured) : null;
        }

        // "50 to 48 percent": the unit serves both.
        if (words.Is(at, "to") && words.Together(number.First, at + 1) && numbers.Cardinal(at + 1) is { } second && UnitLexicon.From(words, second.End) is { Value.Kind: UnitKind.Percent } shared)
        {
            return (number.End, shared.Value);
        }

        at += words.Is(at, "-") || words.Is(at, "–") ? 1 : 0;
        if (!words.Together(number.End - 1, at) || number.Form == NumberForm.Share)
        {
            return null;
        }

        // "110 b . Euro": a full stop after a short multiplier.
        at += words.Is(at, ".") && number.Form == NumberForm.Digits && number.End - number.First == 2 && UnitLexicon.From(words, at + 1) is { Value.Kind: UnitKind.Money } ? 1 : 0;
        if (words.Has(at, ["degrees", "on", "the", "richter", "scale"]) is false && UnitLexicon.From(words, at) is { } unit)
        {
            return Checked(number, unit);
        }

        return UnitLexicon.From(words, at) is { } scale ? scale : words.Lower(number.First - 1) == "magnitude" || (words.Is(number.First - 1, "-") && words.Is(number.First - 2, "magnitude")) || words.Has(number.First - 2, ["magnitude", "of"])
            ? (number.End, new Unit("magnitude", UnitKind.Magnitude))
            : null;
    }

    private (int End, Unit Value)? Checked(NumberExpression number, (int End, Unit Value) unit) => unit.Value.Kind switch
    {
        UnitKind.Point => IsShare(number.First) ? (unit.End, new Unit("percentage_point", UnitKind.Percent)) : null,
        UnitKind.Times when words.Lower(unit.End) is "as" or "more" or "the" or "higher" or "larger" or "greater" or "bigger" => (unit.End, unit.Value),
        // "2 million pounds" is money, "200 pounds" a weight; "won", "try", "in" and "m" are words of their own.
        UnitKind.Other when unit.Value.Name == "pound" && (number.Low >= 10_000 || (words.Is(unit.End, "sterling") && words.Together(number.First, unit.End))) => (unit.End, new Unit("GBP", UnitKind.Money)),
        UnitKind.Money when words.Lower(unit.End - 1) is "won" or "try" or "rs" or "rand" && words.Lower(unit.End - 1) != "rand" => null,
        UnitKind.Length when words.Lower(unit.End - 1) is "m" or "ft" or "yd" && words.Kind(number.First) != WordKind.Digits => null,
        UnitKind.Length when words.Lower(unit.End - 1) is "block" or "blocks" && words.Lower(unit.End) is not ("away" or "from" or "north" or "south" or "east" or "west") => null,
        UnitKind.Length when words.Lower(unit.End - 1) is "foot" or "feet" or "yard" or "yards" or "mile" or "miles" => unit,
        UnitKind.Other when words.Kind(number.First) != WordKind.Digits && words.Lower(unit.End - 1).Length <= 2 => null,
        _ => unit,
    };

    private bool IsShare(int word)
    {
        for (int i = word - 1, depth = 0; i >= 0 && depth < 25; i--, depth++)
        {
            if (WordSets.Shares.Contains(words.Lower(i)))
            {
                return true;
            }
        }

        return words.Lower(word + 2) is "ahead" or "lead" or "advantage" || words.Lower(word + 3) is "lead" or "advantage" or "margin" or "gap" or "edge";
    }

    /// <summary>"at least another 12", "about the same 12": an adjective between cue and number.</summary>
    private (int First, Bound Bound)? BoundBeforeArticle(int first, bool isLarge) =>
        words.Lower(first - 1) is "another" or "a" or "an" or "additional" or "further" && words.Together(first - 1, first) ? BoundLexicon.Before(words, first - 1, isLarge) : null;

    private (Bound Bound, decimal? Low, decimal? High, TextSpan? Cue) Bounds(NumberContext context, (int First, Bound Bound)? cue, Counted counted)
    {
        var number = context.Number;
        if (number.Form == NumberForm.Indefinite)
        {
            return (Bound.Indefinite, NumberWords.Plain(number.Low), null, cue is { } vague ? CueSpan(vague.First, context.First) : null);
        }

        if (number.IsRange)
        {
            return (Bound.Range, NumberWords.Plain(number.Low), number.High is { } high ? NumberWords.Plain(high) : null, cue is { } outer ? CueSpan(outer.First, context.First) : null);
        }

        Bound? bound = cue?.Bound;
        TextSpan? span = cue is { } left ? CueSpan(left.First, context.First) : null;
        foreach (var at in (ReadOnlySpan<int>)[number.End, context.End, counted.HasWords ? counted.End : number.End])
        {
            if (bound is null && at > number.First && words.Together(number.First, at) && BoundLexicon.After(words, at) is { } right)
            {
                bound = right.Bound;
                span = words.Span(at, right.End);
            }
        }

        // A conversion in brackets shares the cue of its partner.
        if (bound is null && found.Count > 0 && words.Is(context.First - 1, "(") && found[^1].Context.End == context.First - 1)
        {
            (bound, span) = (found[^1].Bound is Bound.Range ? null : found[^1].Bound, null);
        }

        var value = NumberWords.Plain(number.Low);
        return bound switch
        {
            Bound.AtLeast or Bound.MoreThan => (bound.Value, value, null, span),
            Bound.AtMost or Bound.LessThan => (bound.Value, null, value, span),
            _ => (bound ?? Bound.Exact, value, value, span),
        };
    }

    private TextSpan CueSpan(int first, int end)
    {
        while (end - 1 > first && words.Lower(end - 1) is "another" or "a" or "an" or "additional" or "further")
        {
            end--;
        }

        return words.Span(first, end);
    }

    private bool IsWholeOfLast(NumberExpression number) => found.Count > 0 && found[^1].Whole is { } whole && whole.Number.Start == words.Start(number.First);

    /// <summary>The second of two that are joined or the part of a whole has the outcome of the first: "killed three soldiers and two civilians", "100 people, including 20 children".</summary>
    private ImmutableArray<string> Inherited(int first)
    {
        if (found.Count == 0 || found[^1] is not { Context.Unit.Kind: UnitKind.Count, Outcomes.IsEmpty: false } last || !words.Together(last.Context.First, first))
        {
            return [];
        }

        var link = words.Lower(first - 1);
        var isNear = first - Math.Max(last.Context.End, last.Counted.End) <= 3;
        return (link is "and" or "," && isNear) || (link is "including" or "plus" or "-" or "–" && first - last.Context.End < 12) || (link is "of" && isNear) ? last.Outcomes : [];
    }
}
