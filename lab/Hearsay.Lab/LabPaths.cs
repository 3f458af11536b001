namespace Hearsay.Lab;

/// <summary>Where corpora and scorers lie: the options, else the environment, else beside the checkout.</summary>
internal sealed record LabPaths(string Corpora, string Scorers, string Root)
{
    /// <summary>Takes <c>--corpora</c> and <c>--scorers</c> out of the arguments.</summary>
    public static (LabPaths Paths, List<string> Others) Take(IReadOnlyList<string> args)
    {
        var rest = new List<string>();
        string? corpora = null, scorers = null;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--corpora" && i + 1 < args.Count)
            {
                corpora = args[++i];
            }
            else if (args[i] == "--scorers" && i + 1 < args.Count)
            {
                scorers = args[++i];
            }
            else
            {
                rest.Add(args[i]);
            }
        }

        var root = FindRoot();
        corpora ??= Environment.GetEnvironmentVariable("HEARSAY_CORPORA") ?? Path.Combine(root, "..", "shared", "corpora");
        return (new LabPaths(Path.GetFullPath(corpora), Path.GetFullPath(scorers ?? Path.Combine(corpora, "..", "scorers")), root), rest);
    }

    public string Corpus(string file) => Path.Combine(Corpora, file);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The lab runs inside a checkout.");
    }
}
