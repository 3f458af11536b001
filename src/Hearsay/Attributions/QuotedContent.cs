using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>How far quoted content reaches: back to where its quotation opened, and on through the quotations that continue it.</summary>
internal sealed class QuotedContent(Words words, Phrases phrases)
{
    private const int MaxPieces = 40;

    /// <summary>The content that ends in a quotation just before a cue: the quotation, with the words of its sentence before it, and the paragraphs it continues.</summary>
    /// <param name="quote">Index of the quotation.</param>
    public List<TextSpan> Before(int quote)
    {
        var first = quote;
        for (var steps = 0; words.Quotations[first].Continues && first > 0 && steps < MaxPieces; steps++)
        {
            first--;
        }

        var spans = new List<TextSpan>();
        for (var q = first; q <= quote; q++)
        {
            spans.Add(words.Quotations[q].Span);
        }

        var token = words.FirstFrom(spans[0].Start);
        var (sentence, _) = words.SentenceOf(token);
        if (sentence < token && token - sentence < 60 && IsPlain(sentence, token))
        {
            spans[0] = new TextSpan(words.Start(sentence), spans[0].End);
        }
        else
        {
            PrependSentences(spans);
        }

        return Merge(spans);
    }

    /// <summary>Adds the quotations that go on after a cue: in the same sentence, then whole quoted sentences of the same paragraph, then continued paragraphs.</summary>
    /// <param name="after">Token from which to look.</param>
    public void Continue(List<TextSpan> spans, int after)
    {
        if (after >= words.Count)
        {
            return;
        }

        var position = words.Start(after);
        var q = FirstQuotationFrom(position);
        for (var steps = 0; q < words.Quotations.Count && steps < MaxPieces; q++, steps++)
        {
            var next = words.Quotations[q];
            var token = words.FirstFrom(next.Span.Start);
            if (token >= words.Count || (spans.Count > 0 && next.Span.Start < spans[^1].End))
            {
                break;
            }

            var goesOn = next.Continues && spans.Count > 0 && spans[^1].End == words.Quotations[q - 1].Span.End;
            var adjacent = token == after || goesOn;
            if (!adjacent)
            {
                break;
            }

            var end = words.FirstFrom(next.Span.End);
            if (!goesOn && next.IsClosed && !EndsSentence(end, next))
            {
                break;
            }

            spans.Add(next.Span);
            after = end;
        }
    }

    /// <summary>Joins spans with nothing but white space between them.</summary>
    public List<TextSpan> Merge(List<TextSpan> spans)
    {
        spans.Sort();
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && (span.Start <= merged[^1].End || words.Text.AsSpan(merged[^1].End, span.Start - merged[^1].End).IsWhiteSpace()))
            {
                merged[^1] = merged[^1].Union(span);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    /// <summary>The end of a quotation that content opens with, and of what it continues.</summary>
    public List<TextSpan> From(int token)
    {
        var spans = new List<TextSpan> { words.Quotations[words.QuotationOf(token)].Span };
        var end = words.FirstFrom(spans[0].End);
        if (end >= words.Count || EndsSentence(end, words.Quotations[words.QuotationOf(token)]) || !words.Quotations[words.QuotationOf(token)].IsClosed)
        {
            Continue(spans, end);
        }
        else if (phrases.ClauseEnd(end) is var clause && clause > end && IsContinuation(end))
        {
            spans[0] = new TextSpan(spans[0].Start, words.End(clause - 1));
        }

        return Merge(spans);
    }

    public int FirstQuotationFrom(int position)
    {
        int low = 0, high = words.Quotations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words.Quotations[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Quoted words that are part of a longer unquoted clause: `called it "a mess" and that…`, unlike `"a mess," he said`.</summary>
    private bool IsContinuation(int end) => words[end] is not ("according" or "," or ";" or "." or "—" or "–" or ":") || words[end] is "," && words[end + 1] is "and" or "but";

    private bool EndsSentence(int end, Quotation quotation)
    {
        var last = end - 1;
        return last >= 0 && (end >= words.Count || end >= words.SentenceOf(last).End || words[end] is "." && end + 1 >= words.SentenceOf(last).End) && quotation.Span.Length > 2;
    }

    private bool IsPlain(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.QuotationOf(i) < 0 && words[i] is ":" or "said" or "says" or "told" or "wrote" or "added")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Quoted sentences just before, in the same paragraph, in marks of their own: `"One." "Two," he said.`</summary>
    private void PrependSentences(List<TextSpan> spans)
    {
        var q = FirstQuotationFrom(spans[0].Start) - 1;
        for (var steps = 0; q >= 0 && steps < MaxPieces; q--, steps++)
        {
            var before = words.Quotations[q];
            var between = words.Text.AsSpan(before.Span.End, Math.Max(0, spans[0].Start - before.Span.End));
            if (!before.IsClosed || !between.IsWhiteSpace() || between.Contains('\n'))
            {
                break;
            }

            spans.Insert(0, before.Span);
        }
    }
}
