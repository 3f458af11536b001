namespace Hearsay.Tests.Comparison;

/// <summary>Runs the examples of Specs/Comparison: articles headed <c># name | outlet | date</c>, a line with a dot, and what comparing them says.</summary>
/// <remarks>With HEARSAY_UPDATE=1 the expectations are rewritten in the source tree, for review.</remarks>
public class ComparisonSpecs
{
    private static string Folder { get; } = Path.Combine(House.SourceTree.Root, "tests", "Hearsay.Tests", "Specs", "Comparison");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string title, string articles, string expected)
    {
        Assert.NotEmpty(title);
        var given = articles.Split("\n# ", StringSplitOptions.RemoveEmptyEntries).Select(Read).ToArray();
        var actual = Cases.Show(Cases.Compare(given));
        if (Environment.GetEnvironmentVariable("HEARSAY_UPDATE") == "1")
        {
            var path = Path.Combine(Folder, title.Split(' ')[0]);
            File.WriteAllText(path, File.ReadAllText(path).Replace(articles + "\n.\n" + expected, articles + "\n.\n" + actual, StringComparison.Ordinal));
            return;
        }

        Assert.Equal(expected, actual);
        Assert.Equal(expected, Cases.Show(Cases.Compare([.. given.Reverse()])));
    }

    public static TheoryData<string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal))
        {
            var parts = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal).Split("\n```");
            for (var i = 1; i < parts.Length; i += 2)
            {
                var body = parts[i][parts[i].IndexOf('\n', StringComparison.Ordinal)..];
                var dot = body.LastIndexOf("\n.", StringComparison.Ordinal);
                examples.Add(Path.GetFileName(file) + " " + ((i + 1) / 2).ToString(System.Globalization.CultureInfo.InvariantCulture), body[..dot], body[(dot + 2)..].Trim('\n'));
            }
        }

        return examples;
    }

    private static Article Read(string article)
    {
        var lineEnd = article.IndexOf('\n', StringComparison.Ordinal);
        var head = article[..lineEnd].Split('|', StringSplitOptions.TrimEntries);
        return new Article(head[0], article[(lineEnd + 1)..].Trim('\n'), head.ElementAtOrDefault(1) is { Length: > 0 } site ? site : null, head.ElementAtOrDefault(2));
    }
}
