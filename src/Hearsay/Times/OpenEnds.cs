using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>Reads an end left open: after 2010, since March, no later than Friday, 2018 or later.</summary>
internal static class OpenEnds
{
    private static readonly (string[] Words, string Mod)[] Before =
    [
        (["on", "or", "before"], "ON_OR_BEFORE"), (["on", "or", "earlier", "than"], "ON_OR_BEFORE"), (["before", "or", "on"], "ON_OR_BEFORE"), (["before", "or", "in"], "ON_OR_BEFORE"),
        (["no", "later", "than"], "ON_OR_BEFORE"), (["not", "later", "than"], "ON_OR_BEFORE"), (["as", "late", "as"], "ON_OR_BEFORE"), (["up", "until"], "ON_OR_BEFORE"), (["up", "to"], "ON_OR_BEFORE"),
        (["until"], "ON_OR_BEFORE"), (["till"], "ON_OR_BEFORE"), (["by"], "ON_OR_BEFORE"), (["<", "="], "ON_OR_BEFORE"), (["<"], "BEFORE"),
        (["on", "or", "after"], "ON_OR_AFTER"), (["after", "or", "on"], "ON_OR_AFTER"), (["later", "than", "or", "at"], "ON_OR_AFTER"), (["after", "or", "equal", "to"], "ON_OR_AFTER"),
        (["no", "earlier", "than"], "ON_OR_AFTER"), (["not", "before"], "ON_OR_AFTER"), (["as", "early", "as"], "ON_OR_AFTER"), (["ever", "since"], "ON_OR_AFTER"), (["since"], "ON_OR_AFTER"),
        (["starting", "from"], "ON_OR_AFTER"), (["starting", "on"], "ON_OR_AFTER"), (["starting", "in"], "ON_OR_AFTER"), (["starting"], "ON_OR_AFTER"), (["beginning", "in"], "ON_OR_AFTER"),
        (["beginning", "on"], "ON_OR_AFTER"), (["beginning"], "ON_OR_AFTER"), (["as", "of"], "ON_OR_AFTER"), ([">", "="], "ON_OR_AFTER"), ([">"], "AFTER"),
        (["later", "than"], "AFTER"), (["after"], "AFTER"),
        (["earlier", "than"], "BEFORE"), (["sooner", "than"], "BEFORE"), (["prior", "to"], "BEFORE"), (["in", "advance", "of"], "BEFORE"), (["ahead", "of"], "BEFORE"), (["before"], "BEFORE"),
    ];

    private static readonly (string[] Words, string Mod)[] After =
    [
        (["or", "later"], "ON_OR_AFTER"), (["or", "after"], "ON_OR_AFTER"), (["and", "later"], "ON_OR_AFTER"), (["and", "after"], "ON_OR_AFTER"), (["and", "onwards"], "ON_OR_AFTER"),
        (["and", "onward"], "ON_OR_AFTER"), (["onwards"], "ON_OR_AFTER"), (["onward"], "ON_OR_AFTER"), (["and", "greater"], "ON_OR_AFTER"), (["or", "earlier"], "ON_OR_BEFORE"), (["or", "before"], "ON_OR_BEFORE"), (["and", "before"], "ON_OR_BEFORE"),
    ];

    public static List<PhrasePart> Join(PhraseWords words, List<PhrasePart> parts)
    {
        var joined = new List<PhrasePart>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            // A range has both its ends.
            if (part.IsPlace && part.Rule is null or "phrase.day-and-clock")
            {
                part = Opened(words, part, i == 0 ? 0 : parts[i - 1].End, i + 1 < parts.Count ? parts[i + 1].First : int.MaxValue);
            }

            if (joined.Count > 0 && OnDay(words, joined[^1], part) is { } dated)
            {
                joined[^1] = dated;
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    /// <summary>Tomorrow before 5 p.m.: the day before an open clock time is its day, and bounds it.</summary>
    private static PhrasePart? OnDay(PhraseWords words, PhrasePart day, PhrasePart open) =>
        open is { Rule: "phrase.open-end", IsClockTime: true } && day is { Rule: null, IsDay: true, IsClockTime: false } && (open.Day is null || open.Day == day.Day) && words.Between(day, open) == ""
            ? open with { First = day.First, Value = day.Day + open.Clock, Interval = day.Interval, Anchor = day.Anchor, IsResolved = day.IsResolved } : null;

    private static PhrasePart Opened(PhraseWords words, PhrasePart part, int from, int until)
    {
        var before = Array.Find(Before, entry => words.Precedes(part.First, entry.Words) && part.First - entry.Words.Length >= from);
        if (before.Words is not null)
        {
            return Open(part, before.Mod) with { First = part.First - before.Words.Length };
        }

        // "From Monday on", with nothing after that "on" could belong to.
        if (words.Precedes(part.First, ["from"]) && part.First > from && words.Word(part.End) is "on" or "onwards" or "onward" && part.End < until && words.At(part.End + 1).Class is WordClass.Symbol or WordClass.Break)
        {
            return Open(part, "ON_OR_AFTER") with { First = part.First - 1, End = part.End + 1 };
        }

        var after = Array.Find(After, entry => words.Follows(part.End, entry.Words) && part.End + entry.Words.Length <= until);
        // "on 3 May and after the vote": the word belongs to what follows.
        return after.Words is not null && words.At(part.End + after.Words.Length).Class is WordClass.Symbol or WordClass.Break
            ? Open(part, after.Mod) with { End = part.End + after.Words.Length } : part;
    }

    private static PhrasePart Open(PhrasePart part, string mod) => part with { Mod = mod, Interval = part.Mod is null ? Beyond(part, mod) : Beyond(part, mod)?.AsApproximate(), Rule = "phrase.open-end" };

    /// <summary>After 2010 is 2011 and on; since 2010 takes 2010 in. A vague end is the bound itself.</summary>
    private static Edtf? Beyond(PhrasePart part, string mod)
    {
        if (part.Interval is not { IsInterval: false } bound)
        {
            return null;
        }

        // Of a month one may say "after March" and mean the first of April; of a decade or season the words are not as sharp, and the bound is kept.
        var next = mod is "AFTER" or "BEFORE" && part.Mod is null && !bound.Text.Contains('~', StringComparison.Ordinal) ? Neighbour(bound, mod == "AFTER" ? 1 : -1) : bound;
        return mod.EndsWith("AFTER", StringComparison.Ordinal) ? Edtf.OfInterval(next, null) : Edtf.OfInterval(null, next);
    }

    private static Edtf Neighbour(Edtf bound, int way)
    {
        Grain? grain = bound.Precision switch { EdtfPrecision.Year => Grain.Year, EdtfPrecision.Month => Grain.Month, EdtfPrecision.Day => Grain.Day, _ => null };
        return grain is { } known && CalendarUnit.Of(DateOnly.FromDateTime(bound.Earliest), known).Plus(way)?.Interval is { } next ? next : bound;
    }
}
