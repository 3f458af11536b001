namespace Hearsay.Quantities;

/// <summary>Tells ages, and of whom: "23-year-old man", "aged 23", "Ann Lee, 23,", "in her 60s".</summary>
internal sealed class AgeRules(Words words, CountedFinder finder)
{
    /// <summary>Who has the age; null where the number is none.</summary>
    /// <param name="unitEnd">The word after the unit of time, where one follows.</param>
    public Counted? Read(NumberExpression number, int? unitEnd)
    {
        if (number.Low is < 0 or > 130)
        {
            return null;
        }

        if (unitEnd is { } end && UnitOf(end - 1))
        {
            var at = end + (words.Is(end, "-") ? 1 : 0);
            if (words.Is(at, "old") && words.Together(number.First, at))
            {
                var who = words.Is(end, "-") || words.Is(number.End, "-") ? finder.Right(at + 1, isPlural: false) : Counted.Unknown;
                return who.HasWords ? who : finder.Left(number.First);
            }

            return words.Has(end, ["of", "age"]) ? finder.Left(number.First) : null;
        }

        if (unitEnd is not null)
        {
            return null;
        }

        if (words.Is(number.End, "s") && words.IsGlued(number.End) && words.Lower(number.First - 1) is "his" or "her" or "their" or "my" && words.Is(number.First - 2, "in"))
        {
            return finder.Left(number.First - 2);
        }

        var isPlain = number.End == number.First + 1 && words.Kind(number.First) == WordKind.Digits && !words.Raw(number.First).ContainsAnyExceptInRange('0', '9');
        if (words.Is(number.First - 1, "aged") || (isPlain && (words.Is(number.First - 1, "age") || words.Has(number.First - 2, ["age", "of"]))))
        {
            return finder.Person(number.First - (words.Is(number.First - 1, "of") ? 2 : 1), number.End);
        }

        // "dies at 75", "He was 77."
        var last = words.Lower(number.First - 1);
        var isLast = !words.Together(number.First, number.End) || words.Lower(number.End) is "." or "," or "at" or "when" or "and" or ";" or "" or "then";
        if (isPlain && isLast && number.Low >= 1 && last == "at" && words.Lower(number.First - 2) is "dies" or "died" or "dead" or "death" or "married")
        {
            return finder.Person(number.First - 2, number.End);
        }

        if (isPlain && isLast && number.Low >= 1 && last is "was" or "is" or "turned" && words.Lower(number.First - 2) is "he" or "she" or "who")
        {
            return words.Is(number.First - 2, "who") ? finder.Person(number.First - 2, number.End) : new Counted(number.First - 2, number.First - 1, words.Lower(number.First - 2));
        }

        // "Ana Lund turns 70"
        if (isPlain && isLast && number.Low >= 1 && last is "turns" or "turned" or "turning" && words.IsCapital(number.First - 2))
        {
            return finder.Person(number.First - 1, number.End);
        }

        // "the accused, 26, was"
        if (isPlain && number.Low >= 1 && words.Is(number.First - 1, ",") && words.Is(number.End, ",") && words.Together(number.First - 2, number.End)
            && WordClasses.Of(words, number.First - 2) == WordClass.Noun && !Nouns.IsPlural(words.Lower(number.First - 2)))
        {
            return finder.Left(number.First - 1);
        }

        return isPlain && number.Low >= 1 && InApposition(number) ? finder.NameLeft(number.First - 1) : null;
    }

    private bool UnitOf(int word) => words.Lower(word) is "year" or "years" or "month" or "months" or "yr" or "week" or "weeks" or "day" or "days";

    /// <summary>"Ann Lee, 23," and "Ann Lee (23)": a name of two words or more, or a surname, right before.</summary>
    private bool InApposition(NumberExpression number)
    {
        var open = number.First - 1;
        if (!words.Together(open - 1, number.End - 1) || !(words.Is(open, ",") || words.Is(open, "(")) || WordClasses.Of(words, open - 1) != WordClass.Name && !(words.IsFirst(open - 1) && words.IsCapital(open - 1) || words.IsFirst(open - 2) && words.IsCapital(open - 1)))
        {
            return false;
        }

        var close = words.Together(number.First, number.End) ? words.Lower(number.End) : ".";
        var isName = finder.NameLeft(open) is { HasWords: true } name && !IsMonth(name.End - 1);
        return isName && (words.Is(open, "(") ? close == ")" : close is "," or "." or ";" or "-" or "–" or "—" or "and" or "of" or "from" or "who" or "was" or "told" or "said" or "''" or "\"");
    }

    private bool IsMonth(int word) => words.Lower(word) is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
        or "sept" or "sep" or "oct" or "nov" or "dec" or "jan" or "feb" or "aug";
}
