using System.Globalization;

namespace Hearsay.Lab.Corpora;

/// <summary>One word of a CoNLL-U file; <paramref name="Head"/> counts from 1, 0 is the root. <paramref name="Document"/> is the number of its document in the file.</summary>
internal sealed record ConlluWord(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation, int Document)
{
    public string Tag => Upos + " " + Xpos;
}

/// <summary>Reads sentences of CoNLL-U files; lines of multi-word tokens and empty nodes are passed by.</summary>
internal static class ConlluCorpus
{
    /// <param name="without">Genres to leave out: documents whose name holds one of these between underscores.</param>
    public static List<ConlluWord[]> Read(string path, params string[] without)
    {
        var sentences = new List<ConlluWord[]>();
        var words = new List<ConlluWord>();
        var isLeftOut = false;
        var document = 0;
        foreach (var line in File.ReadLines(path).Append(string.Empty))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                document++;
                isLeftOut = without.Any(genre => line.Contains("_" + genre + "_", StringComparison.Ordinal));
            }
            else if (line.Length == 0)
            {
                if (words.Count > 0 && !isLeftOut)
                {
                    sentences.Add([.. words]);
                }

                words.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is [var id, var form, var lemma, var upos, var xpos, _, var head, var relation, ..] && int.TryParse(id, CultureInfo.InvariantCulture, out _))
            {
                words.Add(new ConlluWord(form, lemma, upos, xpos, int.TryParse(head, CultureInfo.InvariantCulture, out var number) ? number : 0, relation, document));
            }
        }

        return sentences;
    }

    /// <summary>Copies the documents whose name holds a word.</summary>
    /// <returns>The copy's path.</returns>
    public static string WriteGenre(string path, string genre, string copy)
    {
        var isIn = false;
        File.WriteAllLines(copy, File.ReadLines(path).Where(line =>
        {
            isIn = line.StartsWith("# newdoc", StringComparison.Ordinal) ? line.Contains(genre, StringComparison.Ordinal) : isIn;
            return isIn;
        }));
        return copy;
    }
}
