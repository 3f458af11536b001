namespace Hearsay.Tests.Quantities;

/// <summary>Runs the examples of Specs/Quantities: the text, a full stop, then one line for each quantity. HEARSAY_UPDATE=1 rewrites the expectations, for review.</summary>
public sealed class QuantitySpecTests
{
    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder(), "*.md").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Examples_hold(string file)
    {
        var path = Path.Combine(Folder(), file);
        var written = File.ReadAllText(path).ReplaceLineEndings("\n");
        var computed = Computed(written.Split('\n'));
        if (Environment.GetEnvironmentVariable("HEARSAY_UPDATE") == "1")
        {
            File.WriteAllText(path, computed);
        }

        Assert.Equal(written, computed);
    }

    /// <summary>The file with the lines under each "." as the program gives them.</summary>
    private static string Computed(string[] lines)
    {
        var result = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            result.Add(lines[i]);
            if (lines[i] != "    .")
            {
                continue;
            }

            result.AddRange(QuantityText.Read(lines[i - 1].Trim()).Select(line => "    " + line));
            while (i + 1 < lines.Length && lines[i + 1].StartsWith("    quantity", StringComparison.Ordinal))
            {
                i++;
            }
        }

        return string.Join('\n', result);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "Specs", "Quantities")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(Assert.IsType<DirectoryInfo>(folder).FullName, "Specs", "Quantities");
    }
}
