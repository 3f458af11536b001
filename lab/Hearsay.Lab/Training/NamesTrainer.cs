using System.Globalization;
using Hearsay.Language.Names;
using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary><c>train names [--try]</c>: the weights of <see cref="NameTagger"/>.</summary>
/// <remarks>A first look is taught on parts of the documents and tried on the others, so that what it says of a document is what it will say of an unknown one. <c>--try</c> writes nothing: it learns from four fifths of the documents and scores the others.</remarks>
internal static class NamesTrainer
{
    private const ulong Seed = 11;
    private const int Folds = 5;
    private const double Scale = 16;
    private const int Rounds = 10;

    /// <summary>Orders of the documents that are learned from apart and added up.</summary>
    private const int Orders = 3;

    private const int LeastUpdates = 18;

    /// <summary>By how many first steps the right row of labels must lead, for each wrong label.</summary>
    private const int Margin = 100 * Perceptron.Unit;
    private const int LookMargin = 60 * Perceptron.Unit;

    public static int Run(string[] args)
    {
        var (paths, others) = LabPaths.Take(args);
        var shipped = new ShippedWeights(paths);
        var lists = NameListsBuilder.Build(paths);
        var examples = NameExamples.Read(paths, lists);
        if (others is ["--try"])
        {
            var tagger = Train([.. examples.Where((_, i) => i % 5 != 3)], lists);
            Console.WriteLine(NamesScore.Of(tagger, [.. examples.Take(752).Where((_, i) => i % 5 == 3)]));
            return 0;
        }

        var file = new WeightsFile();
        Train(examples, lists).Save(file);
        shipped.Write("names", file, [.. NameExamples.Files, NameListsBuilder.Gazetteer], string.Create(CultureInfo.InvariantCulture, $"{examples.Sum(example => example.Input.Count)} tokens of {examples.Count} documents; place names"), Seed);
        return 0;
    }

    private static NameTagger Train(List<NameExample> examples, NameLists lists)
    {
        var contexts = FirstLooks(examples);
        Console.Error.WriteLine("names: first looks taken");
        var taught = new (Perceptron Weights, Perceptron Steps)[Orders];
        Parallel.For(0, Orders, new ParallelOptions { MaxDegreeOfParallelism = 2 }, order => taught[order] = Taught(examples, contexts, order));
        return new NameTagger(Table(pair => pair.Weights), Table(pair => pair.Steps), lists);

        WideTable Table(Func<(Perceptron Weights, Perceptron Steps), Perceptron> of) => Perceptron.Sum([.. taught.Select(of)]).ToWideTable(Scale / Orders);
    }

    private static (Perceptron Weights, Perceptron Steps) Taught(List<NameExample> examples, ulong[]?[][] contexts, int number)
    {
        var weights = new Perceptron(NameLabels.Columns, LeastUpdates);
        var steps = new Perceptron(NameLabels.Count, 0);
        var random = new SeededRandom(Seed + (100 * (ulong)number));
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var lesson = new NameLesson(weights, steps, Margin, random);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            var wrong = 0;
            foreach (var document in order)
            {
                Look(weights, NameLabels.Count, examples[document]);
                wrong += lesson.Teach(examples[document], contexts[document]);
            }

            Console.Error.WriteLine($"names, order {number + 1}, round {round + 1}: {wrong} labels updated, {weights.Features} features");
        }

        return (weights, steps);
    }

    /// <summary>The features that a first look gives each candidate, by one that had not seen the document.</summary>
    private static ulong[]?[][] FirstLooks(List<NameExample> examples)
    {
        var contexts = new ulong[]?[examples.Count][];
        Parallel.For(0, Folds, fold =>
        {
            var look = new Perceptron(NameLabels.Types, 2);
            var random = new SeededRandom(Seed);
            var order = Enumerable.Range(0, examples.Count).Where(i => i % Folds != fold).ToArray();
            for (var round = 0; round < 5; round++)
            {
                random.Shuffle(order.AsSpan());
                foreach (var number in order)
                {
                    Look(look, 0, examples[number]);
                }
            }

            var table = look.ToWideTable(Scale);
            for (var i = fold; i < examples.Count; i += Folds)
            {
                contexts[i] = Contexts(examples[i], table);
            }
        });
        return contexts;
    }

    private static ulong[]?[] Contexts(NameExample example, WideTable look)
    {
        var types = new byte[example.Input.Count];
        Span<short> row = stackalloc short[look.Stride];
        for (var i = 0; i < types.Length; i++)
        {
            if (example.Keys[i] is { } keys)
            {
                row.Clear();
                look.Add(keys, row);
                types[i] = (byte)WideTable.Best(row[..NameLabels.Types]);
            }
        }

        var context = new DocumentContext(example.Input, types);
        var contexts = new ulong[]?[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            if (example.Keys[i] is not null)
            {
                context.Fill(i, contexts[i] = new ulong[DocumentContext.Count]);
            }
        }

        return contexts;
    }

    /// <summary>Teaches the type of each word alone.</summary>
    private static void Look(Perceptron weights, int firstColumn, NameExample example)
    {
        Span<int> scores = stackalloc int[firstColumn + NameLabels.Types];
        for (var i = 0; i < example.Keys.Length; i++)
        {
            if (example.Keys[i] is not { } keys)
            {
                continue;
            }

            weights.Clock++;
            weights.Scores(keys, scores);
            int right = -1, rival = -1;
            for (var type = 0; type < NameLabels.Types; type++)
            {
                ref var leader = ref (Allows(example.Allowed[i], type) ? ref right : ref rival);
                leader = leader < 0 || scores[firstColumn + type] > scores[firstColumn + leader] ? type : leader;
            }

            if (scores[firstColumn + right] <= scores[firstColumn + rival] + LookMargin)
            {
                weights.Update(keys, firstColumn + right, firstColumn + rival);
            }
        }
    }

    private static bool Allows(uint labels, int type) => (labels & (type == 0 ? 1u : 3u << ((2 * type) - 1))) != 0;
}
