using System.Collections.Immutable;
using System.Text;
using Hearsay.Attributions;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Documents;
using Hearsay.Mentions;
using Hearsay.Quantities;
using Hearsay.Storage;
using Hearsay.Text;
using Hearsay.Times;
using Microsoft.Data.Sqlite;

namespace Hearsay.Tests.Export;

/// <summary>A case in memory with rows made by hand: every state that an export has to show, hostile text among it.</summary>
public sealed class SampleCase : IDisposable
{
    private readonly SqliteConnection keeper;
    private readonly LedgerStore store;
    private readonly List<Figure> figures = [];
    private readonly List<DocumentClaims> all = [];

    public SampleCase(string name = "Varnel bridge")
    {
        var connection = $"Data Source=sample-{Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        // A shared database in memory lives as long as one connection holds it.
        keeper = new SqliteConnection(connection);
        keeper.Open();
        var source = SqliteFactory.Instance.CreateDataSource(connection);
        store = new LedgerStore(source, SqlDialect.Sqlite);
        Ledger = new Ledger(source, name);
    }

    public Ledger Ledger { get; }

    public static SampleCase Whole()
    {
        var sample = new SampleCase();
        sample.Fill();
        return sample;
    }

    public void Dispose()
    {
        store.Dispose();
        keeper.Dispose();
    }

    private void Fill()
    {
        var agency = Add("agency.txt", "Northwire", "At least 11 hurt on Varnel bridge", "2031-05-04", "en",
            "At least 11 hurt on Varnel bridge\n\nAt least 11 people were injured when the footbridge swayed on 3 May, the ministry of works said, citing hospital officials.\n\n"
            + "“There was no fault in the cables,” Mara Osk, the ministry’s spokesperson, said on Sunday. The builders’ union denied that its members had warned anyone.",
            (d, c) =>
            {
                c.Claim(d, "the ministry of works", "said", ["At least 11 people were injured when the footbridge swayed on 3 May"], ClaimantState.Named, "ministry of works", AttributionMode.Indirect, "hospital officials");
                c.Claim(d, "Mara Osk, the ministry’s spokesperson,", "said", ["“There was no fault in the cables,”"], ClaimantState.Named, "Mara Osk", AttributionMode.Direct, said: "2031-05-04");
                c.Claim(d, "The builders’ union", "denied", ["that its members had warned anyone"], ClaimantState.Named, "builders’ union", AttributionMode.Indirect, polarity: Polarity.Denied);
                c.Figure(d, "11", 11, 11, Bound.AtLeast, "At least", "people", ["injured"], "3 May", "2031-05-03", last: true);
                c.Time(d, "3 May", "2031-05-03", "time.day-month", "published 2031-05-04");
                c.Time(d, "on Sunday", "2031-05-04", "time.weekday", "published 2031-05-04", Clock.Said);
                c.Name(d, "Mara Osk", EntityKind.Person, "Mara Osk");
                c.Name(d, "ministry of works", EntityKind.Organisation, "ministry of works");
                c.Name(d, "Varnel", EntityKind.Place, "Varnel");
            });
        var herald = Add("herald.html", "The Varnel Herald", "Bridge sways: eleven hurt", "2031-05-05", "en",
            "Bridge sways: eleven hurt\n\nAt least 11 people were injured when the footbridge swayed on 3 May, the ministry of works said, citing hospital officials.\n\n"
            + "A senior official said 17 people were hurt. “We told them in early 2030,” she said. Dozens were killed or injured in 1988, according to the town chronicle. Osk spoke for two hours.",
            (d, c) =>
            {
                c.Claim(d, "the ministry of works", "said", ["At least 11 people were injured when the footbridge swayed on 3 May"], ClaimantState.Named, "ministry of works", AttributionMode.Indirect, "hospital officials");
                c.Claim(d, "A senior official", "said", ["17 people were hurt"], ClaimantState.Described, "A senior official", AttributionMode.Indirect);
                c.Claim(d, "she", "said", ["“We told them in early 2030,”"], ClaimantState.NotResolved, null, AttributionMode.Direct);
                c.Claim(d, "the town chronicle", "according to", ["Dozens were killed or injured in 1988"], ClaimantState.Named, "town chronicle", AttributionMode.Indirect);
                c.Figure(d, "17", 17, 17, Bound.Exact, null, "people", ["injured"], null, null);
                c.Figure(d, "11", 11, 11, Bound.AtLeast, "At least", "people", ["injured"], "3 May", "2031-05-03", last: true);
                c.Figure(d, "Dozens", null, null, Bound.Indefinite, null, null, ["killed", "injured"], "1988", "1988");
                c.Figure(d, "two", 2, 2, Bound.Exact, null, "hours", [], null, null, "hour");
                c.Time(d, "3 May", "2031-05-03", "time.day-month", "published 2031-05-05");
                c.Time(d, "early 2030", "2030", "time.part-of-year", null);
                c.Time(d, "1988", "1988", "time.year", null);
                c.Time(d, "two hours", null, "time.duration", null);
                c.Name(d, "Osk", EntityKind.Person, "Mara Osk", "surname after full name");
            });
        var letter = Add("letters/undated.txt", null, null, null, "en",
            "None of this is new. Last year the bridge was closed for a week; it was reported that 40 percent of the bolts were loose.",
            (d, c) =>
            {
                c.Claim(d, null, "it was reported", ["that 40 percent of the bolts were loose"], ClaimantState.NotSaid, null, AttributionMode.Indirect);
                c.Figure(d, "40", 40, 40, Bound.Exact, null, "the bolts", [], null, null, "percent");
                c.Time(d, "Last year", null, "time.relative-year", null, resolved: false);
            });
        Add("foreign/jisr.html", "صحيفة الجسر", "اهتزاز الجسر", "2031-05", "ar", "اهتزاز الجسر\n\nقالت الوزارة إن أحد عشر شخصاً أصيبوا (11) في Varnel يوم الأحد.", (_, _) => { }, "statements, figures and times not read: language ar");
        Add("hostile/<img src=x onerror=alert(1)>.html", "Out\"let' onload='x", "</title><script>alert(1)</script>\u202Eevil", "2031-05-06", "en\" onclick=\"x",
            "<script>alert('one')</script> & \"two\"\u202E reversed\u0007 bell &amp; 😀 3 boats left, the harbour\u0085 said.",
            (d, c) =>
            {
                c.Claim(d, "the harbour", "said", ["<script>alert('one')</script> & \"two\"\u202E reversed\u0007 bell &amp; 😀 3 boats left"], ClaimantState.Named, "<b>harbour</b>", AttributionMode.Mixed);
                c.Claim(d, "the harbour", "said", ["reversed\u0007 bell", "3 boats left, the"], ClaimantState.Named, "=HYPERLINK(\"x\")", AttributionMode.Mixed);
                c.Figure(d, "3", 3, 3, Bound.Exact, null, "boats", ["other"], null, null);
                c.Name(d, "harbour", EntityKind.Other, "<i>harbour</i>");
                c.Name(d, "3 boats", EntityKind.Other, "3 boats");
            }, reason: "2 bytes were no valid utf-8 and read as U+FFFD");
        store.PutInput(new InputRecord("f1", "pile/broken.pdf", InputState.Failed, ["no reader knows this kind of file"], null, null, 10, null, null, null, null, Standing.Present));
        store.PutInput(new InputRecord("f2", "pile/.hidden", InputState.Skipped, ["hidden file"], null, null, 10, null, null, null, null, Standing.Present));
        store.SetMeta("pipeline", "0123456789abcdef");
        store.PutComparison(Compare(agency, herald, letter));
    }

    private Document Add(string path, string? site, string? title, string? published, string language, string text, Action<Document, RowBuilder> rows, string? gap = null, string? reason = null)
    {
        var origin = new Origin("pile/" + path);
        var read = new PlainTextReader().Read(origin, Encoding.UTF8.GetBytes(text.Replace("\u0007", "?", StringComparison.Ordinal)), new ReadingLimits()).Document!;
        var document = read with
        {
            Text = text,
            Metadata = new DocumentMetadata
            {
                Site = site is null ? null : new Found<string>(site, "meta og:site_name"),
                Title = title is null ? null : new Found<string>(title, "meta og:title"),
                Published = Edtf.TryParse(published, out var date) ? new Found<Edtf>(date, "json-ld NewsArticle.datePublished") : null,
                Language = new Found<string>(language, "html lang"),
                CanonicalUrl = new Found<string>($"https://example.org/{path}", "link canonical"),
            },
        };
        var builder = new RowBuilder();
        rows(document, builder);
        var claims = new DocumentClaims([.. builder.Claims], [.. builder.Figures], [.. builder.Times], [.. builder.Names], gap is null ? [] : [gap]);
        store.PutBlob(document.Blob, Encoding.UTF8.GetBytes(text));
        store.PutDocument(PackedReading.Of(new StoredReading(document, reason is null ? ReadingState.Ok : ReadingState.Partial, reason is null ? [] : [reason], claims, [], text.Split(' ').Length, "0123456789abcdef")));
        store.PutInput(new InputRecord(document.Id[..24], origin.Path, reason is null ? InputState.Ok : InputState.Partial, reason is null ? [] : [reason], document.Blob, document.Id, text.Length, null, null, null, null, Standing.Present));
        figures.AddRange(builder.Figures);
        all.Add(claims);
        return document;
    }

    private CaseComparison Compare(Document agency, Document herald, Document letter)
    {
        var shared = new[] { agency, herald }.Select(d => new Witness(d.Id, Span(d, "At least 11 people were injured when the footbridge swayed on 3 May, the ministry of works said, citing hospital officials."))).ToImmutableArray();
        var passage = new Passage("aa" + agency.Id[..22], 20, shared);
        var edge = new StemmaEdge("bb" + agency.Id[..22], agency.Id, herald.Id, 20, .62, true,
            [new EdgeEvidence(EdgeEvidenceKind.SharedText, "20 shared words, 62 % of the copy", herald.Id, shared[1].Span), new EdgeEvidence(EdgeEvidenceKind.Clock, "published 1 day later")]);
        var loose = new StemmaEdge("cc" + agency.Id[..22], herald.Id, letter.Id, 6, .2, false, [new EdgeEvidence(EdgeEvidenceKind.SharedText, "6 shared words")]);
        var injured = figures.Where(f => f.Outcomes is ["injured"]).ToList();
        var answers = injured.Select(f => new Answer(f.Id, f.Document, f.Words.Span, f.Words.Text, f.Bound == Bound.AtLeast ? ">=11" : "17", f.Claimant, f.TimeInterval)).ToImmutableArray();
        var matter = new Matter("dd" + agency.Id[..22], MatterKind.Figure, "How many were injured (people)?", "Varnel, 2031-05-03", answers,
            [new Account(">=11", [0, 2], new Counts(1, 1, 2)), new Account("17", [1], new Counts(1, 1, 1))],
            [new Contrast(0, 1, ContrastVerdict.Compatible, "17 is above the least number given"), new Contrast(0, 2, ContrastVerdict.Agree, "")], ContrastVerdict.Differ, new Counts(2, 2, 2), ["1 pair: same document"]);
        var entities = all.SelectMany(r => r.Mentions).GroupBy(m => (m.Kind, m.Entity)).Select(g => new Entity(
            ContentId.Of(24, g.Key.Kind.ToString(), g.Key.Entity), g.Key.Kind, g.Key.Entity,
            [.. g.GroupBy(m => m.Words.Text).Select(f => new EntityForm(f.Key, f.Count(), 1))], g.Count(), g.Select(m => m.Document).Distinct().Count()));
        return new CaseComparison([passage], [edge, loose], [new TextGroup("ee" + agency.Id[..22], [agency.Id, herald.Id], [edge], "Northwire", false)], [matter], [.. entities.OrderBy(e => e.Id, StringComparer.Ordinal)]);
    }

    private static TextSpan Span(Document document, string words, bool last = false)
    {
        var at = last ? document.Text.LastIndexOf(words, StringComparison.Ordinal) : document.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return new TextSpan(at, at + words.Length);
    }

    private sealed class RowBuilder
    {
        public List<Claim> Claims { get; } = [];

        public List<Figure> Figures { get; } = [];

        public List<TimelineEntry> Times { get; } = [];

        public List<EntityMention> Names { get; } = [];

        public void Claim(Document d, string? source, string cue, string[] content, ClaimantState state, string? name, AttributionMode mode, string? via = null, string? said = null, Polarity polarity = Polarity.Positive)
        {
            var claimant = new Claimant(state, name);
            var hops = source is null ? ImmutableArray<Hop>.Empty : [new Hop(claimant, Words(d, source))];
            if (via is not null)
            {
                claimant = new Claimant(ClaimantState.Described, via);
                hops = hops.Add(new Hop(claimant, Words(d, via)));
            }

            _ = Edtf.TryParse(said, out var when);
            Claims.Add(new Claim(
                ContentId.Of(24, d.Id, "claim", $"{Claims.Count}"), d.Id, mode, Voice.Speech, polarity, source is null ? null : Words(d, source), source is null ? SourceKind.None : SourceKind.Named,
                Words(d, cue), Evidence.Of(d, [.. content.Select(c => Span(d, c))]), claimant, hops, when, when is null ? null : "time.weekday", "attribution.test"));
        }

        public void Figure(Document d, string words, decimal? low, decimal? high, Bound bound, string? cue, string? counted, string[] outcomes, string? time, string? interval, string unit = "count", bool last = false)
        {
            _ = Edtf.TryParse(interval, out var when);
            Figures.Add(new Figure(
                ContentId.Of(24, d.Id, "figure", $"{Figures.Count}"), d.Id, Words(d, words, last), low, high, bound, cue is null ? null : Words(d, cue, last), unit, counted is null ? null : Words(d, counted),
                counted, [.. outcomes], Modality.Asserted, Claimant.OwnWord, [], Claims.Count > 0 ? Claims[0].Id : null, time is null ? null : Words(d, time), when, null, new TextSpan(0, d.Text.Length), "figure.test"));
        }

        public void Time(Document d, string words, string? interval, string rule, string? anchor, Clock clock = Clock.Event, bool resolved = true)
        {
            _ = Edtf.TryParse(interval, out var when);
            Times.Add(new TimelineEntry(ContentId.Of(24, d.Id, "time", $"{Times.Count}"), d.Id, clock, Words(d, words), TimeType.Date, interval, null, when, anchor, resolved, null, rule));
        }

        public void Name(Document d, string words, EntityKind kind, string entity, string? joined = null) =>
            Names.Add(new EntityMention(ContentId.Of(24, d.Id, "name", $"{Names.Count}"), d.Id, Words(d, words), kind, entity, joined, "mention.test"));

        private static Evidence Words(Document d, string words, bool last = false) => Evidence.Of(d, Span(d, words, last));
    }
}
