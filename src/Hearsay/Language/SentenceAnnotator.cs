using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Splits each block into sentences. Linear: each unit is looked at a bounded number of times.</summary>
/// <remarks>Spec: Specs/Language/sentences.md</remarks>
public sealed class SentenceAnnotator : Annotator<Sentence>
{
    private const string Closers = "\"”’')]}»";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SentenceOpeners =
        WordList.Read("Language/sentence-openers.en.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public override string Version => "sentences/1";

    public override IEnumerable<Sentence> Annotate(AnnotatedText text)
    {
        IEnumerable<Block> blocks = text.Document.Blocks;
        if (text.Document.Blocks.IsEmpty && text.Text.Length > 0)
        {
            blocks = [new Block(new TextSpan(0, text.Text.Length), BlockKind.Paragraph)];
        }

        return blocks.SelectMany(block => Split(text.Text, block));
    }

    private static IEnumerable<Sentence> Split(string text, Block block)
    {
        var start = SkipSpace(text, block.Span.Start, block.Span.End);
        if (block.Kind == BlockKind.Paragraph && Dateline.EndAt(text, start, block.Span.End) is var dateline and > 0)
        {
            yield return new Sentence(new TextSpan(start, dateline), "sentence.dateline");
            start = SkipSpace(text, dateline, block.Span.End);
        }

        var openQuote = false;
        for (var i = start; i < block.Span.End; i++)
        {
            var c = text[i];
            openQuote = c == '"' ? !openQuote : openQuote;
            if (!IsTerminator(c))
            {
                continue;
            }

            var last = i;
            while (last + 1 < block.Span.End && IsTerminator(text[last + 1]))
            {
                last++;
            }

            var end = AfterClosers(text, last + 1, block.Span.End, ref openQuote);
            if (Ends(text, i, last, end, block.Span.End, c))
            {
                yield return new Sentence(new TextSpan(start, end), "sentence.terminator");
                start = SkipSpace(text, end, block.Span.End);
                i = start - 1;
            }
            else
            {
                i = Math.Max(last, end - 1);
            }
        }

        var trimmed = block.Span.End;
        while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1]))
        {
            trimmed--;
        }

        if (trimmed > start)
        {
            yield return new Sentence(new TextSpan(start, trimmed), "sentence.block-end");
        }
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।';

    /// <summary>The place after closing quotation marks and brackets; a straight mark closes only where one is open. Text whose marks stand apart (" . ”") is met too.</summary>
    private static int AfterClosers(string text, int at, int limit, ref bool openQuote)
    {
        while (at < limit)
        {
            var next = text[at] is ' ' && at + 1 < limit && text[at + 1] is '”' or '"' ? at + 1 : at;
            if (next != at && text[next] == '"' && !openQuote)
            {
                return at;
            }

            if (!Closers.Contains(text[next], StringComparison.Ordinal) || text[next] == '"' && !openQuote)
            {
                return at;
            }

            openQuote = text[next] == '"' ? false : openQuote;
            at = next + 1;
        }

        return at;
    }

    private static bool Ends(string text, int first, int last, int end, int limit, char mark)
    {
        if (end >= limit)
        {
            return true;
        }

        if (mark is '。' or '！' or '？' or '।')
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        var next = SkipSpace(text, end, limit);
        if (next >= limit)
        {
            return true;
        }

        var opener = next;
        while (opener < limit && "\"“‘'([«—–-".Contains(text[opener], StringComparison.Ordinal))
        {
            opener++;
        }

        opener = SkipSpace(text, opener, limit);
        if (opener >= limit || char.IsLower(text[opener]) || text[opener] is ',' or ';' or ':' or ')')
        {
            return false;
        }

        return mark != '.' || last > first || end > last + 1 || !IsAbbreviation(text, first, next, limit);
    }

    /// <summary>Whether the full stop belongs to an abbreviation or an initial that the sentence goes on after.</summary>
    private static bool IsAbbreviation(string text, int stop, int next, int limit)
    {
        var start = stop;
        while (start > 0 && stop - start < 16 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text.AsSpan(start, stop - start);
        if (word.IsEmpty)
        {
            return false;
        }

        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
        {
            return true; // an initial: J. Smith
        }

        return Abbreviations.Of(word) switch
        {
            AbbreviationKind.Title => true,
            AbbreviationKind.Inner => char.IsDigit(text[next]) || !StartsSentence(text, next, limit) || word[0] is >= 'a' and <= 'z' && char.IsUpper(text[next]) && word.Length <= 2,
            AbbreviationKind.Plain => !StartsSentence(text, next, limit),
            _ => word.Contains('.') && word.Length >= 3 && !StartsSentence(text, next, limit),
        };
    }

    /// <summary>Whether the next word is one that begins sentences rather than goes on with a name: an article, pronoun, conjunction or preposition with a capital.</summary>
    private static bool StartsSentence(string text, int next, int limit)
    {
        while (next < limit && !char.IsLetterOrDigit(text[next]))
        {
            next++;
        }

        var end = next;
        while (end < limit && end - next < 16 && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > next && char.IsUpper(text[next]) && SentenceOpeners.Contains(text.AsSpan(next, end - next));
    }

    private static int SkipSpace(string text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
