using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Tests.House;

namespace Hearsay.Tests.Language;

/// <summary>What holds for the tags and trees of any text, and for the weights that make them.</summary>
public class SyntaxTests
{
    private const long MostBytes = 15 << 20;

    private static readonly Pipeline Syntax = new(new SentenceAnnotator(), new TokenAnnotator(), new TagAnnotator(), new TreeAnnotator());

    private static readonly string[] Pieces =
    [
        "the", "The", "MINISTRY", "said", "don't", "ferry", "ferries", "killed", "by", "who", "and", ",", ".", "?", "\"", "“", "”", "(", ")", "-", "—", "12", "1,000", "%", "$", "U.S.", "Mr.", "é", "e\u0301", "漢字", "العربية", "👩‍👩‍👧", "\u200B", "\u0301", "\n\n", "\r\n", "x@y.zz",
    ];

    private static string Weights => Path.Combine(SourceTree.Root, "src", "Hearsay", "Language", "Weights");

    [Fact]
    public void Any_text_has_one_root_a_sentence_and_heads_that_lead_to_it()
    {
        var random = new Random(29);
        for (var i = 0; i < 3000; i++)
        {
            AssertSound(string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        }
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("the ")]
    [InlineData(", ")]
    [InlineData("said that ")]
    [InlineData("and the ferry of ")]
    [InlineData("( ")]
    public void A_sentence_of_any_length_is_parsed(string piece) => AssertSound(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

    [Fact]
    public void The_same_text_gives_the_same_tags_and_trees()
    {
        const string text = "The harbour master, Ana Okello, denied on Friday that the ferries had been inspected by the union's own people.";
        var (first, second) = (Read(text), Read(text));
        for (var i = 0; i < first.Columns<Tokens>().Count; i++)
        {
            Assert.Equal(first.Columns<Tags>().Penn(i), second.Columns<Tags>().Penn(i));
            Assert.Equal(first.Columns<Trees>().Head(i), second.Columns<Trees>().Head(i));
            Assert.Equal(first.Columns<Trees>().Relation(i), second.Columns<Trees>().Relation(i));
        }
    }

    [Fact]
    public void Relations_are_written_as_universal_dependencies_does()
    {
        Assert.Equal("nsubj:pass", Relation.NsubjPass.Name());
        Assert.Equal(Relation.NsubjPass, RelationNames.Parse("nsubj:pass"));
        Assert.Equal(Relation.Obl, RelationNames.Parse("obl:unheard"));
        Assert.Null(RelationNames.Parse("no such relation"));
    }

    [Fact]
    public void Weights_are_small_and_are_those_of_their_record()
    {
        var files = Directory.GetFiles(Weights, "*.weights");
        Assert.NotEmpty(files);
        Assert.True(files.Sum(file => new FileInfo(file).Length) <= MostBytes);
        Assert.All(files, file =>
        {
            using var record = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(file, ".provenance.json")));
            Assert.Equal(Hash(file), record.RootElement.GetProperty("Sha256").GetString());
            if (record.RootElement.TryGetProperty("DecidedBy", out var deciders))
            {
                Assert.All(deciders.EnumerateObject(), decider => Assert.Equal(Hash(Path.Combine(Weights, decider.Name + ".weights")), decider.Value.GetString()));
            }
        });
    }

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private static AnnotatedText Read(string text) =>
        Syntax.Annotate(new PlainTextReader().Read(new Origin("a.txt", "utf-8"), Encoding.UTF8.GetBytes(text), new ReadingLimits()).Document!);

    private static void AssertSound(string text)
    {
        var read = Read(text);
        var (tokens, tags, trees) = (read.Columns<Tokens>(), read.Columns<Tags>(), read.Columns<Trees>());
        Assert.Equal(tokens.Count, tags.Count);
        Assert.Equal(tokens.Count, trees.Count);
        var depth = new int[tokens.Count];
        foreach (var sentence in read.Layer<Sentence>())
        {
            var (first, end) = tokens.Within(sentence.Span);
            Assert.Single(Enumerable.Range(first, end - first), i => trees.Head(i) == Trees.NoHead);
            for (var i = first; i < end; i++)
            {
                var steps = 0;
                for (var at = i; trees.Head(at) != Trees.NoHead && depth[at] == 0 && steps <= end - first; at = trees.Head(at), steps++)
                {
                    Assert.InRange(trees.Head(at), first, end - 1);
                }

                Assert.True(steps <= end - first, "the heads go round in a ring");
                depth[i] = 1;
            }
        }
    }
}
