using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Mentions;
using Hearsay.Quantities;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Claims;

/// <summary>Turns quantities into figures: with their words, on whose word, when and where.</summary>
/// <remarks>Scope is taken from the same sentence only, the nearest first.</remarks>
public static class FigureBuilder
{
    /// <summary>Annotations looked at to either side, so that a sentence of a megabyte costs no more than its length.</summary>
    private const int WidestLook = 50;

    private static readonly FrozenSet<string> Conditionals = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "could", "would", "might", "if", "unless", "whether", "hypothetically", "'d");

    /// <summary>The figures of one text, in order of place.</summary>
    /// <param name="claims">The claims of the same text, in any order.</param>
    public static ImmutableArray<Figure> Build(AnnotatedText text, ImmutableArray<Claim> claims) => Build(text, claims, WholeTimes.Of(text), _ => false);

    /// <param name="times">Of <see cref="WholeTimes"/>, those in a speaker's words counted from when they were said.</param>
    /// <param name="isSaid">Whether a time tells when something was said: such a one scopes no figure.</param>
    internal static ImmutableArray<Figure> Build(AnnotatedText text, ImmutableArray<Claim> claims, Layer<TimeExpression> times, Func<TimeExpression, bool> isSaid)
    {
        var contents = new ClaimContents(claims);
        var sentences = text.Layer<Sentence>();
        var ordinals = new Dictionary<(string, string?), int>();
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var settings = new List<Setting>();
        foreach (var quantity in text.Layer<Quantity>())
        {
            var sentence = sentences.At(quantity.Span.Start)?.Span ?? quantity.Span;
            var key = (text.Quote(quantity.Span), quantity.Counted is { } counted ? text.Quote(counted) : null);
            ordinals[key] = ordinals.TryGetValue(key, out var before) ? before + 1 : 0;
            figures.Add(Row(text, NearestTime(text, times, isSaid, sentence, quantity.Span), quantity, sentence, contents.Holding(quantity.Span, sentence), ordinals[key]));
            settings.Add(quantity.Setting);
        }

        FigureTies.Link(figures, settings);
        return figures.ToImmutable();
    }

    private static Figure Row(AnnotatedText text, TimeExpression? time, Quantity quantity, TextSpan sentence, ClaimOfFigure word, int ordinal)
    {
        var document = text.Document;
        var words = Evidence.Of(document, quantity.Span);
        var counted = Quoted(text, quantity.Counted);
        var (place, area) = PlaceScopes.Of(text, NearestPlace(text, sentence, quantity.Span));
        var asOf = AsOfRules.Read(text, quantity, sentence);
        var id = ContentId.Of(24, document.Id, "figure", words.Text, counted?.Text, ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new Figure(
            id, document.Id, words, quantity.Low, quantity.High, quantity.Bound, Quoted(text, quantity.Cue), quantity.Unit,
            counted, quantity.CountedHead, quantity.Outcomes, ModalityOf(text, quantity, sentence, word.Claim),
            word.Claimant, word.Claim?.Chain ?? [], word.Claim?.Id,
            Quoted(text, time?.Span), time?.Interval, Quoted(text, place?.Span), sentence, quantity.Rule)
        {
            Area = Quoted(text, area?.Span),
            Status = quantity.Setting.Status,
            StatusWords = Quoted(text, quantity.Setting.StatusWords),
            Basis = quantity.Setting.Basis,
            BasisWords = Quoted(text, quantity.Setting.BasisWords),
            Extent = quantity.Setting.Extent,
            ExtentWords = Quoted(text, quantity.Setting.ExtentWords),
            AsOf = Quoted(text, asOf.Words),
            AsOfInterval = asOf.Interval,
            TimeRule = time is null ? null : time.Rule + (time.Anchor is null ? "" : "; " + time.Anchor),
            Said = word.Claim?.Said,
            SaidRule = word.Claim?.SaidRule,
            IsIndirect = quantity.Setting.IsIndirect,
            Voucher = Vouchers.Of(word.Claimant, word.Claim?.Chain ?? [], word.Claim?.Cue, text.Text),
        };
    }

    private static Evidence? Quoted(AnnotatedText text, TextSpan? span) => span is { IsEmpty: false } words ? Evidence.Of(text.Document, words) : null;

    private static TimeExpression? NearestTime(AnnotatedText text, Layer<TimeExpression> times, Func<TimeExpression, bool> isSaid, TextSpan sentence, TextSpan number) =>
        Nearest(times, time => !Asides.Hold(text, sentence, time.Span, number) && (time.Interval is not null || time.Type is TimeType.Date or TimeType.Time) && !isSaid(time), sentence, number);

    /// <summary>A place that is part of another name ("the Karn river") scopes a figure only where no other is named.</summary>
    private static Mention? NearestPlace(AnnotatedText text, TextSpan sentence, TextSpan number)
    {
        var mentions = text.Layer<Mention>();
        bool IsPlace(Mention mention) => mention.Kind == EntityKind.Place && !Asides.Hold(text, sentence, mention.Span, number);
        return Nearest(mentions, mention => IsPlace(mention) && !PlaceScopes.IsModifier(text, mention), sentence, number) ?? Nearest(mentions, IsPlace, sentence, number);
    }

    /// <summary>The one in the sentence with the fewest units between it and the number; the earlier where two are as near. Those that overlap the number scope nothing.</summary>
    private static T? Nearest<T>(Layer<T> layer, Func<T, bool> fits, TextSpan sentence, TextSpan number)
        where T : Annotation
    {
        var from = layer.FirstFrom(number.Start);
        T? before = null, after = null;
        for (var i = from - 1; i >= Math.Max(0, from - WidestLook) && layer[i].Span.Start >= sentence.Start && before is null; i--)
        {
            before = fits(layer[i]) && layer[i].Span.End <= number.Start ? layer[i] : null;
        }

        for (var i = from; i < Math.Min(layer.Count, from + WidestLook) && layer[i].Span.End <= sentence.End && after is null; i++)
        {
            after = fits(layer[i]) && layer[i].Span.Start >= number.End ? layer[i] : null;
        }

        return before is null || (after is not null && after.Span.Start - number.End < number.Start - before.Span.End) ? after : before;
    }

    private static Modality ModalityOf(AnnotatedText text, Quantity quantity, TextSpan sentence, Claim? claim) =>
        quantity.IsNegated || claim is { Polarity: Attributions.Polarity.Denied } ? Modality.Negated
        : IsHypothetical(text, new TextSpan(sentence.Start, Math.Max(sentence.Start, quantity.Span.Start))) ? Modality.Hypothetical
        : Modality.Asserted;

    /// <summary>Whether a conditional stands before the number in its clause, or "if" before it in its sentence.</summary>
    private static bool IsHypothetical(AnnotatedText text, TextSpan before)
    {
        var tokens = text.Columns<Tokens>();
        var (first, end) = tokens.Within(before);
        var sameClause = true;
        for (var i = end - 1; i >= first && end - i < 40; i--)
        {
            var token = text.Text.AsSpan(tokens.Starts[i], tokens.Ends[i] - tokens.Starts[i]);
            sameClause &= token is not ("," or ";" or ":" or "—" or "–" or "-" or "(" or ")");
            if (token.Length < 16 && Conditionals.Contains(token.ToString()) && (sameClause || token.Equals("if", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
