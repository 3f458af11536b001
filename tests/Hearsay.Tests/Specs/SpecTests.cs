using System.Text;
using Hearsay.Annotations;
using Hearsay.Attributions;
using Hearsay.Claims;
using Hearsay.Documents;
using Hearsay.Export;
using Hearsay.Language;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Mentions;
using Hearsay.Quantities;
using Hearsay.Text;
using Hearsay.Times;

namespace Hearsay.Tests.Specs;

/// <summary>Runs the examples of Specs/**/*.md: a fenced block <c>```example FACET…</c> holds a text, a line with a single full stop, and what is found in it.</summary>
/// <remarks>With HEARSAY_UPDATE=1 the expectations are rewritten in the source tree, for review.</remarks>
public class SpecTests
{
    private const string Fence = "```";

    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var count = Read(file).Count;
            for (var i = 0; i < count; i++)
            {
                data.Add(Path.GetRelativePath(Root, file), i);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string file, int index)
    {
        var example = Read(Path.Combine(Root, file))[index];
        var actual = Describe(example);
        if (Environment.GetEnvironmentVariable("HEARSAY_UPDATE") == "1" && actual != example.Expected)
        {
            var path = Path.Combine(Root, file);
            var before = $"{Fence}example{example.Head}\n{example.Text}\n.\n{(example.Expected.Length == 0 ? "" : example.Expected + "\n")}{Fence}";
            var after = $"{Fence}example{example.Head}\n{example.Text}\n.\n{(actual.Length == 0 ? "" : actual + "\n")}{Fence}";
            File.WriteAllText(path, File.ReadAllText(path).Replace(before, after, StringComparison.Ordinal));
            return;
        }

        Assert.Equal(example.Expected, actual);
    }

    private sealed record SpecExample(string Head, string Text, string Expected)
    {
        public string[] Words => Head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The Specs folder of the source tree, so that an update lands where it is reviewed.</summary>
    private static string Root { get; } = Path.Combine(House.SourceTree.Root, "tests", "Hearsay.Tests", "Specs");

    private static List<SpecExample> Read(string path)
    {
        var examples = new List<SpecExample>();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence + "example", StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, i + 1);
            var dot = Array.IndexOf(lines, ".", i + 1, end - i - 1);
            examples.Add(new SpecExample(lines[i][(Fence.Length + "example".Length)..], string.Join('\n', lines[(i + 1)..dot]), string.Join('\n', lines[(dot + 1)..end])));
            i = end;
        }

        return examples;
    }

    /// <summary>Facets, in the words of the head: sentences, tokens, syntax, names, times, phrases, quantities, numbers, settings, mentions, references, attributions, statements; and <c>published=DATE</c>, <c>language=TAG</c>.</summary>
    private static string Describe(SpecExample example)
    {
        var published = example.Words.FirstOrDefault(word => word.StartsWith("published=", StringComparison.Ordinal)) is { } given && Edtf.TryParse(given[10..], out var date) ? date : null;
        var result = new PlainTextReader().Read(new Origin("example.txt", "utf-8", null, published), Encoding.UTF8.GetBytes(example.Text), new ReadingLimits());
        var language = example.Words.FirstOrDefault(word => word.StartsWith("language=", StringComparison.Ordinal))?[9..];
        var document = language is null ? result.Document! : result.Document! with { Metadata = result.Document.Metadata with { Language = new Found<string>(language, "the example") } };
        var text = language is null ? Pipelines.English.Annotate(document) : Pipelines.For(document).Annotate(document);
        var lines = new List<(TextSpan Span, string Label, string Tail)>();
        foreach (var facet in example.Words.Where(word => !word.Contains('=', StringComparison.Ordinal)))
        {
            lines.AddRange(Lines(text, facet));
        }

        return string.Join('\n', lines.Select(line => $"{line.Label,-12} {line.Span,-8} {text.Quote(line.Span).Replace("\n", "⏎", StringComparison.Ordinal)}{line.Tail}".TrimEnd()));
    }

    private static IEnumerable<(TextSpan Span, string Label, string Tail)> Lines(AnnotatedText text, string facet) => facet switch
    {
        "sentences" => text.Layer<Sentence>().Select(s => (s.Span, "sentence", "")),
        "tokens" => Enumerable.Range(0, text.Columns<Tokens>().Count).Select(i => (text.Columns<Tokens>().Span(i), "token", "")),
        "syntax" => Enumerable.Range(0, text.Columns<Tags>().Count).Select(i => SyntaxLine(text, i)),
        "names" => text.Columns<NameTags>().Names().Select(name => (new TextSpan(text.Columns<Tokens>().Starts[name.First], text.Columns<Tokens>().Ends[name.End - 1]), "name", $"  [{name.Type}]")),
        "times" => text.Layer<TimeExpression>().Select(t => (t.Span, "time",
            $"  [{t.Type.ToString().ToUpperInvariant()} {t.Value ?? "no value"}{(t.Mod is null ? "" : " " + t.Mod)}; {t.Interval?.Text ?? (t.IsResolved ? "no date" : "unresolved")}{(t.Anchor is null ? "" : "; " + t.Anchor)}; {t.Rule}]")),
        "phrases" => text.Layer<TimePhrase>().Select(t => (t.Span, "phrase",
            $"  [{t.Type.ToString().ToUpperInvariant()} {t.Value ?? "no value"}{(t.Mod is null ? "" : " " + t.Mod)}; {t.Interval?.Text ?? (t.IsResolved ? "no date" : "unresolved")}{(t.Anchor is null ? "" : "; " + t.Anchor)}; {t.Rule}]")),
        "quantities" => text.Layer<Quantity>().Select(q => (q.Span, "quantity",
            $"  [{Number(q.Low)}..{Number(q.High)} {q.Bound} {q.Unit}{(q.CountedHead is null ? "" : " of " + q.CountedHead)}{(q.Outcomes.IsEmpty ? "" : "; " + string.Join('|', q.Outcomes))}{(q.IsNegated ? "; negated" : "")}]")),
        "numbers" => WrittenNumbers.Read(text).Select(n => (n.Span, "number", $"  [{n.Kind} {Ends(n)}{(n.Unit == "count" ? "" : " " + n.Unit)}]")),
        "settings" => text.Layer<Quantity>().Select(q => (q.Span, "quantity", $"  [{string.Join("; ", Settings(text, q))}]")),
        "mentions" => text.Layer<Mention>().Select(m => (m.Span, "mention", $"  [{m.Kind} {m.Entity}{(m.Joined is null ? "" : "; " + m.Joined)}]")),
        "references" => text.Layer<Reference>().Select(r => (r.Span, "reference", $"  [{r.Kind} {r.Entity ?? "open"}; {r.Rule}]")),
        "statements" => ClaimBuilder.Build(text).Claims.SelectMany(StatementLines),
        "attributions" => text.Layer<Attribution>().SelectMany(a => AttributionLines(a)),
        _ => throw new InvalidOperationException($"No facet {facet}."),
    };

    private static (TextSpan Span, string Label, string Tail) SyntaxLine(AnnotatedText text, int token)
    {
        var (tokens, tags, trees) = (text.Columns<Tokens>(), text.Columns<Tags>(), text.Columns<Trees>());
        var head = trees.Head(token) == Trees.NoHead ? "" : $" of {text.Quote(tokens.Span(trees.Head(token)))}";
        return (tokens.Span(token), tags.Universal(token).ToString().ToUpperInvariant(), $"  [{tags.Penn(token)} {Lemmatizer.BuiltIn.Lemma(text.Quote(tokens.Span(token)), tags, token)}; {trees.Relation(token).Name()}{head}]");
    }

    private static IEnumerable<(TextSpan Span, string Label, string Tail)> AttributionLines(Attribution a) =>
        a.Source.Select(s => (s, "source", ""))
            .Concat(a.Cue.Select((s, i) => (s, "cue", i > 0 ? "" : $"  [{a.Mode} {a.Voice} {a.Polarity}{(a.IsHypothetical ? " Supposed" : "")} {a.SourceKind}{(a.Claimant is null ? "" : " " + a.Claimant)}; {a.Rule}]")))
            .Concat(a.Content.Select(s => (s, "content", "")))
            .Concat(a.Via.Select((s, i) => (s, "via", $"  [{a.ViaClaimants[i] ?? "described"}]")))
            .Concat(a.Quoted is { } quoted ? [(quoted, "quoted", $"  [{a.QuotedClaimant ?? "described"}]")] : []);

    /// <summary>Whose word each statement is: the article's own in full, what no one is named for, and the others by their speaker.</summary>
    private static IEnumerable<(TextSpan Span, string Label, string Tail)> StatementLines(Claim claim) => claim.Content.Fragments.Select((fragment, i) => (
        fragment.Span, JsonFields.Name(claim.Kind), i > 0 ? "" : claim.Rule.StartsWith("own-word", StringComparison.Ordinal)
            ? $"  [{(claim.Cue is { } cue ? $"\"{cue.Text}\"; " : "")}{claim.Modality}{(claim.Place == ClaimPlace.Text ? "" : " " + claim.Place)}; {claim.Rule}]" : $"  [{claim.Claimant.Name ?? claim.Claimant.State.ToString()}]"));

    private static string Ends(WrittenNumber n) => n.Kind == WrittenKind.Interval ? $"{(n.HasLow ? '[' : '(')}{Number(n.Low)},{Number(n.High)}{(n.HasHigh ? ']' : ')')}" : Number(n.Low);

    private static IEnumerable<string> Settings(AnnotatedText text, Quantity q)
    {
        string Words(TextSpan? span) => span is { } s ? $" \"{text.Quote(s)}\"" : "";
        var said = new (bool Is, string Words)[]
        {
            (!q.Outcomes.IsEmpty, string.Join('|', q.Outcomes)), (q.Setting.StatusWords is not null, q.Setting.Status + Words(q.Setting.StatusWords)),
            (q.Setting.BasisWords is not null, q.Setting.Basis + Words(q.Setting.BasisWords)), (q.Setting.ExtentWords is not null, q.Setting.Extent + Words(q.Setting.ExtentWords)),
            (q.Setting.Whole is not null, "part of" + Words(q.Setting.Whole?.Number)), (q.Setting.Revised is not null, (q.Setting.Revised is { IsCorrection: true } ? "corrects" : "in place of") + Words(q.Setting.Revised?.Number)),
        };
        return said.Where(item => item.Is).Select(item => item.Words).DefaultIfEmpty("not said");
    }

    private static string Number(decimal? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
