using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Documents.Languages;
using Hearsay.Text;

namespace Hearsay.Lab.Training;

/// <summary><c>train languages [--fingerprints DIR]</c>: the letter groups of the languages listed in languages.tsv, from the fingerprints of libexttextcat, the most frequent first.</summary>
/// <remarks>The same fingerprints give the same bytes. Terms of the fingerprints and of the table: docs/weights.md</remarks>
internal static class LanguageTrainer
{
    private const string Usual = "/usr/share/libexttextcat";

    private const string Table = "src/Hearsay/Documents/Languages/ngrams.tsv";

    public static int Run(string[] args)
    {
        var from = args is ["--fingerprints", var given] ? given : args.Length == 0 ? Usual : null;
        if (from is null || !Directory.Exists(from))
        {
            Console.Error.WriteLine(from is null ? "usage: train languages [--fingerprints DIR]" : $"No folder {from}: install the Debian package libexttextcat-data, or give --fingerprints DIR.");
            return 2;
        }

        var (paths, _) = LabPaths.Take([]);
        var names = WordList.Read("Documents/Languages/languages.tsv").Select(row => row[1]).Where(name => name != "-").Order(StringComparer.Ordinal).ToList();
        using var inputs = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = new StringBuilder();
        var groups = 0;
        foreach (var name in names)
        {
            var bytes = File.ReadAllBytes(Path.Combine(from, name + ".lm"));
            inputs.AppendData(bytes);
            var kept = Groups(Encoding.UTF8.GetString(bytes)).ToList();
            groups += kept.Count;
            rows.Append(CultureInfo.InvariantCulture, $"{name}\t{string.Join(' ', kept)}\n");
        }

        var header = $"""
            # Letter groups of {names.Count} languages, most frequent first, from the fingerprints of libexttextcat (language models *.lm): Copyright (c) 2003 WiseGuys Internet B.V., 3-clause BSD licence, its text in docs/weights.md.
            # Written by: dotnet run -c Release --project lab/Hearsay.Lab -- train languages. {groups} groups; SHA-256 of the fingerprints read, in this order: {Convert.ToHexStringLower(inputs.GetHashAndReset())}
            # Fingerprint, tab, groups with spaces between; _ is the edge of a word.

            """.ReplaceLineEndings("\n");
        var path = Path.Combine(paths.Root, Table);
        File.WriteAllText(path, header + rows, new UTF8Encoding(false));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Table}: {names.Count} languages, {groups} letter groups, {new FileInfo(path).Length} bytes"));
        return 0;
    }

    /// <summary>Groups of letters and word edges, in small letters, each once, at its best rank. A line is a group, then a count where the fingerprint has counts.</summary>
    private static IEnumerable<string> Groups(string fingerprint) => fingerprint.Split('\n')
        .Select(line => line.Split('\t')[0].Trim().ToLowerInvariant().Normalize(NormalizationForm.FormC))
        .Where(group => group.Length is > 0 and <= LanguageTable.LongestGroup && group != "_" && group.All(c => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        .Where(group => !group.Trim('_').Contains('_', StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);
}
