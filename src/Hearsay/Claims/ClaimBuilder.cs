using System.Collections.Immutable;
using Hearsay.Annotations;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Mentions;
using Hearsay.Times;

namespace Hearsay.Claims;

/// <summary>Turns the layers of one text into ledger rows.</summary>
/// <remarks>Pure: the same layers give the same rows and ids. Specs: Specs/Attributions/chains.en.md, own-word.en.md</remarks>
public static class ClaimBuilder
{
    /// <summary>Name and version: part of the pipeline version.</summary>
    public static string Version => "claims/9";

    /// <summary>All rows of a text, each list in order of place.</summary>
    /// <param name="text">With every layer of the English pipeline; a text in another language needs only those that its pipeline writes, and nothing is claimed of it.</param>
    public static DocumentClaims Build(AnnotatedText text)
    {
        var ids = new RowIds(text.Document.Id);
        var times = WholeTimes.Of(text);
        if (text.Document.Metadata.Language is { } language && !language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        {
            return new DocumentClaims([], [], TimelineBuilder.Build(text, times, new SaidTimes(text, times, []), ids), [], [$"claims not read: language {language.Value}", $"dates in words not read: language {language.Value}"]);
        }

        var attributions = text.Layer<Attribution>().Where(IsClaim).ToArray();
        var said = new SaidTimes(text, times, attributions);
        times = QuotedDays.From(text, times, attributions, said);
        var parents = ClaimChains.Parents(attributions);
        var chains = new ImmutableArray<Hop>[attributions.Length];
        var claims = ImmutableArray.CreateBuilder<Claim>(attributions.Length);
        foreach (var i in ClaimChains.OutermostFirst(parents))
        {
            chains[i] = ClaimChains.Extend(parents[i] >= 0 ? chains[parents[i]] : Quoted(text.Document, attributions[i]), OwnHops(text.Document, attributions[i]));
        }

        var places = new ClaimPlaces(text.Document);
        for (var i = 0; i < attributions.Length; i++)
        {
            var row = Row(text.Document, attributions[i], chains[i], said.Of(i), EventTimes.Of(attributions[i].Content, times, said), ids);
            var place = places.Of(row.Content.Span);
            var isAuthors = place is not null && IsAuthors(attributions[i], parents[i], row);
            claims.Add((isAuthors ? row with { Claimant = Author(text.Document), ClaimantRule = "own-word.first-person", Chain = [] } : row) with { Place = place ?? ClaimPlace.Text });
        }

        claims.AddRange(OwnRows(text, attributions, times, said, ids));
        var rows = claims.ToImmutable();
        return new DocumentClaims(rows, FigureBuilder.Build(text, rows, times, said.IsSaid), TimelineBuilder.Build(text, times, said, ids), MentionRows(text, ids), []);
    }

    /// <summary>"citing officials" adds a hop to the report beside it; its content is a source, not something claimed.</summary>
    private static bool IsClaim(Attribution attribution) => attribution.Rule != "attribution.learned.citing";

    private static Claim Row(Document document, Attribution attribution, ImmutableArray<Hop> chain, SaidTime? said, (Text.Edtf? At, string? Rule) happened, RowIds ids)
    {
        var source = attribution.Source.IsEmpty ? null : Evidence.Of(document, attribution.Source.AsSpan());
        var cue = Evidence.Of(document, attribution.Cue.AsSpan());
        var content = Evidence.Of(document, attribution.Content.AsSpan());
        var own = OwnHops(document, attribution);
        var id = ids.Next("claim", source?.Text, cue.Text, content.Text);
        return new Claim(
            id, document.Id, attribution.Mode, attribution.Voice, attribution.Polarity, source, attribution.SourceKind, cue, content,
            own.Length > 0 ? own[^1].Claimant : Claimant.NotSaid, chain, said?.Time.Interval, said?.Time.Interval is null ? null : said.Rule, attribution.Rule)
        {
            Modality = attribution.IsHypothetical ? Modality.Hypothetical : Modality.Asserted,
            ClaimantRule = attribution.ClaimantRule,
            Confidence = attribution.Confidence,
            Event = happened.At,
            EventRule = happened.Rule,
        };
    }

    /// <summary>Whoever the whole block of paragraphs is taken from.</summary>
    private static ImmutableArray<Hop> Quoted(Document document, Attribution attribution)
    {
        if (attribution.Quoted is not { } span)
        {
            return [];
        }

        var words = Evidence.Of(document, span);
        return [new Hop(attribution.QuotedClaimant is { } name ? new Claimant(ClaimantState.Named, name) : new Claimant(ClaimantState.Described, words.Text), words)];
    }

    /// <summary>What the article puts forward without any source, in order of place.</summary>
    private static IEnumerable<Claim> OwnRows(AnnotatedText text, Attribution[] attributions, Layer<TimeExpression> times, SaidTimes said, RowIds ids)
    {
        var (document, author) = (text.Document, Author(text.Document));
        foreach (var own in OwnWord.Find(text, attributions))
        {
            var cue = own.Cue is { } words ? Evidence.Of(document, words) : null;
            var content = Evidence.Of(document, own.Content.AsSpan());
            var happened = EventTimes.Of(own.Content, times, said);
            yield return new Claim(
                ids.Next("claim", null, cue?.Text, content.Text), document.Id, AttributionMode.Indirect, Voice.Unspecified, Polarity.Positive, null, SourceKind.None, cue, content,
                cue is null ? author : Claimant.NotSaid, [], null, null, own.Rule)
            {
                Place = own.Place,
                Modality = own.Modality,
                Event = happened.Event,
                EventRule = happened.Rule,
            };
        }
    }

    /// <summary>Whether an author speaks of the author: "I believe …", in no quotation and in nobody's report.</summary>
    private static bool IsAuthors(Attribution attribution, int parent, Claim row) =>
        parent < 0 && attribution is { Mode: AttributionMode.Indirect, IsEmbedded: false, Via.IsEmpty: true, Quoted: null } && row.Source?.Text == "I";

    /// <summary>Whose the article's own word is: the author's, else the outlet's, where the article tells.</summary>
    private static Claimant Author(Document document) => new(ClaimantState.OwnWord, document.Metadata.Byline?.Value ?? document.Metadata.Site?.Value);

    /// <summary>The source and the hops that its words name beyond it, innermost last; empty where there is no source.</summary>
    private static ImmutableArray<Hop> OwnHops(Document document, Attribution attribution)
    {
        var hops = ImmutableArray.CreateBuilder<Hop>();
        if (!attribution.Source.IsEmpty)
        {
            var words = Evidence.Of(document, attribution.Source.AsSpan());
            hops.Add(new Hop(ClaimantOf(attribution, words), words));
        }

        for (var i = 0; i < attribution.Via.Length; i++)
        {
            var words = Evidence.Of(document, attribution.Via[i]);
            hops.Add(new Hop(attribution.ViaClaimants[i] is { } name ? new Claimant(ClaimantState.Named, name) : new Claimant(ClaimantState.Described, words.Text), words));
        }

        return hops.ToImmutable();
    }

    private static Claimant ClaimantOf(Attribution attribution, Evidence words) => attribution switch
    {
        { Claimant: { } name } => new Claimant(ClaimantState.Named, name),
        { SourceKind: SourceKind.None } => Claimant.NotSaid,
        { SourceKind: SourceKind.Pronoun } => Claimant.NotResolved,
        _ => new Claimant(ClaimantState.Described, words.Text),
    };

    private static ImmutableArray<EntityMention> MentionRows(AnnotatedText text, RowIds ids)
    {
        var rows = ImmutableArray.CreateBuilder<EntityMention>();
        foreach (var mention in text.Layer<Mention>())
        {
            var words = Evidence.Of(text.Document, mention.Span);
            rows.Add(new EntityMention(ids.Next("mention", words.Text), text.Document.Id, words, mention.Kind, mention.Entity, mention.Joined, mention.Rule)
            {
                Title = mention.Kind == EntityKind.Person ? PersonTitle.Before(text, mention) : null,
            });
        }

        return rows.ToImmutable();
    }
}
