using System.Text;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Tests.Language;

public class NameTagsTests
{
    private static readonly Pipeline Names = new(new SentenceAnnotator(), new TokenAnnotator(), new TagAnnotator(), new TreeAnnotator(), new NameAnnotator());

    private static readonly string[] Pieces = ["Ana ", "Doe ", "of ", "the ", "said ", "PFX ", "(", ") ", ". ", "\n\n", "$5 ", "million ", "May ", "2019", "-", "’s ", "é", "😀", "\u0301", "French ", "Bank ", "a"];

    [Fact]
    public void Any_text_gets_names_in_order_that_lie_in_one_sentence_and_twice_alike()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var mixture = string.Concat(Enumerable.Range(0, random.Next(0, 80)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var text = Annotate(mixture);
            if (text is null)
            {
                continue;
            }

            var tokens = text.Columns<Tokens>();
            var names = text.Columns<NameTags>();
            Assert.Equal(tokens.Count, names.Count);
            var last = 0;
            foreach (var (first, end, type) in names.Names())
            {
                Assert.True(first >= last && end > first && end <= tokens.Count);
                Assert.True(names.Begins(first));
                Assert.All(Enumerable.Range(first + 1, end - first - 1), i => Assert.False(names.Begins(i)));
                Assert.All(Enumerable.Range(first, end - first), i => Assert.Equal(type, names.TypeOf(i)));
                Assert.Contains(text.Layer<Sentence>(), sentence => sentence.Span.Start <= tokens.Starts[first] && tokens.Ends[end - 1] <= sentence.Span.End);
                last = end;
            }

            Assert.Equal(names.Names(), Annotate(mixture)!.Columns<NameTags>().Names());
        }
    }

    [Fact]
    public void The_best_row_of_labels_begins_and_goes_on_as_labels_may()
    {
        var random = new Random(5);
        var path = new LabelPath();
        var transitions = new int[NameLabels.Count * NameLabels.Count];
        for (var round = 0; round < 200; round++)
        {
            var labels = new byte[random.Next(1, 30)];
            var scores = Enumerable.Range(0, labels.Length * NameLabels.Count).Select(_ => random.Next(-99, 99)).ToArray();
            path.Find(scores, transitions, labels);
            var before = NameLabels.None;
            foreach (var label in labels)
            {
                Assert.True(NameLabels.Follows(before, label));
                before = label;
            }
        }
    }

    private static AnnotatedText? Annotate(string text) =>
        new PlainTextReader().Read(new Origin("t.txt", "utf-8"), Encoding.UTF8.GetBytes(text), new ReadingLimits()).Document is { } document ? Names.Annotate(document) : null;
}
