using System.Text;
using Hearsay.Text;

namespace Hearsay.Lab.Corpora;

/// <summary>One document of a corpus of tokens and tags, a token a line, set as a paper would set it: a sentence a paragraph.</summary>
/// <param name="Lines">As in the file; those that are no token have no span.</param>
/// <param name="Spans">Of each line's token in <paramref name="Text"/>.</param>
internal sealed record BioDocument(IReadOnlyList<string> Lines, string Text, TextSpan?[] Spans)
{
    /// <summary>The documents of a file, which begin at <c># doc</c> lines.</summary>
    public static List<BioDocument> Read(string path)
    {
        var documents = new List<List<string>> { new() };
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# doc", StringComparison.Ordinal))
            {
                documents.Add([]);
            }

            documents[^1].Add(line);
        }

        return [.. documents.Where(lines => lines.Count > 0).Select(Set)];
    }

    public static string Word(string line) => line.Split('\t')[0];

    private static BioDocument Set(List<string> lines)
    {
        var written = new StringBuilder();
        var spans = new TextSpan?[lines.Count];
        var straightQuotes = 0;
        var glue = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var word = Word(lines[i]);
            if (word.Length == 0 || lines[i].StartsWith("# doc", StringComparison.Ordinal))
            {
                written.Append(written.Length > 0 && !glue ? "\n\n" : "");
                (glue, straightQuotes) = (true, 0);
                continue;
            }

            var before = i > 0 ? Word(lines[i - 1]) : "";
            var after = i + 1 < lines.Count ? Word(lines[i + 1]) : "";
            var closes = word == "\"" && straightQuotes++ % 2 == 1;
            var tight = glue || closes || IsTight(word, before, after);
            written.Append(tight ? "" : " ");
            spans[i] = new TextSpan(written.Length, written.Length + word.Length);
            written.Append(word);
            glue = word is "(" or "[" or "“" or "‘" or "$" or "#" || (word == "\"" && !closes) || (word is "-" && tight) || (word == "." && IsInitial(before) && IsInitial(after))
                || word is "’" || (word == "'" && tight && after is "s" or "t" or "re" or "ve" or "ll");
        }

        return new BioDocument(lines, written.ToString(), spans);
    }

    private static bool IsTight(string word, string before, string after) =>
        word is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "”" or "%" or "…" || word is "’" or "'" && after is "s" or "t" or "re" or "ve" or "ll"
        || word.Length > 1 && word[0] is '\'' or '’' || word == "-" && before.Length > 0 && after.Length > 0 && char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(after[0]);

    private static bool IsInitial(string word) => word.Length == 1 && char.IsUpper(word[0]);
}
