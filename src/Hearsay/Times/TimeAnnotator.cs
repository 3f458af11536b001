using Hearsay.Annotations;
using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>Writes the layer of <see cref="TimeExpression"/> for English text.</summary>
/// <remarks>Expressions are in order and do not overlap. Extents, types and values follow TIMEX3 (ISO 24617-1, TimeML 1.2.1); intervals ISO 8601-2.
/// Linear in the length of the text. Spec: Specs/Times.</remarks>
public sealed class TimeAnnotator : Annotator<TimeExpression>
{
    public override string Version => "times/4";

    public override IEnumerable<TimeExpression> Annotate(AnnotatedText text)
    {
        var source = text.Text;
        var pieces = Lexer.Cut(source);
        var found = Read(source, pieces);
        var published = text.Document.Metadata.Published?.Value;
        var dateline = published is null ? Dateline.In(pieces, found) : null;
        var anchors = new Anchors(published ?? dateline, IsNarrative(found, published ?? dateline), dateline is null ? "published" : "dateline");
        var result = new List<TimeExpression>(found.Count);
        foreach (var (first, reading) in found)
        {
            result.Add(Written(source, pieces, first, reading, anchors));
        }

        return result;
    }

    private static List<(int First, Reading Reading)> Read(string text, Piece[] pieces)
    {
        var matcher = new Matcher(text, pieces);
        var found = new List<(int First, Reading Reading)>();
        for (var i = 0; i < pieces.Length;)
        {
            if (matcher.TryMatch(i, out var reading))
            {
                found.Add((i, reading));
                i = reading.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>A text of many dates with years of their own, far from its publication, and few words such as yesterday or Monday.</summary>
    private static bool IsNarrative(List<(int First, Reading Reading)> found, Edtf? published)
    {
        int own = 0, news = 0;
        foreach (var (_, reading) in found)
        {
            own += reading.Meaning == Meaning.Fixed && reading.Unit.Grain >= Grain.Year && (published is null || Math.Abs(reading.Unit.Year - published.Earliest.Year) > 1) ? 1 : 0;
            news += reading.Meaning == Meaning.Weekday || (reading is { Meaning: Meaning.Shift, Anchor: AnchorKind.Published } && reading.Clock is null) ? 1 : 0;
        }

        return own >= 6 && own > 3 * news;
    }

    private static TimeExpression Written(string text, Piece[] pieces, int first, Reading reading, Anchors anchors)
    {
        var span = new TextSpan(pieces[first].Start, pieces[reading.End - 1].End);
        if (reading is { Meaning: Meaning.Literal, Type: TimeType.Time, Shift: not 0 } && anchors.PublishedMinute is { Year: > 1 and < 9999 } minuteOf)
        {
            var at = Edtf.OfMinute(minuteOf.AddMinutes(reading.Shift));
            return new TimeExpression(span, TimeType.Time, at.Text, reading.Mod, at, anchors.PublishedAnchor, true, reading.Rule);
        }

        if (reading.Meaning is Meaning.Literal)
        {
            return new TimeExpression(span, reading.Type, reading.Literal, reading.Mod, null, null, true, reading.Rule);
        }

        if (reading.Meaning is Meaning.Stretch)
        {
            var stretch = Stretch(reading, anchors);
            var isKnown = stretch is not null || (reading.Shift == 0 && anchors.PublishedAnchor is not null);
            return new TimeExpression(span, reading.Type, reading.Literal, reading.Mod, stretch, stretch is null ? null : anchors.PublishedAnchor, isKnown, reading.Rule);
        }

        var resolution = Resolver.Resolve(reading, anchors, Tense.Of(text, pieces, first, reading.End));
        if (resolution.Unit is not { } unit)
        {
            return new TimeExpression(span, reading.Type, Unresolved(reading), reading.Mod, null, null, false, reading.Rule);
        }

        // A comparison, or a word such as today in the quotations of a narrative, does not move the story.
        if (reading.Meaning != Meaning.YearBefore && !(anchors.IsNarrative && resolution.Anchor is not null && resolution.Anchor == anchors.PublishedAnchor))
        {
            anchors.Note(unit);
        }

        var interval = unit.Interval;
        var value = unit.Value;
        if (resolution.Last is { } lastDay)
        {
            value += "/" + lastDay.Value;
            interval = Edtf.OfInterval(interval, lastDay.Interval);
        }

        interval = resolution.IsApproximate ? interval?.AsApproximate() : interval;
        if (reading.Until > 0)
        {
            var last = unit.Grain == Grain.Year ? unit with { Year = reading.Until } : unit with { Day = reading.Until };
            value += "/" + last.Value;
            interval = last.IsReal && interval is not null && last.Interval is { } end ? Edtf.OfInterval(interval, end) : interval;
        }

        // TIMEX3 gives the last week of a month as a length; where it lies is its interval.
        if (reading.Inner is { Grain: Grain.Week, Nth: < 0 })
        {
            return new TimeExpression(span, TimeType.Duration, "P1W", reading.Mod, interval, resolution.Anchor, true, "time.last-of");
        }

        var clock = unit.Grain == Grain.Day ? reading.Clock : null;
        // A clock time whose minutes are said is a minute; "10 p.m." and "evening" stay the day.
        if (clock is not null && interval is not null && !clock.EndsWith(":00", StringComparison.Ordinal) && Edtf.TryParse(interval.Text + clock, out var minute))
        {
            interval = minute;
        }

        // Whose fiscal year, and so when it began, the words do not say.
        interval = reading.Mod == "APPROX" || reading.Rule == "time.fiscal-year" ? interval?.AsApproximate() : Beyond(reading, unit, interval, anchors);
        var type = reading.Type == TimeType.Time && clock is null ? TimeType.Date : reading.Type;
        return new TimeExpression(span, type, value + clock, reading.Mod, interval, resolution.Anchor, true, reading.Rule);
    }

    /// <summary>More than a century ago is any time before the year a hundred years back; less than a week ago is from then to the anchor.</summary>
    private static Edtf? Beyond(in Reading reading, CalendarUnit unit, Edtf? interval, Anchors anchors)
    {
        if (reading is not { Meaning: Meaning.Shift, Rule: "time.offset", Mod: "MORE_THAN" or "LESS_THAN", Anchor: AnchorKind.Published } || reading.Shift == 0 || interval is null)
        {
            return interval;
        }

        var years = reading.Unit.Grain switch { Grain.Century => 100, Grain.Decade => 10, _ => 0 };
        var bound = years == 0 ? interval : new CalendarUnit(Grain.Year, anchors.PublishedDay.Year + (years * reading.Shift)).Interval;
        if (bound is null || anchors.PublishedUnit?.Interval is not { } now)
        {
            return interval;
        }

        // The end of an interval is a date: of a week, its first or last day.
        var (first, last) = bound.IsInterval ? (Edtf.OfDay(DateOnly.FromDateTime(bound.Earliest)), Edtf.OfDay(DateOnly.FromDateTime(bound.Latest.AddDays(-1)))) : (bound, bound);
        return (reading.Mod, reading.Shift < 0) switch
        {
            ("MORE_THAN", true) => Edtf.OfInterval(null, last),
            ("MORE_THAN", false) => Edtf.OfInterval(first, null),
            (_, true) => first.Earliest <= now.Earliest ? Edtf.OfInterval(first, now) : interval,
            _ => now.Earliest <= last.Earliest ? Edtf.OfInterval(now, last) : interval,
        };
    }

    /// <summary>From so many units before the anchor to the anchor, or onwards from it; marked approximate, for the words do not say from which day.</summary>
    private static Edtf? Stretch(in Reading reading, Anchors anchors)
    {
        var (grain, count) = reading.Unit.Grain switch
        {
            Grain.Century => (Grain.Year, reading.Shift * 100),
            Grain.Decade => (Grain.Year, reading.Shift * 10),
            Grain.Week => (Grain.Day, reading.Shift * 7),
            Grain.Year or Grain.Month or Grain.Day => (reading.Unit.Grain, reading.Shift),
            _ => (Grain.Day, 0),
        };
        if (reading is { Unit.Grain: Grain.Quarter, Shift: > 0 and < 400 } && anchors.Supports(Grain.Quarter))
        {
            // Quarters are counted whole: the last two are the two that have ended.
            var now = CalendarUnit.Of(anchors.PublishedDay, Grain.Quarter);
            var ahead = reading.Way == Way.Future;
            return now.Plus(ahead ? 1 : -reading.Shift) is { } first && now.Plus(ahead ? reading.Shift : -1) is { } last
                ? Edtf.OfInterval(Edtf.OfMonth(first.First.Year, first.First.Month), Edtf.OfMonth(last.First.Year, last.First.Month + 2)) : null;
        }

        if (reading is { Unit.Grain: Grain.Hour or Grain.Minute, Shift: > 0 and < 100_000 } && anchors.PublishedMinute is { Year: > 20 and < 9900 } moment)
        {
            var other = moment.AddMinutes((reading.Unit.Grain == Grain.Hour ? 60 : 1) * reading.Shift * (reading.Way == Way.Future ? 1 : -1));
            return Edtf.OfInterval(Edtf.OfMinute(other < moment ? other : moment), Edtf.OfMinute(other < moment ? moment : other)).AsApproximate();
        }

        if (count == 0 || !anchors.Supports(grain) || anchors.PublishedDay == default)
        {
            return null;
        }

        var here = CalendarUnit.Of(anchors.PublishedDay, grain);
        return here.Plus(reading.Way == Way.Future ? count : -count) is not { } there ? null
            : (reading.Way == Way.Future ? Edtf.OfInterval(here.Interval, there.Interval) : Edtf.OfInterval(there.Interval, here.Interval)).AsApproximate();
    }

    /// <summary>The TIMEX3 value with X for what the anchor would have told.</summary>
    private static string? Unresolved(in Reading reading)
    {
        var unit = reading.Unit;
        if (reading.Meaning is Meaning.Fixed or Meaning.Open && !unit.IsReal)
        {
            // 30 February: on no calendar.
            return null;
        }

        var value = reading.Meaning switch
        {
            Meaning.Open => unit.Value,
            Meaning.Weekday => $"XXXX-WXX-{unit.Part}",
            Meaning.Shift => unit.Grain switch
            {
                Grain.Century => "XX",
                Grain.Decade => "XXX",
                Grain.Quarter => "XXXX-QX",
                Grain.Month => "XXXX-XX",
                Grain.Week => "XXXX-WXX",
                Grain.Weekend => "XXXX-WXX-WE",
                Grain.Day => "XXXX-XX-XX",
                _ => "XXXX",
            },
            _ => "XXXX",
        };
        return value + reading.Clock;
    }
}
