namespace Hearsay.Tests.Comparison;

/// <summary>Runs the examples of Specs/Comparison: articles headed <c># name | outlet | date</c>, a line with a dot, and what comparing them says.</summary>
public class ComparisonSpecs
{
    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string title, string articles, string expected)
    {
        Assert.NotEmpty(title);
        var given = articles.Split("\n# ", StringSplitOptions.RemoveEmptyEntries).Select(Read).ToArray();
        Assert.Equal(expected, Cases.Show(Cases.Compare(given)));
        Assert.Equal(expected, Cases.Show(Cases.Compare([.. given.Reverse()])));
    }

    public static TheoryData<string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(Root(), "tests", "Hearsay.Tests", "Specs", "Comparison"), "*.md").Order(StringComparer.Ordinal))
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

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository root was not found above the tests.");
    }
}
