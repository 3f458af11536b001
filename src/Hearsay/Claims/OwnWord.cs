using System.Collections.Immutable;
using Hearsay.Annotations;
using Hearsay.Attributions;
using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>Finds the sentences and main clauses that assert without any source: the article's own voice.</summary>
/// <remarks>The head of the clause lies in no attribution and in no quotation, has a subject and is finite. A report inside such a sentence ("closed after police said …") stays a statement of its own.
/// Questions, captions, bylines, tables and quoted blocks assert nothing here. Linear. Spec: Specs/Attributions/own-word.en.md</remarks>
internal sealed class OwnWord
{
    private const string Rule = "own-word.";

    private readonly AnnotatedText text;
    private readonly Tokens tokens;
    private readonly Trees trees;
    private readonly Clauses clauses;
    private readonly bool[] isReported;
    private readonly bool[] isCue;
    private readonly bool[] isQuoted;
    private readonly int[] owner;
    private readonly List<int> heads = [];

    private OwnWord(AnnotatedText text, IReadOnlyList<Attribution> attributions)
    {
        this.text = text;
        tokens = text.Columns<Tokens>();
        clauses = new Clauses(text);
        trees = clauses.Trees;
        isCue = Marked(attributions.SelectMany(attribution => attribution.Cue));
        isReported = Marked(attributions.SelectMany(attribution => attribution.Source.Concat(attribution.Cue).Concat(attribution.Content)));
        isQuoted = Marked(QuotationScanner.Scan(text.Text).Select(quotation => quotation.Span));
        owner = new int[tokens.Count];
    }

    /// <summary>In order of place.</summary>
    public static List<OwnStatement> Find(AnnotatedText text, IReadOnlyList<Attribution> attributions)
    {
        var voice = new OwnWord(text, attributions);
        var found = new List<OwnStatement>();
        var places = new ClaimPlaces(text.Document);
        foreach (var sentence in text.Layer<Sentence>())
        {
            if (places.Of(sentence.Span) is { } place)
            {
                voice.Read(sentence.Span, place, found);
            }
        }

        return found;
    }

    private void Read(TextSpan sentence, ClaimPlace place, List<OwnStatement> found)
    {
        var (first, end) = tokens.Within(sentence);
        if (end - first < 2 || IsQuestion(first, end) || IsNotice(first, end))
        {
            return;
        }

        ReadHeads(first, end, place != ClaimPlace.Text);
        var own = heads.Where(head => !isReported[head] && !isQuoted[head]).ToList();
        if (own.Count == 0)
        {
            return;
        }

        Own(first, end);
        var whole = own.Count == heads.Count && !own.Exists(clauses.IsPassedOn);
        foreach (var head in whole ? own.Take(1) : own)
        {
            if (Statement(head, first, end, whole) is { } statement)
            {
                found.Add(statement with { Place = place, Rule = Rule + (statement.Cue is not null ? "no-one-named" : place != ClaimPlace.Text ? place.ToString().ToLowerInvariant() : whole ? "sentence" : "clause") });
            }
        }
    }

    /// <summary>The root, and what is coordinated with it and has a subject of its own or is the cue of a report.</summary>
    private void ReadHeads(int first, int end, bool isHeadline)
    {
        heads.Clear();
        for (var i = first; i < end; i++)
        {
            owner[i] = -1;
            if (trees.Head(i) == Trees.NoHead)
            {
                heads.Add(i);
            }
        }

        var root = heads.Count > 0 ? heads[0] : end;
        var isMute = root < end && !clauses.Asserts(root, isHeadline, first);
        for (var i = first; i < end; i++)
        {
            var isBeside = i != root && trees.Relation(i) is Relation.Conj or Relation.Parataxis or Relation.List && heads.Contains(trees.Head(i)) && heads.Count < 16;
            if (isBeside && (isCue[i] || clauses.Asserts(i, isHeadline, isMute && trees.Relation(i) == Relation.Parataxis ? first : null)))
            {
                heads.Add(i);
            }
        }

        // a root that asserts nothing ("LINDBY —") before a clause that does is none
        if (isMute && !isReported[root])
        {
            heads.RemoveAt(0);
        }
    }

    /// <summary>Gives every word of a sentence to the nearest clause head above it. Each word is passed once.</summary>
    private void Own(int first, int end)
    {
        var path = new List<int>();
        heads.ForEach(head => owner[head] = head);
        for (var i = first; i < end; i++)
        {
            path.Clear();
            var at = i;
            while (at >= 0 && owner[at] < 0)
            {
                path.Add(at);
                at = trees.Head(at);
            }

            var head = at >= 0 ? owner[at] : heads[0];
            path.ForEach(word => owner[word] = head);
        }
    }

    private OwnStatement? Statement(int head, int first, int end, bool whole)
    {
        var cue = clauses.IsPassedOn(head) ? clauses.PassingWords(head, first, end) : ((int First, int End)?)null;
        var pieces = ImmutableArray.CreateBuilder<TextSpan>();
        int words = 0, quoted = 0;
        for (var i = first; i < end;)
        {
            var from = i;
            for (; i < end && (whole || IsPart(i, head, cue)); i++)
            {
                words++;
                quoted += isQuoted[i] ? 1 : 0;
            }

            if (i > from && (whole ? new TextSpan(tokens.Starts[from], tokens.Ends[i - 1]) : Trimmed(from, i)) is { } piece)
            {
                pieces.Add(piece);
            }

            i += i < end && !IsPart(i, head, cue) ? 1 : 0;
        }

        // mostly somebody's quoted words: a report whose cue was not found
        return pieces.Count == 0 || quoted * 2 > words ? null
            : new OwnStatement(pieces.ToImmutable(), cue is { } passing ? new TextSpan(tokens.Starts[passing.First], tokens.Ends[passing.End - 1]) : null, ModalityOf(head), ClaimPlace.Text, "");
    }

    private bool IsPart(int token, int head, (int First, int End)? cue) => owner[token] == head && !(cue is { } words && (token >= words.First && token < words.End || clauses.IsFiller(token, head)));

    private Modality ModalityOf(int head) => (clauses[head] & ClauseTraits.Hypothetical) != 0 ? Modality.Hypothetical
        : (clauses[head] & ClauseTraits.Negated) != 0 ? Modality.Negated : Modality.Asserted;

    /// <summary>Without the marks and the "and" at its ends; null where nothing else is left.</summary>
    private TextSpan? Trimmed(int first, int end)
    {
        while (first < end && (trees.Relation(first) is Relation.Punct or Relation.Cc))
        {
            first++;
        }

        while (end > first && trees.Relation(end - 1) is Relation.Punct)
        {
            end--;
        }

        return end > first ? new TextSpan(tokens.Starts[first], tokens.Ends[end - 1]) : null;
    }

    /// <summary>Whether a question mark ends it, quotation marks and brackets apart.</summary>
    private bool IsQuestion(int first, int end)
    {
        for (var i = end - 1; i >= first && trees.Relation(i) == Relation.Punct; i--)
        {
            if (text.Text[tokens.Starts[i]] == '?')
            {
                return true;
            }
        }

        return text.Text[tokens.Ends[end - 1] - 1] == '?';
    }

    /// <summary>Whether a site's notice rather than its article speaks: "All rights reserved".</summary>
    private bool IsNotice(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + 12); i++)
        {
            if (clauses.IsNotice(i))
            {
                return end - first <= 24;
            }
        }

        return false;
    }

    /// <summary>For each token whether one of the spans touches it; spans may nest and repeat. Linear in tokens and spans.</summary>
    private bool[] Marked(IEnumerable<TextSpan> spans)
    {
        var changes = new int[tokens.Count + 1];
        foreach (var span in spans)
        {
            var (first, end) = tokens.Within(span);
            changes[first]++;
            changes[Math.Max(first, end)]--;
        }

        var marked = new bool[tokens.Count];
        for (int i = 0, open = 0; i < marked.Length; i++)
        {
            open += changes[i];
            marked[i] = open > 0;
        }

        return marked;
    }
}
