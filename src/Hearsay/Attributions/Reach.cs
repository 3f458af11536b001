namespace Hearsay.Attributions;

/// <summary>A stretch of words that is labelled as one: a word of the cue's sentence, or a piece of another sentence, cut where quotations begin and end.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
internal readonly record struct Place(int First, int End);

/// <summary>The places that a cue can reach: the words of its sentence, before it the sentences of a quotation that ends there, after it those that begin in quotation marks, and the rest of the paragraph that follows a colon.</summary>
/// <remarks>Filled again for each cue.</remarks>
internal sealed class Reach
{
    /// <summary>Most words of the cue's own sentence looked at to either side.</summary>
    private const int MostWords = 120;

    /// <summary>Most sentences to either side.</summary>
    private const int MostSentences = 24;

    /// <summary>Most pieces of one other sentence; no article reaches this, hostile text does.</summary>
    private const int MostPieces = 48;

    private Place[] places = new Place[256];

    public int Count { get; private set; }

    /// <summary>Index of the place of the cue.</summary>
    public int Anchor { get; private set; }

    /// <summary>Half-open range of the places in the cue's own sentence.</summary>
    public int OwnFirst { get; private set; }

    public int OwnEnd { get; private set; }

    public Place this[int i] => places[i];

    public bool IsOwn(int place) => place >= OwnFirst && place < OwnEnd;

    public void Fill(ReportInput input, int anchor)
    {
        var words = input.Words;
        var (first, end) = words.SentenceOf(anchor);
        Count = 0;
        if (anchor - first <= MostWords)
        {
            Before(input, first);
        }

        OwnFirst = Count;
        var from = Math.Max(first, anchor - MostWords);
        for (var i = from; i < Math.Min(end, anchor + MostWords); i++)
        {
            Add(i, i + 1);
        }

        OwnEnd = Count;
        Anchor = OwnFirst + anchor - from;
        if (end - anchor <= MostWords)
        {
            After(input, end, anchor);
        }
    }

    private void Before(ReportInput input, int first)
    {
        var words = input.Words;
        var start = first;
        for (var steps = 0; steps < MostSentences && start > 0 && (input.Quotes[start - 1] & ReportInput.Quoted) != 0 && (steps > 0 || !input.StartsParagraph(first) || (input.Quotes[first] & ReportInput.Quoted) != 0); steps++)
        {
            start = words.SentenceOf(start - 1).First;
        }

        for (var sentence = start; sentence < first; sentence = words.SentenceOf(sentence).End)
        {
            AddPieces(input, sentence, words.SentenceOf(sentence).End);
        }
    }

    private void After(ReportInput input, int end, int anchor)
    {
        var words = input.Words;
        var colon = words.Text[words.Start(end - 1)] == ':';
        var isSpeaker = words.Text[words.Start(anchor)] == ':';
        for (var steps = 0; steps < MostSentences && end < input.Count; steps++)
        {
            var isQuoted = (input.Quotes[end] & ReportInput.Quoted) != 0;
            if (!isQuoted && !(colon && steps == 0) && !((colon || isSpeaker) && !input.StartsParagraph(end)))
            {
                break;
            }

            var next = words.SentenceOf(end).End;
            AddPieces(input, end, next);
            end = next;
        }
    }

    private void AddPieces(ReportInput input, int first, int end)
    {
        for (var (i, pieces) = (first, 0); i < end && pieces < MostPieces; pieces++)
        {
            var from = i++;
            while (i < end && input.Words.QuotationOf(i) == input.Words.QuotationOf(from))
            {
                i++;
            }

            Add(from, i);
        }
    }

    private void Add(int first, int end)
    {
        if (Count == places.Length)
        {
            Array.Resize(ref places, Count * 2);
        }

        places[Count++] = new Place(first, end);
    }
}
