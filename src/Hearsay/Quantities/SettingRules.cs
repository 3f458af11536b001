using Hearsay.Text;

namespace Hearsay.Quantities;

/// <summary>Reads what stands around a number about status, basis, extent and its whole; what it revises is read by <see cref="RevisionRules"/>. Looks no further than the next number to either side.</summary>
internal sealed class SettingRules(Words words, List<Found> found, RevisionRules revisions)
{
    private const int Reach = 12;

    private static readonly string[][] Rows = [.. WordList.Read("Quantities/settings.tsv")];
    private static readonly Phrases<Status> Statuses = Field<Status>("status");
    private static readonly Phrases<Basis> Bases = Field<Basis>("basis");
    private static readonly Phrases<Extent> Extents = Field<Extent>("extent");

    /// <summary>The setting of the number found last.</summary>
    public Setting Read()
    {
        var (context, counted) = (found[^1].Context, found[^1].Counted);
        var (from, end) = (Edge(context.First, -1), Edge(Math.Max(context.End, counted.End) - 1, 1));
        var isCount = context.Unit.Kind == UnitKind.Count;
        var status = isCount && counted.HasWords ? StatusOf(counted) : (Status.NotSaid, null);
        var basis = isCount ? First(Bases, from, end, context.First) : null;
        var extent = Limited(First(Extents, from, end, context.First), context);
        return new Setting(
            status.Item1, status.Item2, basis?.Value ?? Basis.NotSaid, Span(basis), extent?.Value ?? Extent.NotSaid, Span(extent),
            isCount ? WholeOf(context, counted) : null, revisions.OfLast())
        {
            IsIndirect = isCount && counted.HasWords && words.Lower(counted.First) is "indirect" or "excess",
        };
    }

    internal static Phrases<T> Field<T>(string field)
        where T : struct, Enum => new(Rows.Where(row => row[1] == field).Select(row => (row[0], Enum.Parse<T>(row[2]))));

    private TextSpan? Span<T>((int First, int End, T Value)? cue) => cue is { } c ? words.Span(c.First, c.End) : null;

    /// <summary>The last word of the stretch around a number: the sentence, a semicolon, another number or the reach ends it.</summary>
    private int Edge(int word, int step)
    {
        var at = word;
        while (Math.Abs(at - word) < Reach && words.Together(word, at + step) && !(words.Kind(at + step) == WordKind.Symbol && words.Lower(at + step) is ";" or ":")
            && (!words.IsHint(at + step) || words.Lower(at + step) is "one" or "no"))
        {
            at += step;
        }

        return step > 0 ? at + 1 : at;
    }

    /// <summary>The cue nearest to the number, the one before it where two are as near.</summary>
    private (int First, int End, T Value)? First<T>(Phrases<T> phrases, int from, int end, int number)
    {
        (int First, int End, T Value)? best = null;
        for (var i = from; i < end; i++)
        {
            if (phrases.From(words, i) is { } cue && cue.End <= Math.Max(end, i + 1) && (best is null || Math.Abs(i - number) < Math.Abs(best.Value.First - number)))
            {
                best = (i, cue.End, cue.Value);
            }
        }

        return best;
    }

    /// <summary>"Daily" before the number belongs to a name or another noun; "since" needs a time after it; "a day" stands after what is counted.</summary>
    private (int First, int End, Extent Value)? Limited((int First, int End, Extent Value)? cue, NumberContext context) => cue switch
    {
        { Value: Extent.Each, First: var first } when first < context.End => null,
        { Value: Extent.Since, End: var end } when words.Kind(end) != WordKind.Digits && !WordSets.Calendar.Contains(words.Lower(end)) && words.Lower(end) is not ("the" or "last" or "then" or "early" or "late") => null,
        _ => cue,
    };

    /// <summary>The status that the words of the counted phrase give; with "alleged" or "suspected" before it, disputed.</summary>
    private (Status, TextSpan?) StatusOf(Counted counted)
    {
        for (var i = counted.End - 1; i >= counted.First; i--)
        {
            if (Statuses.From(words, i) is { } status && status.End <= counted.End)
            {
                var doubted = i > 0 && words.Lower(i - 1) is "alleged" or "suspected" or "presumed" or "supposed" ? 1 : 0;
                return (doubted > 0 ? Status.Disputed : status.Value, words.Span(i - doubted, status.End));
            }
        }

        return (Status.NotSaid, null);
    }

    /// <summary>The number that a part is of: "31 people, including 12 children", "12 of them", "12 of the 31".</summary>
    private NumberTie? WholeOf(NumberContext context, Counted counted)
    {
        var after = context.Number.End;
        if (words.Is(after, "of") && words.Together(context.First, after + 1))
        {
            if (words.Lower(after + 1) is "them" or "whom" or "those" or "these" or "which")
            {
                return Earlier(context, sentencesBack: 1, "relation.part-of.of");
            }

            // "12 of the 31 people": the whole stands after.
            var whole = after + (words.Lower(after + 1) is "the" or "those" or "these" ? 2 : 1);
            return whole > after + 1 && new CardinalWords(words).Read(whole) is { } spelled ? new NumberTie(words.Span(whole, spelled.End), "relation.part-of.of")
                : whole > after + 1 && words.Kind(whole) == WordKind.Digits && NumberWords.Parse(words.Raw(whole)) > context.Number.Low ? new NumberTie(words.Span(whole, whole + 1), "relation.part-of.of")
                : null;
        }

        for (var i = context.First - 1; i >= Math.Max(0, context.First - 5) && words.Together(i, context.First); i--)
        {
            if (words.Lower(i) is "including" or "among" or "whom" || (words.Lower(i) is "which" or "them" && words.Is(i - 1, "of")))
            {
                return Earlier(context, sentencesBack: words.Is(i, "among") || words.Is(i, "them") ? 1 : 0, "relation.part-of.including");
            }

            if (words.Kind(i) == WordKind.Digits || words.Lower(i) is "." or ";")
            {
                break;
            }
        }

        // "including 12 children and three women": the second is a part of the same whole.
        return found.Count > 1 && found[^2].Whole is { } shared && words.Together(found[^2].Context.First, context.First) && words.Lower(context.First - 1) is "and" or "," ? shared with { Rule = "relation.part-of.joined" } : null;
    }

    /// <summary>The last count of at least as many before this one, at most so many sentences back.</summary>
    private NumberTie? Earlier(NumberContext context, int sentencesBack, string rule)
    {
        for (var i = found.Count - 2; i >= Math.Max(0, found.Count - 7); i--)
        {
            var other = found[i].Context;
            if (words.Sentence(context.First) - words.Sentence(other.First) > sentencesBack)
            {
                return null;
            }

            if (other.Unit.Kind == UnitKind.Count && other.Number.Low >= context.Number.Low && found[i].Whole is null)
            {
                return new NumberTie(words.Span(other.Number.First, other.Number.End), rule);
            }
        }

        return null;
    }
}
