namespace Hearsay.Quantities;

/// <summary>Finds what a sum of money is for.</summary>
internal sealed class SumRules(Words words, CountedFinder finder)
{
    /// <summary>The noun after the sum, or one before it that names a sum.</summary>
    public Counted Find(NumberContext context)
    {
        // "$5 million in debt", "a million dollars worth of damage", "$20 million loan".
        var at = context.Unit.Kind == UnitKind.Money && UnitLexicon.From(words, context.Number.End) is { Value.Kind: UnitKind.Money } spelled && words.Together(context.First, spelled.End - 1) ? Math.Max(context.End, spelled.End) : context.End;
        at += words.Is(at, "'") || words.Is(at, "'s") ? 1 : 0;
        if (words.Has(at, ["worth", "of"]))
        {
            at += 1;
        }

        at += words.Lower(at) is "in" or "of" && words.Lower(at + 1) is not ("the" or "a" or "an" or "its" or "his" or "her" or "total" or "all") && words.Kind(at + 1) == WordKind.Letters && !words.IsCapital(at + 1) && words.Is(at, "in") ? 1 : 0;
        var right = finder.Right(at, isPlural: false);
        if (right.HasWords && words.Lower(right.End - 1) is not ("year" or "month" or "week" or "night"))
        {
            return right;
        }

        // Without a noun that names a sum, what money is for is not said: the noun before it is who paid, or where.
        var verb = context.First - 1;
        return words.Lower(verb) is "cost" or "costs" ? finder.Left(verb) : SumLeft(context.First);
    }

    /// <summary>The nearest noun before that names a sum.</summary>
    private Counted SumLeft(int word)
    {
        for (int i = word - 1, depth = 0; i >= 0 && depth < 16 && words.Together(i, word); i--, depth++)
        {
            // "Repairs cost 5 million": right before the sum it is the verb.
            if (i == word - 1 && words.Lower(i) is "cost" or "costs")
            {
                continue;
            }

            if (WordSets.Sums.Contains(words.Lower(i)))
            {
                var first = i;
                while (first > 0 && i - first < 4 && words.Together(first - 1, i) && WordClasses.Of(words, first - 1) is WordClass.Noun or WordClass.Adjective or WordClass.Name)
                {
                    first--;
                }

                return new Counted(first, i + 1, finder.Lemma(i));
            }
        }

        return Counted.Unknown;
    }
}
