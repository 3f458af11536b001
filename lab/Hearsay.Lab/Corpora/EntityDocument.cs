using System.Text.Json.Nodes;
using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Language.Parsing;

namespace Hearsay.Lab.Corpora;

/// <summary>A document read by the product as far as its names, with the entity that an annotation gives each head word.</summary>
/// <param name="Entities">For each token the number of the entity that it is the head word of; 0 where it is none's.</param>
/// <param name="IsAnnotated">For each token whether its sentence was annotated.</param>
/// <param name="HasGaps">Whether some who are spoken of in it were not annotated.</param>
internal sealed record EntityDocument(string Name, AnnotatedText Annotated, int[] Entities, bool[] IsAnnotated, bool HasGaps)
{
    /// <summary>Documents of ECB+ with their chains of people and places; sentences without any mention were not annotated.</summary>
    public static List<EntityDocument> ReadEvents(string documents, string mentions)
    {
        var byDocument = File.ReadLines(mentions).Select(line => JsonNode.Parse(line)!.AsObject()).ToLookup(mention => (string)mention["doc"]!, StringComparer.Ordinal);
        return [.. File.ReadLines(documents).AsParallel().AsOrdered().Select(line => Read(new EventDocument(JsonNode.Parse(line)!.AsObject(), hasReferences: false), byDocument))];
    }

    /// <summary>Articles without any annotation, from a file of JSON Lines with an <c>id</c> and a <c>text</c>.</summary>
    public static List<EntityDocument> ReadPlain(string path) =>
        [.. File.ReadLines(path).AsParallel().AsOrdered().Select(line => JsonNode.Parse(line)!.AsObject()).Select(item => GumDocument.Annotate((string)item["id"]!, (string)item["text"]!)).OfType<AnnotatedText>()
            .Select(text => new EntityDocument(text.Document.Id, text, new int[text.Columns<Tokens>().Count], new bool[text.Columns<Tokens>().Count], HasGaps: true))];

    private static EntityDocument Read(EventDocument document, ILookup<string, JsonObject> mentions)
    {
        var text = document.Annotated;
        var (tokens, trees) = (text.Columns<Tokens>(), text.Columns<Trees>());
        var (entities, isAnnotated) = (new int[tokens.Count], new bool[tokens.Count]);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var annotated = mentions[document.Id].ToList();
        foreach (var sentence in text.Layer<Sentence>().Select(sentence => tokens.Within(sentence.Span)))
        {
            var has = annotated.Exists(mention => document.Token((int)mention["sent"]!, 0) == sentence.First);
            Array.Fill(isAnnotated, has, sentence.First, sentence.End - sentence.First);
        }

        foreach (var mention in annotated.Where(mention => (string?)mention["kind"] is "human" or "loc" or "other"))
        {
            var places = mention["tokens"]!.AsArray().Select(token => document.Token((int)mention["sent"]!, (int)token!)).ToList();
            var chain = (string)mention["chain"]!;
            numbers.TryAdd(chain, numbers.Count + 1);
            entities[trees.HeadOf(places.Min(), places.Max() + 1)] = numbers[chain];
        }

        return new EntityDocument(document.Id, text, entities, isAnnotated, HasGaps: true);
    }
}
