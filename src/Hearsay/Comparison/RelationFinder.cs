using Hearsay.Claims;

namespace Hearsay.Comparison;

/// <summary>Finds the relations between figures of one matter that no single sentence states: which overlap, which repeats another, which takes the place of an earlier count.</summary>
/// <remarks>Each figure repeats at most one other and is superseded by at most one; overlaps are told of pairs that were compared. So the relations of a matter grow as its figures.</remarks>
internal sealed class RelationFinder(IReadOnlyList<DocumentSignature> signatures)
{
    private readonly List<FigureRelation> found = [];

    public IEnumerable<FigureRelation> Found => found;

    /// <param name="items">Figures or dates of one matter, in order of first appearance.</param>
    /// <param name="texts">Of <see cref="AnswerTexts.Of"/> for them.</param>
    public void Find(List<MatterItem> items, int[] texts, IEnumerable<(MatterItem, MatterItem)> compared)
    {
        if (items[0].Kind != MatterKind.Figure)
        {
            return;
        }

        foreach (var (one, other) in compared)
        {
            Overlap(one, other);
        }

        Repeats(items, texts);
        Superseded(items);
    }

    /// <summary>Keeps a pair whose scopes overlap; does nothing with others.</summary>
    public void Overlap(MatterItem a, MatterItem b)
    {
        var (first, second) = Order(a).CompareTo(Order(b)) <= 0 ? (a, b) : (b, a);
        if (FigureScopes.Overlap(first, second) is { } overlap && FigureValue.Compare(a.Number!, b.Number!).Verdict != ContrastVerdict.Agree)
        {
            Add(RelationKind.Overlaps, first, second, overlap.Why, overlap.Rule);
        }
    }

    /// <summary>The same number on the same word: in a passage that is copied, once more in the same article, or of the same named source elsewhere.</summary>
    private void Repeats(List<MatterItem> items, int[] texts)
    {
        var (byText, byWord) = (new Dictionary<(string, int, string), MatterItem>(), new Dictionary<(string, string), MatterItem>());
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var word = item.Claimant is { State: ClaimantState.Named, Name: { } name } ? EntityJoiner.Normalize(name) : null;
            var whose = $"{item.Claimant.State} {item.Claimant.Name}";
            if (byText.TryGetValue((item.Value, texts[i], whose), out var copied))
            {
                Add(RelationKind.Repeats, item, copied, "", item.Document == copied.Document ? "relation.repeats.article" : "relation.repeats.passage");
            }
            else if (word is not null && byWord.TryGetValue((item.Value, word), out var said))
            {
                Add(RelationKind.Repeats, item, said, $"both on the word of {said.Claimant.Name}", "relation.repeats.word");
            }

            byText.TryAdd((item.Value, texts[i], whose), item);
            if (word is not null)
            {
                byWord.TryAdd((item.Value, word), item);
            }
        }
    }

    /// <summary>The same named source gives the same count as of a later day: the first that gives another number takes its place.</summary>
    private void Superseded(List<MatterItem> items)
    {
        foreach (var source in items.Where(item => item is { Outcome: not null, Counting: { AsOf: not null, Each: null, Successor: null }, Claimant: { State: ClaimantState.Named, Name: not null } })
            .GroupBy(item => (EntityJoiner.Normalize(item.Claimant.Name!), item.Counting!.Status, item.Counting.Basis, Counting.KindOf(item), EntityJoiner.Normalize(item.Place ?? ""))))
        {
            var days = source.OrderBy(item => item.Counting!.AsOf!.Earliest).ToList();
            foreach (var earlier in days)
            {
                if (days.Find(item => item.Counting!.AsOf!.Earliest >= earlier.Counting!.AsOf!.Latest && item.Value != earlier.Value) is { } later && earlier.Counting!.AsOf is { } then && later.Counting!.AsOf is { } now)
                {
                    Add(RelationKind.Supersedes, later, earlier, $"{later.Claimant.Name}, as of {then.Text} and {now.Text}", "relation.supersedes.as-of");
                }
            }
        }
    }

    private (DateTime, int, int) Order(MatterItem item) => (signatures[item.Document].Published?.Earliest ?? DateTime.MaxValue, item.Document, item.Span.Start);

    private void Add(RelationKind kind, MatterItem from, MatterItem to, string why, string rule) =>
        found.Add(FigureRelation.Of(kind, from.Row, to.Row, why, rule, Passage(from), Passage(to)));

    private RelationPassage Passage(MatterItem item) => new(signatures[item.Document].Id, item.Sentence);
}
