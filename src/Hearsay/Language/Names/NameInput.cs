using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Words;

namespace Hearsay.Language.Names;

/// <summary>One text as the weights for names see it: what was found out of each token, and the runs of capitals that the token stands in.</summary>
internal sealed class NameInput
{
    /// <summary>Flags of a token.</summary>
    public const byte Opens = 1, Headline = 2, Candidate = 4;

    public NameInput(Tags tags, Trees trees, IEnumerable<(int First, int End)> sentences, NameLists lists)
    {
        Forms = tags.Forms;
        Tags = tags;
        Trees = trees;
        Lists = new uint[Forms.Length];
        Flags = new byte[Forms.Length];
        RunFirst = new int[Forms.Length];
        RunEnd = new int[Forms.Length];
        SentenceFirst = new int[Forms.Length];
        SentenceEnd = new int[Forms.Length];
        foreach (var (first, end) in sentences)
        {
            lists.Fill(Forms.AsSpan(first, end - first), Lists.AsSpan(first, end - first));
            Mark(first, end);
        }
    }

    public WordForm[] Forms { get; }

    public Tags Tags { get; }

    public Trees Trees { get; }

    public uint[] Lists { get; }

    public byte[] Flags { get; }

    /// <summary>Half-open ranges of the run of capitals around a token, or of the token alone.</summary>
    public int[] RunFirst { get; }

    public int[] RunEnd { get; }

    public int[] SentenceFirst { get; }

    public int[] SentenceEnd { get; }

    public int Count => Forms.Length;

    /// <summary>Whether a token may belong to a name: it has a capital or a digit or stands between or behind such. Others never do.</summary>
    public bool IsCandidate(int token) => (Flags[token] & Candidate) != 0;

    public bool IsCapital(int token) => (Forms[token].Shape & (WordShape.Capital | WordShape.CapitalFirst)) != 0;

    private void Mark(int first, int end)
    {
        int capitals = 0, small = 0;
        for (var i = first; i < end; i++)
        {
            capitals += IsCapital(i) ? 1 : 0;
            small += !IsCapital(i) && (Forms[i].Shape & (WordShape.Small | WordShape.Single)) == WordShape.Small && Forms[i].OnlyTag == 0 ? 1 : 0;
        }

        var headline = capitals >= 4 && capitals > 3 * small ? Headline : (byte)0;
        for (var i = first; i < end; i++)
        {
            SentenceFirst[i] = first;
            SentenceEnd[i] = end;
            var opens = i == first || (i == first + 1 && (Forms[first].Shape & (WordShape.Small | WordShape.Capital | WordShape.Digit)) == 0);
            Flags[i] = (byte)(headline | (opens ? Opens : 0) | (MayBeName(i, first, end) ? Candidate : 0));
        }

        for (var i = first; i < end;)
        {
            var run = i++;
            if (IsCapital(run))
            {
                while (i < end && (IsCapital(i) || (i + 1 < end && Forms[i].Shape == (WordShape.Hyphen | WordShape.Single) && IsCapital(i + 1))))
                {
                    i++;
                }
            }

            RunFirst.AsSpan(run, i - run).Fill(run);
            RunEnd.AsSpan(run, i - run).Fill(i);
        }
    }

    private bool MayBeName(int token, int first, int end)
    {
        if (Tells(token, first, end, WordShape.Capital | WordShape.Digit))
        {
            return true;
        }

        var before = Tells(token - 1, first, end, WordShape.Capital | WordShape.Digit) || Tells(token - 2, first, end, WordShape.Capital | WordShape.Digit);
        var after = Tells(token + 1, first, end, WordShape.Capital | WordShape.Digit) || Tells(token + 2, first, end, WordShape.Capital | WordShape.Digit) || Tells(token + 3, first, end, WordShape.Capital);
        return (before && after) || Tells(token - 1, first, end, WordShape.Digit) || Tells(token - 2, first, end, WordShape.Digit)
            || (Tells(token, first, end, WordShape.Mark) && Tells(token + 1, first, end, WordShape.Digit)) || (before && Tells(token - 1, first, end, WordShape.Hyphen))
            || (Tells(token, first, end, WordShape.Hyphen) && before);
    }

    private bool Tells(int token, int first, int end, int shapes) => token >= first && token < end && (Forms[token].Shape & (shapes | ((shapes & WordShape.Capital) != 0 ? WordShape.CapitalFirst : 0))) != 0;
}
