using Hearsay.Claims;
using Hearsay.Text;

namespace Hearsay.Export.Dossier;

/// <summary>The marks of each document on the page: every passage that a row rests on.</summary>
internal sealed class DocumentMarks
{
    private readonly ILookup<string, (TextSpan Span, string Anchor, string Row, string Label)> shared;
    private readonly ILookup<string, Claim> claims;
    private readonly ILookup<string, Figure> figures;
    private readonly ILookup<string, TimelineEntry> times;
    private readonly ILookup<string, EntityMention> mentions;
    private readonly DossierCase dossier;

    public DocumentMarks(DossierCase dossier)
    {
        this.dossier = dossier;
        claims = dossier.Claims.ToLookup(c => c.Document, StringComparer.Ordinal);
        figures = dossier.Figures.ToLookup(f => f.Document, StringComparer.Ordinal);
        times = dossier.Times.ToLookup(t => t.Document, StringComparer.Ordinal);
        mentions = dossier.Mentions.ToLookup(m => m.Document, StringComparer.Ordinal);
        var passages = OriginsSection.Listed(dossier).SelectMany(p => p.Witnesses.Select((w, i) => (w.Document, Mark: (w.Span, OriginsSection.WitnessOf(p, i), p.Id, "shared"))));
        var evidence = OriginsSection.ListedEdges(dossier).SelectMany(e => e.Evidence
            .Select((v, i) => (v.Document, v.Span, Index: i)).Where(v => v is { Document: not null, Span: not null })
            .Select(v => (Document: v.Document!, Mark: (v.Span!.Value, OriginsSection.EvidenceOf(e, v.Index), e.Id, "link"))));
        shared = passages.Concat(evidence).ToLookup(p => p.Document, p => p.Mark, StringComparer.Ordinal);
    }

    /// <summary>In order of span, the longer first; of equal spans the statement outside, the name inside.</summary>
    public List<Mark> Of(DossierDocument document, int textLength)
    {
        var marks = new List<(Mark Mark, int Layer)>();
        var id = document.Record.Id;
        marks.AddRange(shared[id].Select(s => (new Mark(s.Span, "m-shared", s.Anchor, Parts.RowOf(s.Row), s.Label, false), 0)));
        foreach (var claim in claims[id])
        {
            Pieces(marks, claim.Content, "m-said", Parts.PassageOf(claim.Id), claim.Id, false, 1);
            Pieces(marks, claim.Cue, "m-cue", null, null, false, 3);
            Pieces(marks, claim.Source, "m-source", null, null, false, 2);
        }

        foreach (var claim in dossier.OwnWordOf(id))
        {
            Pieces(marks, claim.Content, "m-own", Parts.PassageOf(claim.Id), claim.Id, false, 1);
            Pieces(marks, claim.Cue, "m-cue", null, null, false, 3);
        }

        foreach (var figure in figures[id])
        {
            Pieces(marks, figure.Words, "m-figure", Parts.PassageOf(figure.Id), figure.Id, true, 4);
        }

        foreach (var time in times[id])
        {
            Pieces(marks, time.Words, "m-time", Parts.PassageOf(time.Id), time.Id, true, 5);
        }

        foreach (var mention in mentions[id])
        {
            var entity = dossier.Entity(mention);
            Pieces(marks, mention.Words, "m-name", Parts.PassageOf(mention.Id), entity, true, 6, "name");
        }

        return [.. marks.Where(m => !m.Mark.Span.IsEmpty && m.Mark.Span.End <= textLength).OrderBy(m => m.Mark.Span).ThenBy(m => m.Layer).Select(m => m.Mark)];
    }

    private void Pieces(List<(Mark, int)> marks, Evidence? evidence, string @class, string? anchor, string? row, bool isLink, int layer, string label = "")
    {
        for (var i = 0; i < (evidence?.Fragments.Length ?? 0); i++)
        {
            var isLast = i == evidence!.Fragments.Length - 1;
            marks.Add((new Mark(
                evidence.Fragments[i].Span, @class, i == 0 ? anchor : null, row is not null && (isLast || isLink) ? Parts.RowOf(row) : null,
                label.Length > 0 ? label : row is null ? "" : dossier.Label(row) ?? "", isLink), layer));
        }
    }
}
