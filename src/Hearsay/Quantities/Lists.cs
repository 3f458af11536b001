namespace Hearsay.Quantities;

/// <summary>Reads the word lists that stand beside this code.</summary>
internal static class Lists
{
    /// <summary>Rows of one list, split at tabs, without comments.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(Lists).Assembly.GetManifestResourceStream("Quantities/" + name)
            ?? throw new InvalidOperationException($"The list {name} is not built in.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
