using System.Diagnostics;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>What holds for the sentences and tokens of any text at all.</summary>
public class LanguagePropertyTests
{
    /// <summary>What a loop that reads a text more than once would need hours for; a linear one needs some hundredths of a second.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

    private static readonly string[] Pieces =
    [
        "a", "A", "don't", "can", "not", "'", "’", "‘", "s", "'s", "''", "\"", "“", "”", ".", "...", "…", "!", "?", "-", "--", "—", "/", "//", ":", "://", "@", "#", "$", "US", "%", "&", "(", ")", "[", "]", "1", "12", ",", ",000",
        "1,000", "9:30", "am", "th", "_", "+", "=", ";", ":)", "<", ">", "*", "~", "`", "|", "www.", "http", ".com", "e.g.", "Mr.", "No.", "U.S.", "etc.", "co-", "wh-", "which", "\r\n", "\n\n", "\t", "\0", "\u00A0", "\u200B", "\uFEFF", "\u0301",
        "é", "e\u0301", "ß", "İ", "👩‍👩‍👧", "👍🏽", "🇫🇷", "❤️", "\uD83D", "\uDE00", "𝒳", "漢字", "かな", "カナ", "ภาษาไทย", "다람쥐", "العربية", "۔", "。", "！", "²", "½", "Ⅷ", "ﬁ", "[12]", "[a]", " ", " ", " ",
    ];

    [Fact]
    public void Any_text_gives_spans_in_order_inside_it_that_are_not_empty()
    {
        var random = new Random(23);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            AssertSound(text, Annotate(text));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("7")]
    [InlineData(".")]
    [InlineData("…")]
    [InlineData("-")]
    [InlineData("a-")]
    [InlineData("é-")]
    [InlineData("non-")]
    [InlineData("a.")]
    [InlineData("a.b-")]
    [InlineData("ab.")]
    [InlineData("a_")]
    [InlineData("a/")]
    [InlineData("a&")]
    [InlineData("A&")]
    [InlineData("a'")]
    [InlineData("n't")]
    [InlineData("'s")]
    [InlineData("a@")]
    [InlineData("@a")]
    [InlineData("#a")]
    [InlineData("a(s)")]
    [InlineData("1-")]
    [InlineData("1/")]
    [InlineData("1,")]
    [InlineData("1,000,")]
    [InlineData("1:")]
    [InlineData("+1-")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("“")]
    [InlineData("(")]
    [InlineData(":)")]
    [InlineData("http://")]
    [InlineData("www.")]
    [InlineData(" . ")]
    [InlineData(". \"")]
    [InlineData("?\" ")]
    [InlineData("A. ")]
    [InlineData("etc. ")]
    [InlineData(". [1]")]
    [InlineData("?” Ab ")]
    [InlineData("漢")]
    [InlineData("か。")]
    [InlineData("\u0301")]
    [InlineData("😀\u200D")]
    [InlineData("\uD83D")]
    [InlineData(" ")]
    public void A_megabyte_of_one_thing_is_read_in_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var watch = Stopwatch.StartNew();
        var found = Annotate(text);
        Assert.True(watch.Elapsed < Guard, $"{part}: {watch.Elapsed}");
        AssertSound(text, found);
    }

    [Fact]
    public void What_was_cut_off_by_grammar_is_joined_and_a_mark_is_not()
    {
        const string text = "The dogs' owner can't stay; he cannot swim, and it's late (so Ana's told).";
        var tokens = Annotate(text).Columns<Tokens>();
        var joined = Enumerable.Range(0, tokens.Count).Where(tokens.IsJoined).Select(i => text[tokens.Starts[i]..tokens.Ends[i]]);
        Assert.Equal(["'", "n't", "not", "'s", "'s"], joined);
    }

    [Fact]
    public void Columns_that_differ_in_length_are_refused() => Assert.Throws<ArgumentException>(() => new Tokens([0, 2], [1]));

    [Fact]
    public void A_text_without_blocks_is_one_block()
    {
        var found = Annotate("One. Two.");
        Assert.Equal([new TextSpan(0, 4), new TextSpan(5, 9)], found.Layer<Sentence>().Select(sentence => sentence.Span));
    }

    private static void AssertSound(string text, AnnotatedText found)
    {
        var end = 0;
        foreach (var sentence in found.Layer<Sentence>())
        {
            Assert.True(sentence.Span.Start >= end && sentence.Span.End > sentence.Span.Start && sentence.Span.End <= text.Length, Shown(text));
            end = sentence.Span.End;
        }

        var tokens = found.Columns<Tokens>();
        end = 0;
        var written = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            Assert.True(tokens.Starts[i] >= end && tokens.Ends[i] > tokens.Starts[i] && tokens.Ends[i] <= text.Length, Shown(text));
            Assert.True(!tokens.IsJoined(i) || tokens.Starts[i] == end, Shown(text));
            end = tokens.Ends[i];
            written += end - tokens.Starts[i];
        }

        // nothing but white space lies between tokens
        Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), written);
    }

    private static string Shown(string text) => text.Length > 200 ? text[..200] : text;

    private static AnnotatedText Annotate(string text)
    {
        var document = new Document { Id = "", Blob = "", Charset = new Found<string>("utf-8", ""), Text = text, SourceMap = new SourceMap([]) };
        return new TokenAnnotator().Apply(new SentenceAnnotator().Apply(new AnnotatedText(document)));
    }
}
