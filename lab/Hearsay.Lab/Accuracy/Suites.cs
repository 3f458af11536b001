using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hearsay.Lab.Corpora;
using Hearsay.Lab.Predict;
using Hearsay.Mentions.References;

namespace Hearsay.Lab.Accuracy;

/// <summary>Everything that is measured, on data that may be looked at while building.</summary>
internal static class Suites
{
    private const string Figure = @"\s+([\d.]+)";

    public static IReadOnlyList<Suite> All { get; } =
    [
        Scored("attribution", "attribution", "attribution/polnear.dev.jsonl", "score_attribution.py", [],
            ("triple overlap F1", Column("triple overlap")), ("triple strict~ F1", Column("triple strict~")), ("content j50 F1", Column("content j50")),
            ("direct, triple overlap F1", Column(@"triple overlap \[direct\]")), ("indirect, triple overlap F1", Column(@"triple overlap \[indirect\]"))),
        Scored("chunks", "attribution", "attribution/polnear.dev.jsonl", "score_chunks.py", [], ("source F1", Chunks("source")), ("cue F1", Chunks("cue")), ("content F1", Chunks("content"))),
        new Suite("attribution.ownword", ["attribution/polnear.dev.jsonl"], (paths, _) => OwnWordScore.Of(paths.Corpus("attribution/polnear.dev.jsonl")),
            [("own word, in no content", "own word, in no content" + Figure), ("sentences without attribution, own word", "sentences without attribution, own word" + Figure)]),
        new Suite("speakers", ["attribution/polnear.dev.jsonl", "attribution/speakers.dev.jsonl"], (paths, folder) => Speakers(paths, folder, "attribution"),
            [("resolution, all", "(?m)^resolution, all" + Figure), ("resolution, pronoun", "resolution, pronoun" + Figure), ("resolution, nominal", "resolution, nominal" + Figure),
                ("resolution, named", "resolution, named" + Figure), ("precision of names given", "precision of names given" + Figure),
                ("left open where nobody is named", "left open where nobody is named" + Figure), ("end to end, all", "end to end: resolution, all" + Figure), ("end to end, pronoun+nominal", @"end to end: pronoun\+nominal" + Figure),
                ("chain depth, all", "chain depth, all" + Figure), ("chain depth, gold >=2", "chain depth, gold >=2" + Figure), ("denial F1", "denial F1" + Figure)]),
        new Suite("speakers.given", ["attribution/polnear.dev.jsonl", "attribution/speakers.dev.jsonl"], (paths, folder) => Speakers(paths, folder, "speakers"),
            [("resolution, all", "(?m)^resolution, all" + Figure), ("resolution, pronoun", "resolution, pronoun" + Figure), ("resolution, nominal", "resolution, nominal" + Figure),
                ("resolution, named", "resolution, named" + Figure), ("precision of names given", "precision of names given" + Figure)]),
        new Suite("references", ["language/gum-dev.conllu"], (paths, _) => ReferencesScore.Of(ReferenceModel.BuiltIn, GumDocument.Read(paths.Corpus("language/gum-dev.conllu"), "whow", "fiction")),
            [("he and she, right", "he, she, right" + Figure), ("he and she, right among given", "he, she, right among given" + Figure), ("pronouns, right", "pronouns, right" + Figure),
                ("pronouns, right among given", "pronouns, right among given" + Figure), ("descriptions, right", "descriptions, right" + Figure)]),
        Coreference("event"),
        Coreference("entity"),
        TimeSuites.Of("time.timebank", "time/train.timebank.jsonl"),
        TimeSuites.Of("time.timebank.odd", "time/train.timebank.jsonl", odd: true),
        TimeSuites.Of("time.wikiwars", "time/train.wikiwars.jsonl"),
        Scored("cases.date", "cases", "time/cases/recognizers.DateTime.en.jsonl", "score_cases.py", [], ("span recall", "span recall" + Figure), ("value accuracy", "value accuracy" + Figure)),
        new Suite("cases.date.news", ["time/cases/recognizers.DateTime.en.jsonl"], (paths, folder) =>
        {
            var kept = CaseSubset.Write(paths.Corpus("time/cases/recognizers.DateTime.en.jsonl"), Path.Combine(folder, "kept.jsonl"));
            return Python.Run(paths, "score_cases.py", [kept, Predict("cases", kept, Path.Combine(folder, "out.jsonl"))]);
        }, [("span recall", "span recall" + Figure), ("value accuracy", "value accuracy" + Figure)]),
        Scored("cases.number", "cases", "time/cases/recognizers.Number.en.jsonl", "score_cases.py", [], ("span recall", "span recall" + Figure), ("value recall", "value recall" + Figure)),
        Scored("cases.units", "cases", "time/cases/recognizers.NumberWithUnit.en.jsonl", "score_cases.py", [], ("span recall", "span recall" + Figure), ("value recall", "value recall" + Figure)),
        new Suite("figures", ["quantity/figures.dev.jsonl"], Figures,
            [("whole-figure F1", @"STRICT figure.*?F1" + Figure), ("number span F1", @"number span \(overlap\).*?F1" + Figure), ("value accuracy", @"on matched: value" + Figure), ("outcome accuracy", "outcome accuracy" + Figure)]),
        new Suite("measeval", ["quantity/measeval.dev.jsonl"], (paths, folder) => FigureMeasures.Measured(paths.Corpus("quantity/measeval.dev.jsonl"), Predict("figures", paths.Corpus("quantity/measeval.dev.jsonl"), Path.Combine(folder, "out.jsonl"))),
            [("quantities found", "found" + Figure), ("figures in a quantity", "in a quantity" + Figure), ("thing counted", "thing counted" + Figure)]),
        Scored("casualties", "figures", "quantity/muc4.dev.jsonl", "score_casualties.py", [], ("recall", "recall" + Figure)),
        new Suite("tokens", ["language/gum-dev.conllu"], TokensOf, [("word F1", "word F1" + Figure), ("sentence-end F1", "sentence-end F1" + Figure)]),
        Syntax("syntax.ewt", "language/ewt-dev.conllu"),
        Syntax("syntax.gum", "language/gum-dev.conllu"),
        Syntax("syntax.news", "language/gum-dev.conllu", "_news_"),
        new Suite("entities", ["language/wwn-dev.tsv"], EntitiesOf, [("span and type F1", @"^([\d.]+)")]),
        new Suite("pages", ["web/pages.tar.xz"], Pages,
            [("segment F1", @"text precision.*f1" + Figure), ("date right", @"date\s+gold \d+ exact" + Figure), ("title, words equal", @"title.*words-equal" + Figure), ("author, words equal", @"author.*words-equal" + Figure)]),
        new Suite("reuse.generated", ["attribution/polnear.train.jsonl"], GeneratedReuse,
            [("same-source F1", @"same_source.*?'F1':\s*([\d.]+)"), ("cluster ARI", @"'ARI':\s*([\d.]+)")]),
        new Suite("reuse.wire", ["comparison/reuse.dev.jsonl", "events/ecbplus.docs.dev.jsonl", "events/ecbplus.docs.train.jsonl"], WireCopy, [("same-source pair F1", @"same source.*?F1" + Figure)]),
        new Suite("contrasts", ["comparison/contrasts.dev.jsonl", "events/ecbplus.docs.dev.jsonl", "events/ecbplus.docs.train.jsonl"], ContrastsOf,
            [("answer-pair linking F1", @"""linking"":\s*\{[^}]*""F1"":\s*([\d.]+)"), ("conflict-pair F1", @"""conflict_pairs"":\s*\{[^}]*""F1"":\s*([\d.]+)")]),
    ];

    private static Suite Coreference(string kind) => new(
        "coreference." + kind, ["events/ecbplus.docs.dev.jsonl", "events/ecbplus.mentions.dev.jsonl"], (paths, folder) =>
        {
            var (gold, run) = (Path.Combine(folder, "gold"), Path.Combine(folder, "run"));
            Python.Run(paths, "gold_coreference.py", [paths.Corpus("events/ecbplus.mentions.dev.jsonl"), gold]);
            var exit = Predictors.All["coreference"]([paths.Corpus("events/ecbplus.docs.dev.jsonl"), paths.Corpus("events/ecbplus.mentions.dev.jsonl"), run]);
            return exit == 0 ? Python.Run(paths, "score_coreference.py", [Path.Combine(gold, kind + ".tsv"), Path.Combine(run, kind + ".tsv")]) : throw new InvalidOperationException($"predict coreference ended with {exit}.");
        },
        [("CoNLL F1", "CoNLL" + Figure)]);

    private static Suite Scored(string name, string layer, string gold, string scorer, string[] options, params (string, string)[] measures) => new(
        name, [gold], (paths, folder) => Python.Run(paths, scorer, [paths.Corpus(gold), Predict(layer, paths.Corpus(gold), Path.Combine(folder, "out.jsonl")), .. options]), measures);

    private static string Predict(string layer, string input, string output)
    {
        var exit = Predictors.All[layer]([input, output]);
        return exit == 0 ? output : throw new InvalidOperationException($"predict {layer} ended with {exit}.");
    }

    private static string Column(string label) => $@"(?m)^{label.Replace(" ", @"\s", StringComparison.Ordinal)}\s+[\d.]+\s+[\d.]+\s+([\d.]+)";

    private static string Chunks(string part) => $@"(?m)^{part}\s.*F1\s+([\d.]+)";

    /// <summary>Who each source is: on spans that the product finds (layer attribution), or on the spans of the gold (layer speakers).</summary>
    private static string Speakers(LabPaths paths, string folder, string layer)
    {
        var scores = Python.Run(
            paths, "score_speakers.py",
            [paths.Corpus("attribution/speakers.dev.jsonl"), paths.Corpus("attribution/polnear.dev.jsonl"), Predict(layer, paths.Corpus("attribution/polnear.dev.jsonl"), Path.Combine(folder, "out.jsonl"))]);
        // floors are least figures: the share of false names is turned round
        var named = Regex.Match(scores, @"false resolution \(gold null\)" + Figure).Groups[1].Value;
        return scores + string.Create(CultureInfo.InvariantCulture, $"\nleft open where nobody is named {100 - decimal.Parse(named, CultureInfo.InvariantCulture)}\n");
    }

    private static string Figures(LabPaths paths, string folder)
    {
        var input = Path.Combine(folder, "in.jsonl");
        FiguresGold.WriteTexts(paths.Corpora, input);
        var (gold, predicted) = (paths.Corpus("quantity/figures.dev.jsonl"), Predict("figures", input, Path.Combine(folder, "out.jsonl")));
        return Python.Run(paths, "score_figures.py", [gold, predicted]) + FigureMeasures.Outcomes(gold, predicted);
    }

    private static string TokensOf(LabPaths paths, string folder)
    {
        var gold = paths.Corpus("language/gum-dev.conllu");
        var input = Path.Combine(folder, "in.jsonl");
        File.WriteAllText(input, Python.Run(paths, "score_tokens.py", ["raw", gold]));
        return Python.Run(paths, "score_tokens.py", [gold, Predict("text-conllu", input, Path.Combine(folder, "out.conllu"))]);
    }

    /// <summary>Tags, lemmas and trees of gold words; the scorer compares relations without their subtype.</summary>
    /// <param name="genre">Part of the names of the documents that are measured; null for all.</param>
    private static Suite Syntax(string name, string gold, string? genre = null) => new(
        name, [gold], (paths, folder) =>
        {
            var part = genre is null ? paths.Corpus(gold) : ConlluCorpus.WriteGenre(paths.Corpus(gold), genre, Path.Combine(folder, "gold.conllu"));
            return Python.Run(paths, "score_conllu.py", [part, Predict("conllu", part, Path.Combine(folder, "out.conllu"))]);
        },
        [("UPOS", "UPOS" + Figure), ("XPOS", "XPOS" + Figure), ("lemma", "lemma" + Figure), ("UAS", "UAS" + Figure), ("LAS", "LAS" + Figure)]);

    private static string EntitiesOf(LabPaths paths, string folder) => Python.Run(
        paths, "score_bio.py",
        [paths.Corpus("language/wwn-dev.tsv"), Predict("entities", paths.Corpus("language/wwn-dev.tsv"), Path.Combine(folder, "out.tsv")), "Person,Location,Organization"]);

    private static string Pages(LabPaths paths, string folder)
    {
        Python.Shell("tar", ["-xJf", paths.Corpus("web/pages.tar.xz"), "-C", folder], []);
        var pages = File.Exists(Path.Combine(folder, "evaldata.json")) ? folder : Directory.GetFiles(folder, "evaldata.json", SearchOption.AllDirectories).Select(Path.GetDirectoryName).First()!;
        var input = Path.Combine(folder, "in.jsonl");
        File.WriteAllText(input, Python.Run(paths, "score_pages.py", ["--list"], ("PAGES", pages)));
        return Python.Run(paths, "score_pages.py", [Predict("pages", input, Path.Combine(folder, "out.json"))], ("PAGES", pages));
    }

    private static string GeneratedReuse(LabPaths paths, string folder)
    {
        var gold = Path.Combine(folder, "gold");
        Python.Run(paths, "reuse_gen.py", ["--real", paths.Corpus("attribution/polnear.train.jsonl"), "--out", gold, "--n", "2000", "--seed", "1"]);
        return Python.Run(paths, "score_reuse.py", [gold, Predict("reuse", Path.Combine(gold, "docs.jsonl"), Path.Combine(folder, "run"))]);
    }

    private static string WireCopy(LabPaths paths, string folder)
    {
        var pairs = File.ReadLines(paths.Corpus("comparison/reuse.dev.jsonl")).Select(line => JsonNode.Parse(line)!).SelectMany(pair => new[] { (string)pair["a"]!, (string)pair["b"]! });
        var input = EventTexts(paths, pairs.ToHashSet(StringComparer.Ordinal), Path.Combine(folder, "in.jsonl"));
        return Python.Run(paths, "score_wirecopy.py", [paths.Corpus("comparison/reuse.dev.jsonl"), Predict("reuse", input, Path.Combine(folder, "run"))]);
    }

    private static string ContrastsOf(LabPaths paths, string folder)
    {
        var input = Path.Combine(folder, "in.jsonl");
        ContrastsGold.WriteGroups(paths, input);
        return Python.Run(paths, "score_contrasts.py", [paths.Corpus("comparison/contrasts.dev.jsonl"), Predict("contrasts", input, Path.Combine(folder, "out.jsonl")), "--json"]);
    }

    /// <summary>The texts of some documents of the event corpus, as the reuse layer takes them in.</summary>
    private static string EventTexts(LabPaths paths, HashSet<string> ids, string output)
    {
        var lines = new[] { "dev", "train" }.SelectMany(part => File.ReadLines(paths.Corpus($"events/ecbplus.docs.{part}.jsonl"))).Where(line => ids.Contains((string)JsonNode.Parse(line)!["id"]!));
        File.WriteAllLines(output, lines, new UTF8Encoding(false));
        return output;
    }
}
