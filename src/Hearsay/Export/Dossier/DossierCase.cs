using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Mentions;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.Export.Dossier;

/// <summary>A case as the page shows it: its documents in order, which of them have their text on the page, and the rows of those.</summary>
/// <remarks>Memory is bounded by the words that a page holds and by the list of documents, not by the texts of the case.</remarks>
internal sealed class DossierCase
{
    private readonly FrozenDictionary<string, DossierDocument> byId;
    private readonly List<string> ownWord;
    private readonly FrozenDictionary<string, string> labels;
    private readonly FrozenDictionary<(EntityKind Kind, string Form), string> entities;
    private readonly FrozenDictionary<(string Document, EntityKind Kind, string Name), string> entitiesOfDocuments;
    private readonly FrozenDictionary<string, Entity?> speakers;
    private readonly MatterTitles titles;
    private readonly FrozenDictionary<string, string> texts;
    private readonly ILookup<string, (TextSpan Span, string Passage)> passages;

    public DossierCase(Ledger ledger, DossierOptions options)
    {
        Ledger = ledger;
        Options = options;
        Comparison = ledger.Comparison();
        Matters = [.. Comparison.Matters.OrderBy(m => Array.IndexOf(PageWords.VerdictOrder, m.Verdict)).ThenBy(m => m.Question, StringComparer.Ordinal)
            .ThenBy(m => m.Id, StringComparer.Ordinal).Take(options.MaxRows)];
        titles = new MatterTitles(Matters);
        texts = Comparison.Groups.SelectMany(g => g.Documents.Select(d => KeyValuePair.Create(d, g.Id))).ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        passages = Comparison.Passages.SelectMany(p => p.Witnesses.Select(w => (w.Document, w.Span, p.Id))).ToLookup(w => w.Document, w => (w.Span, w.Id), StringComparer.Ordinal);
        Documents = Ordered(ledger, Comparison, options);
        byId = Documents.ToFrozenDictionary(d => d.Record.Id, StringComparer.Ordinal);
        OnPage = [.. Documents.Where(d => d.IsOnPage)];
        (Claims, ownWord) = Sorted(OnPage.SelectMany(d => ledger.Claims(d.Record.Id)), OwnWordRules);
        Figures = [.. OnPage.SelectMany(d => ledger.Figures(d.Record.Id))];
        var relations = new FigureRelations(Comparison.Relations);
        Relations = Figures.GroupBy(f => f.Document).SelectMany(figures => relations.Of(figures)).Where(f => !f.Relations.IsEmpty).ToFrozenDictionary(f => f.Figure.Id, f => f.Relations, StringComparer.Ordinal);
        Times = [.. OnPage.SelectMany(d => ledger.Timeline(d.Record))];
        Mentions = [.. OnPage.SelectMany(d => ledger.Mentions(d.Record.Id))];
        labels = Numbered().ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        entities = Comparison.Entities.Take(options.MaxRows)
            .SelectMany(e => e.Forms.Select(f => f.Text).Append(e.Name).Distinct(StringComparer.Ordinal).Select(form => (Key: (e.Kind, form), e.Id)))
            .GroupBy(p => p.Key).ToFrozenDictionary(g => g.Key, g => g.First().Id);
        entitiesOfDocuments = Comparison.Entities.Take(options.MaxRows)
            .SelectMany(e => e.Joins.Where(j => j.Document is not null).Select(j => (Key: (Document: j.Document!, e.Kind, j.Name), e.Id)).Concat(e.Document is { } only ? [(Key: (Document: only, e.Kind, e.Name), e.Id)] : []))
            .GroupBy(p => p.Key).ToFrozenDictionary(g => g.Key, g => g.First().Id);
        speakers = Comparison.Entities
            .SelectMany(e => e.Forms.Select(f => f.Text).Append(e.Name).Distinct(StringComparer.Ordinal).Select(form => (form, Entity: e)))
            .GroupBy(p => p.form, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Count() == 1 ? g.First().Entity : null, StringComparer.Ordinal);
    }

    public Ledger Ledger { get; }

    public DossierOptions Options { get; }

    public CaseComparison Comparison { get; }

    /// <summary>Those that the page lists: where accounts part first, then by question.</summary>
    public IReadOnlyList<Matter> Matters { get; }

    /// <summary>All, in order of publication, the undated last, ties by path.</summary>
    public IReadOnlyList<DossierDocument> Documents { get; }

    public IReadOnlyList<DossierDocument> OnPage { get; }

    /// <summary>Rows of the documents on the page, in order of document and place. Without the articles' own word.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>How many statements on the page are on the articles' own word. They are the many: not kept in memory, but read where they are written.</summary>
    public int OwnWordCount => ownWord.Count;

    /// <summary>How many of those each rule made.</summary>
    public SortedDictionary<string, int> OwnWordRules { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Relations of the figures on the page, by figure; the figure at the other end may not be on it.</summary>
    public FrozenDictionary<string, ImmutableArray<FigureRelation>> Relations { get; }

    public IReadOnlyList<TimelineEntry> Times { get; }

    public IReadOnlyList<EntityMention> Mentions { get; }

    public int LeftOut => Documents.Count - OnPage.Count;

    public DossierDocument? Find(string id) => byId.GetValueOrDefault(id);

    public DossierDocument this[string id] => byId[id];

    /// <summary>Short name of a row on the page, such as <c>S12</c>; null for a row that is not on it.</summary>
    public string? Label(string row) => labels.GetValueOrDefault(row);

    /// <summary>Question of a matter, with what sets it apart where others ask the same.</summary>
    public string Title(Matter matter) => titles.Of(matter);

    /// <summary>Ids of what a statement is carried in together with other articles: the text that its article shares whole, the passages that hold its words.</summary>
    public IEnumerable<string> CarriedIn(Claim claim) => passages[claim.Document].Where(p => p.Span.Overlaps(claim.Content.Span)).Select(p => p.Passage).Concat(texts.TryGetValue(claim.Document, out var text) ? [text] : []);

    /// <summary>Every row, matter and text on the page that has a short name, by id.</summary>
    public IReadOnlyDictionary<string, string> Labels => labels;

    /// <summary>Id of the entity that a name belongs to: in its document where that was decided for it alone, else across the case; null where it is not listed.</summary>
    public string? Entity(EntityMention mention) =>
        entitiesOfDocuments.GetValueOrDefault((mention.Document, mention.Kind, mention.Entity)) ?? entities.GetValueOrDefault((mention.Kind, mention.Entity)) ?? entities.GetValueOrDefault((mention.Kind, mention.Words.Text));

    /// <summary>The name under which a named speaker's rows of several documents stand together: that of the one entity with this form, else the form itself.</summary>
    public string SpeakerName(string name) => speakers.GetValueOrDefault(name)?.Name ?? name;

    /// <summary>Documents as the page numbers them: in order of publication, the undated last, ties by path.</summary>
    public static IEnumerable<DocumentRecord> InOrder(IEnumerable<DocumentRecord> records) => records
        .OrderBy(r => r.Metadata.Published?.Value.Earliest ?? DateTime.MaxValue)
        .ThenBy(r => r.Paths.IsEmpty ? "" : r.Paths[0], StringComparer.Ordinal)
        .ThenBy(r => r.Id, StringComparer.Ordinal);

    private static List<DossierDocument> Ordered(Ledger ledger, CaseComparison comparison, DossierOptions options)
    {
        var records = InOrder(ledger.Documents()).ToList();
        var answering = comparison.Matters.SelectMany(m => m.Answers).Select(a => a.Document).ToHashSet(StringComparer.Ordinal);
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        long words = 0;
        // Those that answer a matter first: they are what a reader of the page will want to open.
        foreach (var record in records.OrderBy(r => answering.Contains(r.Id) ? 0 : 1))
        {
            if (chosen.Count == 0 || words + record.Words <= options.MaxWords)
            {
                chosen.Add(record.Id);
                words += record.Words;
            }
        }

        return [.. records.Select((r, i) => new DossierDocument(i + 1, r, chosen.Contains(r.Id)))];
    }

    /// <summary>Statements on the word of an article, in order of place.</summary>
    public IEnumerable<Claim> OwnWordOf(string document) => Ledger.Claims(document).Where(claim => claim.Kind == ClaimKind.OwnWord);

    /// <summary>The attributed statements whole, of the others the ids and a count by rule.</summary>
    private static (List<Claim> Attributed, List<string> OwnWord) Sorted(IEnumerable<Claim> claims, SortedDictionary<string, int> rules)
    {
        var (attributed, own) = (new List<Claim>(), new List<string>());
        foreach (var claim in claims)
        {
            if (claim.Kind != ClaimKind.OwnWord)
            {
                attributed.Add(claim);
                continue;
            }

            own.Add(claim.Id);
            rules[claim.Rule] = rules.GetValueOrDefault(claim.Rule) + 1;
        }

        return (attributed, own);
    }

    private IEnumerable<KeyValuePair<string, string>> Numbered() =>
        Claims.Select((c, i) => KeyValuePair.Create(c.Id, $"S{i + 1}"))
            .Concat(ownWord.Select((id, i) => KeyValuePair.Create(id, $"A{i + 1}")))
            .Concat(Figures.Select((f, i) => KeyValuePair.Create(f.Id, $"F{i + 1}")))
            .Concat(Times.Select((t, i) => KeyValuePair.Create(t.Id, $"T{i + 1}")))
            .Concat(Matters.Select((m, i) => KeyValuePair.Create(m.Id, $"M{i + 1}")))
            .Concat(Comparison.Groups.Take(Options.MaxRows).Select((g, i) => KeyValuePair.Create(g.Id, $"Text {i + 1}")))
            .DistinctBy(p => p.Key, StringComparer.Ordinal);
}
