namespace Hearsay.Times;

/// <summary>Reads the longest time expression that begins at a piece. Looks a bounded number of pieces ahead, so that a text is matched in linear time.</summary>
internal sealed partial class Matcher(string text, Piece[] pieces)
{
    private bool looksAhead;

    private static readonly Piece Outside = new(0, 0, WordClass.Break, 0, true, false);

    /// <summary>False where no expression begins here.</summary>
    public bool TryMatch(int i, out Reading reading)
    {
        reading = default;
        var at = At(i).Class;
        if (at is WordClass.None or WordClass.Break || (at == WordClass.Symbol && !Symbol(i, '\'') && !Symbol(i, '’') && !Symbol(i, '‘')))
        {
            return false;
        }

        // Most articles and pronouns stand before a word of no interest.
        if (at is WordClass.The or WordClass.A or WordClass.This or WordClass.That && At(i + 1).Class is WordClass.None or WordClass.Symbol && !Symbol(i + 1, '\'') && !Symbol(i + 1, '’') && !Symbol(i + 1, '‘'))
        {
            return false;
        }

        return Positioned(i, ref reading) || Approximated(i, ref reading) || Core(i, ref reading);
    }

    /// <summary>early 1990, late last week, the end of the month, mid-May, earlier this year.</summary>
    private bool Positioned(int i, ref Reading reading)
    {
        var j = Is(i, WordClass.The) ? i + 1 : i;
        var mod = At(j).Class switch
        {
            WordClass.Early or WordClass.StartWord => "START",
            WordClass.Late or WordClass.EndWord => "END",
            WordClass.Mid or WordClass.MiddleWord => "MID",
            WordClass.Earlier => "BEFORE",
            WordClass.Later => "AFTER",
            _ => null,
        };
        if (mod is null)
        {
            return false;
        }

        var word = At(j).Class;
        j++;
        if (word is WordClass.StartWord or WordClass.EndWord or WordClass.MiddleWord || (Is(j, WordClass.Part) && Is(j + 1, WordClass.Of)))
        {
            j += Is(j, WordClass.Part) ? 1 : 0;
            if (!Is(j, WordClass.Of))
            {
                return false;
            }

            j++;
        }
        else if (word is WordClass.Earlier or WordClass.Later or WordClass.Early or WordClass.Late && Is(j, WordClass.In))
        {
            j++;
        }
        else if (Symbol(j, '-'))
        {
            j++;
        }

        // late afternoon, end of year
        if (Is(j, WordClass.DayPart) && j == i + 1 && word is WordClass.Early or WordClass.Late && At(j).Value is 0 or 1 or 2 && Ends(j + 1))
        {
            reading = Shifted("time.the-part-of-day", j + 1, Grain.Day, 0, AnchorKind.Previous) with { Clock = DayParts[At(j).Value], Type = TimeType.Time };
        }
        else if (word is WordClass.EndWord && Is(j - 1, WordClass.Of) && (IsUnit(j, Grain.Year) || IsUnit(j, Grain.Month)))
        {
            reading = Shifted("time.the-unit", j + 1, (Grain)At(j).Value, 0, AnchorKind.Previous);
        }
        else if (!Core(j, ref reading) && !AnaphoricUnit(j, ref reading))
        {
            return false;
        }

        // "earlier 1990" and "later Monday's" are none; "later this week" is.
        if (word is WordClass.Earlier or WordClass.Later && reading.Meaning is not (Meaning.Shift or Meaning.Weekday))
        {
            return false;
        }

        if (reading.Type is TimeType.Duration or TimeType.Set && reading.Meaning != Meaning.Fixed)
        {
            return false;
        }

        reading.Mod = mod;
        return true;
    }

    /// <summary>the month, the year, after "the end of".</summary>
    private bool AnaphoricUnit(int i, ref Reading reading)
    {
        if (!Is(i, WordClass.The) || !Is(i + 1, WordClass.Unit) || At(i + 1).Value > 9)
        {
            return false;
        }

        reading = Shifted("time.the-unit", i + 2, (Grain)At(i + 1).Value, 0, AnchorKind.Previous);
        return true;
    }

    /// <summary>about two years ago, more than four hours, nearly two months, around Nov. 1.</summary>
    private bool Approximated(int i, ref Reading reading)
    {
        var j = i;
        string? mod = null;
        switch (At(i).Class)
        {
            case WordClass.Approximator:
                mod = Lexeme(i) switch
                {
                    "over" => "MORE_THAN",
                    "under" or "nearly" or "almost" => "LESS_THAN",
                    "just" or "only" => null,
                    _ => "APPROX",
                };
                j = i + 1;
                // "over several years" and "over a three-year period" are prepositions, "over a week" is more than one.
                if (Lexeme(i) is "within" || (Lexeme(i) is "over" && (At(j).Class is WordClass.Vague or WordClass.The || At(j + 1).Class is WordClass.Vague or WordClass.Couple || Hyphen(j + 2))))
                {
                    return false;
                }

                break;
            case WordClass.More when Is(i + 1, WordClass.Than):
                (mod, j) = ("MORE_THAN", i + 2);
                break;
            case WordClass.Less when Is(i + 1, WordClass.Than):
                (mod, j) = ("LESS_THAN", i + 2);
                break;
            case WordClass.At when Is(i + 1, WordClass.Least):
                (mod, j) = ("EQUAL_OR_MORE", i + 2);
                break;
            case WordClass.At when Is(i + 1, WordClass.Most):
            case WordClass.Up when Is(i + 1, WordClass.To):
                (mod, j) = ("EQUAL_OR_LESS", i + 2);
                break;
            case WordClass.No when At(i + 1).Class is WordClass.More or WordClass.Less && Is(i + 2, WordClass.Than):
                (mod, j) = (Is(i + 1, WordClass.More) ? "EQUAL_OR_LESS" : "EQUAL_OR_MORE", i + 3);
                break;
            default:
                return false;
        }

        var amount = Lexeme(i) == "some" && At(j) is { Class: WordClass.Unit, Value: > 105 } few ? Literal("time.duration-vague", j + 1, TimeType.Duration, Length(null, (Grain)(few.Value - 100))) : Amounts(j);
        if (amount is { } found)
        {
            reading = found;
        }
        else if (Lexeme(i) is not ("about" or "around" or "circa" or "approximately") || !Core(j, ref reading) || reading.Meaning is Meaning.Literal or Meaning.Stretch or Meaning.Weekday)
        {
            return false;
        }
        else if (Lexeme(i) == "about" && reading.Rule == "time.year")
        {
            return false;
        }

        reading.Mod = mod ?? reading.Mod;
        return true;
    }

    private static void Try(Reading? found, ref Reading best)
    {
        if (found is { } reading && reading.End > best.End)
        {
            best = reading;
        }
    }

    private static Reading Literal(string rule, int end, TimeType type, string value, string? mod = null) =>
        new() { Rule = rule, End = end, Type = type, Meaning = Meaning.Literal, Literal = value, Mod = mod };

    private static Reading Shifted(string rule, int end, Grain grain, int shift, AnchorKind anchor = AnchorKind.Published) =>
        new() { Rule = rule, End = end, Type = TimeType.Date, Meaning = Meaning.Shift, Unit = new CalendarUnit(grain, 0), Shift = shift, Anchor = anchor };

    private static Reading Placed(string rule, int end, CalendarUnit unit) =>
        new() { Rule = rule, End = end, Type = TimeType.Date, Meaning = unit.Year == 0 ? Meaning.Open : Meaning.Fixed, Unit = unit };

    /// <summary>Whether the text names years before 1900 in plain sight often enough that a bare 1778 is one too.</summary>
    private readonly Lazy<bool> tellsOfOldYears = new(() => OldYears(pieces) >= 3);

    private static int OldYears(Piece[] pieces)
    {
        var count = 0;
        for (var i = 1; i < pieces.Length; i++)
        {
            var named = pieces[i] is { Class: WordClass.Number, Length: 4, Value: >= 1000 and < 1900 };
            count += named && (IsDatingWord(pieces[i - 1]) || pieces[i - 1].Class is WordClass.Month or WordClass.MonthShort) ? 1 : 0;
        }

        return count;
    }

    private Piece At(int i) => (uint)i < (uint)pieces.Length ? pieces[i] : Outside;

    private bool Is(int i, WordClass wanted) => At(i).Class == wanted;

    private bool Symbol(int i, char c) => At(i) is { Class: WordClass.Symbol } piece && piece.Value == c;

    private bool Hyphen(int i) => At(i) is { Class: WordClass.Symbol, Gap: false, Value: '-' or '–' or '‑' };

    private bool Tight(int i) => !At(i).Gap && At(i).Class != WordClass.Break;

    private int SkipComma(int i) => Symbol(i, ',') ? i + 1 : i;

    /// <summary>The word in small letters. Only for words of the lexicon, which are short.</summary>
    private string Lexeme(int i) => At(i) is { Length: < 14 } piece ? text[piece.Start..piece.End].ToLowerInvariant() : "";
}
