using System.Globalization;
using Hearsay.Lab.Accuracy;
using Hearsay.Lab.Corpora;
using Hearsay.Language.Weights;
using Hearsay.Mentions.References;

namespace Hearsay.Lab.Training;

/// <summary><c>train references [--try]</c>: the weights of <see cref="ReferenceModel"/>. <c>--try</c> writes nothing: it learns from four fifths of the documents and scores the others.</summary>
internal static class ReferencesTrainer
{
    private const ulong Seed = 17;
    private static readonly string[] Files = ["language/gum-train.conllu", "events/ecbplus.docs.train.jsonl", "events/ecbplus.mentions.train.jsonl", "attribution/polnear.train.jsonl"];
    private const double Scale = 64;
    private const int Rounds = 12;

    /// <summary>By how much the best must lead, in first steps, for each type of anaphor.</summary>
    private static readonly double[] Leads = [1, 1, 8, 8, 6, 8];

    public static int Run(string[] args)
    {
        var (paths, others) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var documents = Documents(paths);
        var plain = EntityDocument.ReadPlain(paths.Corpus(Files[3]));
        if (others is ["--try"])
        {
            var model = Train([.. documents.Where((_, i) => i % 5 != 3)], plain);
            Console.WriteLine(ReferencesScore.Of(model, [.. documents.Where((_, i) => i % 5 == 3)]));
            Console.WriteLine(ReferencesScore.Of(model, GumDocument.Read(paths.Corpus("language/gum-dev.conllu"), "whow", "fiction")));
            Console.WriteLine(ReferencesScore.Of(model, EntityDocument.ReadEvents(paths.Corpus("events/ecbplus.docs.dev.jsonl"), paths.Corpus("events/ecbplus.mentions.dev.jsonl"))));
            return 0;
        }

        var file = new WeightsFile();
        Train(documents, plain).Save(file);
        shipped.Write("references", file, Files, string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents of GUM (train, without whow and fiction) and ECB+ (train), {documents.Sum(document => document.Entities.Length)} tokens"), Seed);
        return 0;
    }

    private static List<EntityDocument> Documents(LabPaths paths) =>
        [.. GumDocument.Read(paths.Corpus(Files[0]), "whow", "fiction"), .. EntityDocument.ReadEvents(paths.Corpus(Files[1]), paths.Corpus(Files[2]))];

    private static ReferenceModel Train(List<EntityDocument> documents, List<EntityDocument> plain)
    {
        var weights = new RankWeights(ReferenceFeatures.Count);
        var texts = documents.Concat(plain).Select(document => new ReferenceText(document.Annotated)).ToArray();
        var random = new SeededRandom(Seed);
        var order = Enumerable.Range(0, texts.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            int wrong = 0, seen = 0, silverWrong = 0, silverSeen = 0;
            foreach (var number in order)
            {
                if (number >= documents.Count)
                {
                    var silver = new GenderLesson(weights);
                    new ReferenceReading(texts[number], silver).Read();
                    (silverWrong, silverSeen) = (silverWrong + silver.Wrong, silverSeen + silver.Seen);
                    continue;
                }

                var lesson = new ReferenceLesson(weights, documents[number], follows: round % 2 == 1);
                new ReferenceReading(texts[number], lesson).Read();
                (wrong, seen) = (wrong + lesson.Wrong, seen + lesson.Seen);
            }

            Console.Error.WriteLine($"references, round {round + 1}: {wrong} of {seen} wrong; {silverWrong} of {silverSeen} by gender");
        }

        return new ReferenceModel(weights.Average(Scale), [.. Leads.Select(lead => (int)(lead * Scale))]);
    }
}
