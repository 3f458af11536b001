using Hearsay.Text;

namespace Hearsay.Times;

/// <summary>Where a reading was found to lie: the unit if any, and against what.</summary>
/// <param name="Unit">Null where it was not resolved, or names no place on the calendar.</param>
/// <param name="Anchor">As <see cref="TimeExpression"/> shows it; null where none was used.</param>
/// <param name="Last">Last day of what is longer than a day and no unit of our calendar, such as a month of another; null for others.</param>
/// <param name="IsApproximate">The calendar itself is not certain of the day.</param>
internal readonly record struct Resolution(CalendarUnit? Unit, string? Anchor, CalendarUnit? Last = null, bool IsApproximate = false);

/// <summary>What relative expressions of one document count from, kept up to date from one expression to the next.</summary>
internal sealed class Anchors
{
    private readonly Edtf? published;
    private CalendarUnit? previous;
    private CalendarUnit? quarter;

    private readonly string clock;

    /// <param name="clock">Where the date was found, as anchors show it: <c>published</c> or <c>dateline</c>.</param>
    public Anchors(Edtf? published, bool isNarrative, string clock)
    {
        this.clock = clock;
        // A publication date given as an interval or decade anchors nothing.
        this.published = published is { IsInterval: false, Precision: EdtfPrecision.Year or EdtfPrecision.Month or EdtfPrecision.Day or EdtfPrecision.Time } ? published : null;
        IsNarrative = isNarrative;
    }

    /// <summary>Whether the text tells of dates of its own one after the other, so that a month alone belongs to the year last named.</summary>
    public bool IsNarrative { get; }

    public string? PublishedAnchor => published is null ? null : clock + " " + published.Text;

    public DateOnly PublishedDay => published is null ? default : DateOnly.FromDateTime(published.Earliest);

    /// <summary>The minute of publication; null where only its day is known.</summary>
    public DateTime? PublishedMinute => published is { Precision: EdtfPrecision.Time } ? published.Earliest : null;

    public CalendarUnit? Previous => previous;

    public CalendarUnit? Quarter => quarter;

    /// <summary>Whether the publication date is fine enough to count units of a grain from.</summary>
    public bool Supports(Grain grain) => published?.Precision switch
    {
        EdtfPrecision.Day or EdtfPrecision.Time => true,
        EdtfPrecision.Month => grain is <= Grain.Month,
        EdtfPrecision.Year => grain is <= Grain.Year,
        _ => false,
    };

    /// <summary>The unit that the publication date itself is.</summary>
    public CalendarUnit? PublishedUnit => published is null ? null : CalendarUnit.Of(PublishedDay, published.Precision switch
    {
        EdtfPrecision.Year => Grain.Year,
        EdtfPrecision.Month => Grain.Month,
        _ => Grain.Day,
    });

    public string PreviousAnchor => "previous date " + (previous?.Interval?.Text ?? previous?.Value);

    public string QuarterAnchor => "previous quarter " + quarter?.Value;

    public void Note(CalendarUnit unit)
    {
        if (unit.Year == 0 || !unit.IsReal)
        {
            return;
        }

        previous = unit.Grain is Grain.Century or Grain.Decade ? previous : unit;
        quarter = unit.Grain == Grain.Quarter ? unit : quarter;
    }
}
