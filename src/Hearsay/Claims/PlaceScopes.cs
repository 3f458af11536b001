using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Mentions;

namespace Hearsay.Claims;

/// <summary>Tells of the place that scopes a figure in which area its sentence says it lies: "Lindby, Northmark", "Lindby in Northmark".</summary>
/// <remarks>Only where two names stand side by side so; of three and more with commas between them nothing is said, for they may be a list.</remarks>
internal static class PlaceScopes
{
    /// <param name="nearest">The place mention nearest to the number; where it is the area of the one before it, that one is the place.</param>
    public static (Mention? Place, Mention? Area) Of(AnnotatedText text, Mention? nearest)
    {
        if (nearest is null)
        {
            return (null, null);
        }

        var mentions = text.Layer<Mention>();
        var at = mentions.FirstFrom(nearest.Span.Start);
        return Lies(text, mentions, at - 1) ? (mentions[at - 1], nearest) : (nearest, Lies(text, mentions, at) ? mentions[at + 1] : null);
    }

    /// <summary>Whether a noun follows that the place only describes ("of the Karn river", "the Orland embassy"), and no word of place leads to it ("off the Karn cliffs").</summary>
    public static bool IsModifier(AnnotatedText text, Mention place)
    {
        var (tokens, tags) = (text.Columns<Tokens>(), text.Columns<Tags>());
        var (next, before) = (tokens.FirstFrom(place.Span.End), tokens.FirstFrom(place.Span.Start) - 1);
        before -= before > 0 && Word(text, tokens, before) is "the" ? 1 : 0;
        return next < tokens.Count && tokens.Starts[next] == place.Span.End + 1 && char.IsLower(text.Text[tokens.Starts[next]]) && tags.Penn(next) is "NN" or "NNS"
            && !(before >= 0 && Word(text, tokens, before) is "in" or "In" or "at" or "At" or "near" or "Near" or "off" or "Off" or "on" or "On" or "outside" or "Outside" or "around" or "Around");
    }

    private static ReadOnlySpan<char> Word(AnnotatedText text, Tokens tokens, int at) => text.Text.AsSpan(tokens.Starts[at], tokens.Ends[at] - tokens.Starts[at]);

    private static bool Lies(AnnotatedText text, Layer<Mention> mentions, int at) =>
        Gap(text, mentions, at) switch
        {
            " in " or " in the " => true,
            ", " => !IsListed(Gap(text, mentions, at - 1)) && !IsListed(Gap(text, mentions, at + 1)) && IsClosed(text, mentions[at + 1].Span.End),
            _ => false,
        };

    /// <summary>Whether a mark closes the second name, and no list goes on behind it: in "killed in Lindby, Northmark said" Northmark speaks.</summary>
    private static bool IsClosed(AnnotatedText text, int end)
    {
        var rest = text.Text.AsSpan(end, Math.Min(5, text.Text.Length - end));
        return rest.IsEmpty || rest[0] is '.' or ';' or ')' or '\n' || rest[0] == ',' && !rest[1..].TrimStart().StartsWith("and", StringComparison.Ordinal) && !rest[1..].TrimStart().StartsWith("or ", StringComparison.Ordinal);
    }

    /// <summary>What stands between a place and the place after it; null where one of the two is none.</summary>
    private static string? Gap(AnnotatedText text, Layer<Mention> mentions, int at) =>
        at >= 0 && at + 1 < mentions.Count && mentions[at] is { Kind: EntityKind.Place } place && mentions[at + 1] is { Kind: EntityKind.Place } next
            && next.Span.Start - place.Span.End is > 0 and <= 8 ? text.Text[place.Span.End..next.Span.Start] : null;

    private static bool IsListed(string? gap) => gap is not null && gap.Trim() is "," or "and" or ", and" or "or" or ", or";
}
