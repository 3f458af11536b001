using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Comparison.Coreference;
using Hearsay.Lab.Corpora;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>coreference</c>: documents and given mentions to clusters of events and of entities, as <c>doc:m_id TAB cluster</c>.</summary>
/// <remarks>Of a mention doc, m_id, sent, tokens, kind and cyb are read; chain, desc, topic and subtopic are not. Mentions of every sentence help, those with cyb are written.</remarks>
internal static class CoreferencePredictor
{
    public static int Run(string[] files)
    {
        if (files.Length != 3)
        {
            Console.Error.WriteLine("usage: predict coreference DOCS.jsonl MENTIONS.jsonl OUTDIR");
            return 2;
        }

        var mentions = File.ReadLines(files[1]).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        var byDocument = mentions.ToLookup(mention => (string)mention["doc"]!, StringComparer.Ordinal);
        var documents = File.ReadLines(files[0]).Where(line => line.Length > 0).AsParallel().AsOrdered().Select(line => Read(JsonNode.Parse(line)!.AsObject(), byDocument)).ToList();
        var clusters = CaseCoreference.Cluster(documents);
        Directory.CreateDirectory(files[2]);
        Write(Path.Combine(files[2], "event.tsv"), mentions.Where(IsEvent), clusters);
        Write(Path.Combine(files[2], "entity.tsv"), mentions.Where(mention => !IsEvent(mention)), clusters);
        return 0;
    }

    private static bool IsEvent(JsonObject mention) => (string?)mention["kind"] == "event";

    private static MentionedDocument Read(JsonObject item, ILookup<string, JsonObject> mentions)
    {
        var document = new EventDocument(item);
        return new MentionedDocument(document.Id, document.Annotated, [.. mentions[document.Id].Select(mention => Mention(document, mention))]);
    }

    private static CaseMention Mention(EventDocument document, JsonObject mention)
    {
        var kind = (string?)mention["kind"] switch { "event" => ThingKind.Event, "human" => ThingKind.Human, "loc" => ThingKind.Place, "time" => ThingKind.Time, _ => ThingKind.Other };
        return new CaseMention((string)mention["m_id"]!, kind, [.. mention["tokens"]!.AsArray().Select(token => document.Token((int)mention["sent"]!, (int)token!)).Order()]);
    }

    private static void Write(string path, IEnumerable<JsonObject> mentions, Dictionary<(string Document, string Mention), string> clusters)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var mention in mentions.Where(mention => (bool)mention["cyb"]!))
        {
            var (document, id) = ((string)mention["doc"]!, (string)mention["m_id"]!);
            var cluster = clusters[(document, id)];
            numbers.TryAdd(cluster, numbers.Count);
            lines.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{document}:{id}\t{numbers[cluster]}"));
        }

        File.WriteAllLines(path, lines, new UTF8Encoding(false));
    }
}
