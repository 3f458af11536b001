namespace Hearsay.Quantities;

/// <summary>Cuts noun phrases beside a number: to the right by classes of words and the first plural, to the left by the nearest noun.</summary>
internal sealed class CountedFinder(Words words, TreeNouns trees)
{
    private readonly NounPhrases phrases = new(words);

    /// <summary>The phrase that starts at a word. "of the" before it is skipped.</summary>
    /// <param name="isPlural">Whether its head is plural, so that the first plural noun ends it.</param>
    public Counted Right(int word, bool isPlural)
    {
        var first = BoundLexicon.After(words, word) is { } later ? later.End : word;

        // "22-member committee": the word that the hyphen binds is what is counted.
        if (words.Is(first, "-") && words.Kind(first + 1) == WordKind.Letters && words.Together(first, first + 1) && words.IsGlued(first) == words.IsGlued(first + 1))
        {
            return WordClasses.IsNoun(WordClasses.Of(words, first + 1)) ? new(first + 1, first + 2, Nouns.Singular(words.Lower(first + 1))) : Counted.Unknown;
        }

        if (words.Is(first, "of"))
        {
            first++;
            first += WordSets.Determiners.Contains(words.Lower(first)) ? 1 : 0;
            if (NumberWords.IsNumberWord(words.Lower(first)) || words.Kind(first) == WordKind.Digits)
            {
                // "two of the three men"
                first++;
            }
        }

        while (first < words.Count && words.IsQuote(first))
        {
            first++;
        }

        if (first >= words.Count || !words.Together(word - 1, first))
        {
            return Counted.Unknown;
        }

        // "seven of the captain's friends": the owner is not what is counted.
        var phrase = phrases.Read(first, isPlural);
        var owned = phrase.HasWords && words.Is(word, "of") && words.Lower(phrase.End) is "'s" or "'" ? phrase.End + 1 : -1;
        owned += owned > 0 && WordClasses.Of(words, owned) == WordClass.Number ? 1 : 0;
        return owned > 0 && words.Together(word, owned) && phrases.Read(owned, isPlural) is { HasWords: true } thing ? thing : phrase;
    }

    /// <summary>The nearest noun phrase before a word, in its sentence, that names what a level or distance is of.</summary>
    public Counted Left(int word)
    {
        var depth = 0;
        for (var i = word - 1; i >= 0 && depth < 30 && words.Together(i, word); i--, depth++)
        {
            var c = WordClasses.Of(words, i);
            if (words.Is(i, ")"))
            {
                while (i > 0 && depth++ < 30 && words.Together(i - 1, word) && !words.Is(i, "("))
                {
                    i--;
                }

                continue;
            }

            if (!WordClasses.IsNoun(c) || WordSets.Levels.Contains(words.Lower(i)) || WordSets.Changes.Contains(words.Lower(i)) || (c == WordClass.NounOrVerb && !Nouns.IsPlural(words.Lower(i)) && (IsVerbHere(i) || (i == word - 1 && Nouns.IsPlural(words.Lower(i - 1)) && WordClasses.IsNoun(WordClasses.Of(words, i - 1))))))
            {
                continue;
            }

            return Ending(i);
        }

        return Counted.Unknown;
    }

    /// <summary>What the tree says a level is of, else the nearest noun before: "the margin between the two towns was 12 percent".</summary>
    public Counted LevelOf(int first, int end) =>
        trees.Subject(first, end) is { } noun && !WordSets.Levels.Contains(words.Lower(noun)) && WordClasses.IsNoun(WordClasses.Of(words, noun)) ? Ending(noun) : Left(first);

    /// <summary>The phrase that ends with a noun, with the nouns and adjectives right before it.</summary>
    private Counted Ending(int noun)
    {
        var first = noun;
        while (first > 0 && noun - first < 5 && words.Together(first - 1, noun) && WordClasses.Of(words, first - 1) is WordClass.Noun or WordClass.Name or WordClass.NounOrVerb or WordClass.Adjective)
        {
            first--;
        }

        return new(first, noun + 1, WordClasses.Of(words, noun) == WordClass.Name ? words.Lower(noun) : phrases.Lemma(noun));
    }

    /// <summary>The nearest name to either side that no preposition of place governs, else the nearest noun before: whose age it is.</summary>
    public Counted Person(int word, int after)
    {
        for (int i = word, depth = 0; i > 0 && depth < 25 && words.Together(i - 1, word); i--, depth++)
        {
            if (IsPersonEnd(i - 1) && NameLeft(i) is { HasWords: true } name)
            {
                if (words.Lower(name.First - 1) is not ("in" or "at" or "of" or "from" or "near" or "to" or "on"))
                {
                    return name;
                }

                i = name.First;
            }
        }

        for (int i = after, depth = 0; i < words.Count && depth < 3 && words.Together(i, word); i++, depth++)
        {
            if (IsPersonEnd(i))
            {
                return new(i, i + 1, words.Lower(i));
            }
        }

        return Left(word);
    }

    private bool IsPersonEnd(int word) => words.Kind(word) == WordKind.Letters && words.IsCapital(word) && WordClasses.Of(words, word) is not (WordClass.Function or WordClass.Number) && !WordSets.Calendar.Contains(words.Lower(word))
        && (!words.IsFirst(word) || WordClasses.Of(words, word) == WordClass.Noun);

    /// <summary>The subject of a verb of level before a number: "the death toll rose to 31", "the sample is 834", "a limit of 10,000".</summary>
    public Counted Subject(int word)
    {
        var i = word - 1;
        var seen = false;
        while (i >= 0 && word - i < 8 && words.Together(i, word) && (WordSets.Changes.Contains(words.Lower(i)) || WordSets.Levels.Contains(words.Lower(i)) || WordClasses.Of(words, i) == WordClass.Adverb || words.Lower(i) is "have" or "has" or "had" or "a" or "the"))
        {
            // "a limit of 10,000" says of what, "wrote of 10,000" does not.
            seen |= WordSets.Changes.Contains(words.Lower(i)) && words.Lower(i) is not ("to" or "at" or "by" or "from")
                && !(words.Is(i, "of") && !WordSets.Levels.Contains(words.Lower(i - 1)) && !WordClasses.IsNoun(WordClasses.Of(words, i - 1)));
            i--;
        }

        return seen && !words.Is(i, "there") ? Outside(Left(i + 1)) : Counted.Unknown;
    }

    /// <summary>"The staff at the lift fell to 26": what a preposition of place governs is where, and the noun before it is of what.</summary>
    private Counted Outside(Counted phrase)
    {
        var i = phrase.First - 1;
        i -= phrase.HasWords && WordSets.Determiners.Contains(words.Lower(i)) ? 1 : 0;
        return phrase.HasWords && words.Lower(i) is "at" or "in" or "near" && words.Together(i, phrase.First) && Left(i) is { HasWords: true } outer && outer.End == i ? outer : phrase;
    }

    /// <summary>The nearest plural noun before a word: what an elliptical number counts.</summary>
    public Counted PluralLeft(int word)
    {
        for (int i = word - 1, depth = 0; i >= 0 && depth < 40 && words.Together(i, word) && words.Lower(i) is not ("that" or "said" or "says" or "counted" or "counts" or "recorded" or "listed" or "tallied"); i--, depth++)
        {
            if (Nouns.IsPlural(words.Lower(i)) && !trees.IsProperNoun(i) && !IsVerbHere(i) && WordClasses.IsNoun(WordClasses.Of(words, i)) && UnitLexicon.From(words, i) is null)
            {
                return new(i, i + 1, phrases.Lemma(i));
            }
        }

        return Counted.Unknown;
    }

    /// <summary>"The number of boats at 44", "the number of people killed has risen to 14": what the number is said to be of, where no other number stands between.</summary>
    public Counted NumberOf(int word)
    {
        // "put the dead at twelve"
        if (words.Is(word - 1, "at") && WordSets.Heads.Contains(words.Lower(word - 2)) && words.Together(word - 2, word))
        {
            return new(word - 2, word - 1, words.Lower(word - 2));
        }

        // "raised the death toll to 31"
        var link = BoundLexicon.Before(words, word, isLarge: true) is { } cue ? cue.First - 1 : word - 1;
        for (var i = link - 1; words.Lower(link) is "to" or "at" or "from" && i >= Math.Max(0, link - 7) && words.Together(i, word) && words.Kind(i) == WordKind.Letters && WordClasses.Of(words, i) is not (WordClass.Verb or WordClass.Number); i--)
        {
            if (OutcomeFinder.Said(words.Lower(i), "noun") is not null)
            {
                return Ending(i);
            }
        }

        for (int i = word - 1, depth = 0; i > 0 && depth < 16 && words.Together(i, word) && words.Kind(i) != WordKind.Digits && !NumberWords.IsNumberWord(words.Lower(i)); i--, depth++)
        {
            if (words.Is(i, "of") && words.Lower(i - 1) is "number" or "count" or "tally")
            {
                var of = i + (WordSets.Determiners.Contains(words.Lower(i + 1)) ? 2 : 1);
                return phrases.Read(of, isPlural: true) is { HasWords: true } phrase && phrase.End <= word ? phrase : Counted.Unknown;
            }
        }

        return Counted.Unknown;
    }

    /// <summary>A run of capitalised words that ends before a word: a person as named.</summary>
    public Counted NameLeft(int end)
    {
        var first = end;
        while (first > 0 && end - first < 6 && words.Together(first - 1, end - 1) && (words.IsCapital(first - 1) || (words.Is(first - 1, ".") && words.IsCapital(first - 2))) && words.Lower(first - 1) is not ("the" or "and" or "mr" or "mrs"))
        {
            first--;
        }

        while (first < end && words.Kind(first) == WordKind.Symbol)
        {
            first++;
        }

        return first < end ? new(first, end, words.Lower(end - 1)) : Counted.Unknown;
    }

    /// <summary>The nearest word that is surely a verb, before a word or else after it: what went on for a time.</summary>
    public Counted Verb(int word, int after)
    {
        for (int i = word - 1, depth = 0; i >= 0 && depth < 25 && words.Together(i, word); i--, depth++)
        {
            if (IsMainVerb(i))
            {
                return new(i, i + 1, Verbs.Infinitive(words.Lower(i)));
            }
        }

        // Only a time that opens its sentence goes with a verb beyond a comma.
        var isFronted = word < 4 || !words.Together(word - 4, word);
        for (int i = after, depth = 0; i < words.Count && depth < 25 && words.Together(i, word) && (isFronted || words.Lower(i) is not ("," or ";")); i++, depth++)
        {
            if (IsMainVerb(i))
            {
                return new(i, i + 1, Verbs.Infinitive(words.Lower(i)));
            }
        }

        return Counted.Unknown;
    }

    /// <inheritdoc cref="NounPhrases.Lemma"/>
    public string Lemma(int word) => phrases.Lemma(word);

    private bool IsVerbHere(int word) => words.Lower(word - 1) is "to" or "will" or "would" or "could" or "can" or "may" or "might" or "should" or "not" or "they" or "we" or "i" or "he" or "she" or "it" or "who";

    private bool IsMainVerb(int word)
    {
        if (words.Kind(word) != WordKind.Letters || words.IsCapital(word) && !words.IsFirst(word))
        {
            return false;
        }

        var c = WordClasses.Of(words, word);
        return (c == WordClass.Verb && words.Lower(word) is not ("have" or "has" or "had" or "having" or "been" or "does" or "did" or "do" or "got" or "get" or "going" or "according" or "including" or "following" or "during" or "said" or "says" or "used" or "based")) || (c == WordClass.NounOrVerb && IsVerbHere(word));
    }
}
