using System.Diagnostics;
using Hearsay.Lab.Corpora;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

internal static class Experiment
{
    public static int Run(string[] args)
    {
        var dir = "../shared/corpora/language/";
        var ewt = ConlluCorpus.Read(dir + "ewt-train.conllu");
        var gum = ConlluCorpus.Read(dir + "gum-train.conllu", "whow", "fiction");
        var all = ewt.Concat(gum).ToList();
        var tags = TaggerTrainer.TagsOf(all);
        var (paths, _) = LabPaths.Take(args);
        var cache = "/tmp/words.bin";
        if (!File.Exists(cache))
        {
            var w0 = Stopwatch.StartNew();
            var e = WordsTrainer.Train(RunningText.Sentences(paths));
            Console.WriteLine($"words in {w0.Elapsed.TotalSeconds:0.0} s");
            File.WriteAllBytes(cache, System.Runtime.InteropServices.MemoryMarshal.AsBytes<ulong>(e).ToArray());
        }

        var table = new WordTable(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(File.ReadAllBytes(cache)));
        var train = Convert(all, tags, table);
        var watch = Stopwatch.StartNew();
        Tagger tagger;
        if (args.Contains("tagonly") || args.Contains("jack") || !File.Exists("/tmp/tagger.bin"))
        {
            tagger = TaggerTrainer.Train(tags, train);
            var wf = new Hearsay.Language.Weights.WeightsFile();
            tagger.Save(wf);
            using var o = File.Create("/tmp/tagger.bin");
            wf.Write(o);
        }
        else
        {
            using var i = File.OpenRead("/tmp/tagger.bin");
            tagger = Tagger.Load(Hearsay.Language.Weights.WeightsFile.Read(i));
        }

        Console.WriteLine($"trained in {watch.Elapsed.TotalSeconds:0.0} s");
        foreach (var name in new[] { "ewt-dev", "gum-dev" })
        {
            var dev = ConlluCorpus.Read(dir + name + ".conllu");
            int n = 0, u = 0, x = 0;
            watch.Restart();
            foreach (var s in dev)
            {
                var words = s.Select(w => WordForm.Of(w.Form, table)).ToArray();
                var found = new byte[words.Length];
                tagger.Tag(words, found);
                for (var i = 0; i < words.Length; i++)
                {
                    n++;
                    u += tags.Universal[found[i]].ToString().Equals(s[i].Upos, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                    x += tags.Penn[found[i]] == s[i].Xpos ? 1 : 0;
                }
            }

            Console.WriteLine($"{name} UPOS {100.0 * u / n:0.00} XPOS {100.0 * x / n:0.00} {n / watch.Elapsed.TotalSeconds:0} tok/s");
        }

        if (args.Contains("tagonly"))
        {
            return 0;
        }

        // jackknife
        var folds = 5;
        var auto = new byte[all.Count][];
        if (File.Exists("/tmp/auto.bin") && !args.Contains("jack"))
        {
            var bytes = File.ReadAllBytes("/tmp/auto.bin");
            for (int i = 0, at = 0; i < all.Count; at += all[i].Length, i++)
            {
                auto[i] = bytes[at..(at + all[i].Length)];
            }
        }
        else
        {
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var part = TaggerTrainer.Train(tags, [.. train.Where((_, i) => i % folds != fold)]);
            for (var i = fold; i < all.Count; i += folds)
            {
                part.Tag(train[i].Words, auto[i] = new byte[train[i].Words.Length]);
            }
        });
        Console.WriteLine($"jackknifed at {watch.Elapsed.TotalSeconds:0.0} s");
        File.WriteAllBytes("/tmp/auto.bin", auto.SelectMany(a => a).ToArray());
        }

        var trees = all.Select((s, i) => new ParsedSentence(train[i].Words, auto[i], [.. s.Select(w => w.Head == 0 ? s.Length : w.Head - 1)], [.. s.Select(w => RelationNames.Parse(w.Relation)!.Value)])).ToList();
        watch.Restart();
        var parser = ParserTrainer.Train(tags, trees);
        Console.WriteLine($"parser trained in {watch.Elapsed.TotalSeconds:0.0} s");
        var input = new ParseInput();
        var state = new ParserState();
        foreach (var name in new[] { "ewt-dev", "gum-dev" })
        {
            var dev = ConlluCorpus.Read(dir + name + ".conllu");
            int n = 0, u = 0, x = 0;
            watch.Restart();
            foreach (var s in dev)
            {
                var words = s.Select(w => WordForm.Of(w.Form, table)).ToArray();
                var found = new byte[words.Length];
                tagger.Tag(words, found);
                input.Set(words, found, tags.Universal.AsSpan());
                parser.Parse(input, state);
                for (var i = 0; i < words.Length; i++)
                {
                    n++;
                    var head = state.Heads[i] == words.Length ? 0 : state.Heads[i] + 1;
                    u += head == s[i].Head ? 1 : 0;
                    x += head == s[i].Head && state.Relations[i].Name().Split(':')[0] == s[i].Relation.Split(':')[0] ? 1 : 0;
                }
            }

            Console.WriteLine($"{name} UAS {100.0 * u / n:0.00} LAS {100.0 * x / n:0.00} {n / watch.Elapsed.TotalSeconds:0} tok/s");
        }

        return 0;
    }

    public static List<TaggedSentence> Convert(List<ConlluWord[]> all, TagSet tags, WordTable table)
    {
        var number = tags.Names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        return all.Select(s => new TaggedSentence(s.Select(w => WordForm.Of(w.Form, table)).ToArray(), s.Select(w => number.GetValueOrDefault(w.Tag, -1)).ToArray())).ToList();
    }
}
