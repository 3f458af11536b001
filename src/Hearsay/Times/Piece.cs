namespace Hearsay.Times;

/// <summary>What the matcher knows a piece of text by. Words of no interest are <see cref="None"/>.</summary>
internal enum WordClass : byte
{
    None, Number, Symbol, Break,
    Month, MonthShort, Weekday, WeekdayPlural, WeekdayShort, Season, Unit, Fortnight, Half, DayPart, Noon, Tonight, Deictic,
    Ordinal, OrdinalSuffix, Cardinal, Tens, DecadeWord, Hundred, Thousand, Dozen, Couple, Vague,
    Approximator, More, Less, Than, Least, Most, Up, No,
    The, A, This, These, That, Those, Last, Next, Past, Previous, Following, Coming, Current, Recent, Latest, Same, Every,
    Ago, Later, Earlier, Before, After, Hence, Of, On, At, In, From, To, Until, And, Or, Per,
    Fiscal, OClock, Early, Late, Mid, MiddleWord, StartWord, EndWord, Old, Long, Time, Period, AmPm, Era, Q, S, Trading, Part,
    Reference, Frequency, Times, Zone, Possessive, Near, Be, NotYear, People, FutureCue, PastCue, DayName, All,
}

/// <summary>A run of letters, a run of digits, or one other character that is no white space.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Value">Of a number its value, -1 where longer than nine digits; of a symbol the character; of a word its number in the lexicon.</param>
/// <param name="Gap">White space stands before it.</param>
/// <param name="Capital">A word that begins with a capital letter.</param>
internal readonly record struct Piece(int Start, int End, WordClass Class, int Value, bool Gap, bool Capital)
{
    public int Length => End - Start;
}
