using System.Text;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Mentions;

namespace Hearsay.Tests.Mentions;

public class MentionAnnotatorTests
{
    private static readonly Pipeline Names = new(new SentenceAnnotator(), new TokenAnnotator(), new TagAnnotator(), new TreeAnnotator(), new NameAnnotator(), new MentionAnnotator());

    /// <summary>Pieces that a million of them in a row must neither break nor slow down.</summary>
    private static readonly string[] Repeated =
        ["A", "Ab ", "Of of ", "Ministry of Health and ", "and ", "Bank of ", "People's ", "Al-", "al-", "(ABC) ", "Front (F) ", "Mr ", "Minister of ", "St. ", "é", "😀", "\u0301A", "'", "- ", "X & ", "A.B.", "\n\nA b", "New York, ", "John Smith ", "a b (", "I ", "İ"];

    public static TheoryData<string> Pieces => [.. Repeated];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Any_pattern_is_read_in_order_without_overlap(string piece)
    {
        var builder = new StringBuilder();
        while (builder.Length < 400_000)
        {
            builder.Append(piece);
        }

        var text = Annotate(builder.ToString());
        AssertSound(text);
    }

    [Fact]
    public void Any_mixture_is_read_in_order_without_overlap_and_twice_alike()
    {
        var random = new Random(7);
        string[] pieces = [.. Repeated, "Ana ", "Doe ", "said ", ", ", ". ", "“", "” ", "the ", "in ", "Union ", "(", ") ", "PFX ", "Republic of ", "de ", "\n", "12 "];
        for (var round = 0; round < 300; round++)
        {
            var mixture = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var text = Annotate(mixture);
            AssertSound(text);
            Assert.Equal(text.Layer<Mention>(), Annotate(mixture).Layer<Mention>());
        }
    }

    [Theory]
    [InlineData("PFX", "People's Front of Xandor", true)]
    [InlineData("UNESCO", "United Nations Educational, Scientific and Cultural Organisation", true)]
    [InlineData("MoH", "Ministry of Health", true)]
    [InlineData("ABC", "Ministry of Health", false)]
    [InlineData("MHX", "Ministry of Health", false)]
    public void An_acronym_takes_its_letters_in_order(string acronym, string name, bool expected) => Assert.Equal(expected, Aliases.Abbreviates(acronym, name));

    private static void AssertSound(AnnotatedText text)
    {
        var end = 0;
        foreach (var mention in text.Layer<Mention>())
        {
            Assert.True(mention.Span.Start >= end, $"{mention.Rule} overlaps at {mention.Span}");
            Assert.False(string.IsNullOrWhiteSpace(mention.Entity));
            Assert.True(mention.Joined is not null || mention.Entity.Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(text.Quote(mention.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            end = mention.Span.End;
        }
    }

    private static AnnotatedText Annotate(string text) =>
        Names.Annotate(new PlainTextReader().Read(new Origin("t.txt", "utf-8"), Encoding.UTF8.GetBytes(text), new ReadingLimits()).Document!);
}
