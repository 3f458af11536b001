using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Annotations;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Lab.Corpora;

/// <summary>A document of the event corpus (ECB+, Cybulska and Vossen 2014) read by the product from the corpus's own tokens and sentences.</summary>
internal sealed class EventDocument
{
    private static readonly Pipeline Names = new(new TagAnnotator(), new TreeAnnotator(), new NameAnnotator(), new MentionAnnotator());

    private readonly Dictionary<int, int> firstOfSentence = [];

    /// <param name="item">A line of the corpus: <c>id</c> and <c>sentences</c> are read, <c>topic</c> and <c>subtopic</c> are not.</param>
    /// <param name="hasReferences">Whether pronouns and descriptions are resolved too.</param>
    public EventDocument(JsonObject item, bool hasReferences = true)
    {
        Id = (string)item["id"]!;
        var text = new StringBuilder();
        var starts = new List<int>();
        var ends = new List<int>();
        var sentences = new List<Sentence>();
        foreach (var (number, words) in item["sentences"]!.AsObject().Select(pair => (int.Parse(pair.Key, System.Globalization.CultureInfo.InvariantCulture), pair.Value!.AsArray())).OrderBy(pair => pair.Item1))
        {
            firstOfSentence[number] = starts.Count;
            var start = text.Length;
            foreach (var word in words)
            {
                starts.Add(text.Length);
                text.Append((string)word!);
                ends.Add(text.Length);
                text.Append(' ');
            }

            if (words.Count > 0)
            {
                text.Length--;
                sentences.Add(new Sentence(new TextSpan(start, text.Length), "sentence.given"));
                text.Append('\n');
            }
        }

        var read = new PlainTextReader().Read(new Origin(Id + ".txt", Charset: "utf-8"), Encoding.UTF8.GetBytes("x"), new ReadingLimits()).Document!;
        var given = new AnnotatedText(read with { Text = text.ToString() }).With(sentences).WithColumns(new Tokens([.. starts], [.. ends]));
        Annotated = Names.Annotators.Aggregate(given, (annotated, annotator) => annotator.Apply(annotated));
        Annotated = hasReferences ? new CoreferenceAnnotator().Apply(Annotated) : Annotated;
    }

    public string Id { get; }

    public AnnotatedText Annotated { get; }

    /// <summary>Index of a token of the text by the corpus's sentence number and place in it.</summary>
    public int Token(int sentence, int token) => firstOfSentence[sentence] + token;
}
