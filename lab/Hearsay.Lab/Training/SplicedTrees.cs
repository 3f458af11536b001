using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Training;

/// <summary>Sentences whose subject has a clause ("The mayor, who had seen it, said …"), made of two sentences of the treebanks: news is full of them, of those with commas the treebanks have a few dozen.</summary>
/// <remarks>After Dehouck and Gómez-Rodríguez 2020, "Data augmentation via subtree swapping for dependency parsing of low-resource languages".</remarks>
internal static class SplicedTrees
{
    private const int LeastWords = 3, MostWords = 14, LongestHost = 40;

    private static readonly uint Comma = WordForm.Of(",", WordTable.Empty).Word;
    private static readonly uint[] Relatives = [.. new[] { "who", "which", "that" }.Select(word => WordForm.Of(word, WordTable.Empty).Word)];

    /// <summary>What no comma stands before.</summary>
    private static readonly uint That = Relatives[^1];

    /// <summary>A clause without the commas around it: the sentence that has it, its words, its head, and the tag of what it is of.</summary>
    private readonly record struct Clause(ParsedSentence Sentence, int First, int End, int Head, UniversalTag Of);

    /// <param name="universal">Universal tag of each joint tag.</param>
    public static List<ParsedSentence> Make(IReadOnlyList<ParsedSentence> trees, IReadOnlyList<UniversalTag> universal, int count, SeededRandom random)
    {
        var clauses = trees.SelectMany(tree => ClausesOf(tree, universal)).GroupBy(clause => clause.Of).ToDictionary(group => group.Key, group => group.ToList());
        var hosts = trees.Select(tree => (Tree: tree, Subject: SubjectOf(tree, universal))).Where(host => host.Subject >= 0).ToArray();
        random.Shuffle(hosts.AsSpan());
        var comma = trees.Select(tree => (Tree: tree, At: Array.FindIndex(tree.Words, word => word.Word == Comma))).First(place => place.At >= 0);
        return [.. hosts.Take(count).Select(host =>
        {
            var fitting = clauses[universal[host.Tree.Tags[host.Subject]]];
            var clause = fitting[random.Next(fitting.Count)];
            var isBare = clause.Sentence.Words[clause.First].Word == That || (clause.Sentence.Relations[clause.Head] == Relation.AclRelcl && random.Next(3) == 0);
            return Splice(host.Tree, host.Subject, clause, isBare ? null : (comma.Tree.Words[comma.At], comma.Tree.Tags[comma.At]));
        })];
    }

    private static IEnumerable<Clause> ClausesOf(ParsedSentence tree, IReadOnlyList<UniversalTag> universal)
    {
        for (var head = 0; head < tree.Heads.Length; head++)
        {
            var of = tree.Heads[head];
            if (tree.Relations[head] is not (Relation.AclRelcl or Relation.Acl) || of >= head || universal[tree.Tags[of]] is not (UniversalTag.Noun or UniversalTag.Propn) || SpanOf(tree, head) is not var (first, end) || first <= of)
            {
                continue;
            }

            first += tree.Words[first].Word == Comma ? 1 : 0;
            end -= tree.Words[end - 1].Word == Comma ? 1 : 0;
            var fits = tree.Relations[head] == Relation.Acl ? first == head : first < head && Relatives.Contains(tree.Words[first].Word) && tree.Heads[first] == head;
            if (fits && end - first is >= LeastWords and <= MostWords)
            {
                yield return new Clause(tree, first, end, head, universal[tree.Tags[of]]);
            }
        }
    }

    /// <summary>The subject of the sentence's main verb, a noun or name with no clause of its own; −1 where there is none.</summary>
    private static int SubjectOf(ParsedSentence tree, IReadOnlyList<UniversalTag> universal)
    {
        var root = Array.IndexOf(tree.Relations, Relation.Root);
        for (var i = 0; i < root && tree.Heads.Length <= LongestHost && universal[tree.Tags[root]] == UniversalTag.Verb; i++)
        {
            if (tree.Relations[i] == Relation.Nsubj && tree.Heads[i] == root && universal[tree.Tags[i]] is UniversalTag.Noun or UniversalTag.Propn && SpanOf(tree, i) is var (first, end)
                && tree.Words[end].Word != Comma && !Enumerable.Range(first, end - first).Any(at => tree.Relations[at] is Relation.AclRelcl or Relation.Acl or Relation.Appos or Relation.Conj))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The words under a head, where they stand together.</summary>
    private static (int First, int End)? SpanOf(ParsedSentence tree, int head)
    {
        int first = head, end = head + 1, count = 0;
        for (var i = 0; i < tree.Heads.Length; i++)
        {
            var at = i;
            while (at != head && at < tree.Heads.Length)
            {
                at = tree.Heads[at];
            }

            if (at == head)
            {
                (first, end, count) = (Math.Min(first, i), Math.Max(end, i + 1), count + 1);
            }
        }

        return count == end - first ? (first, end) : null;
    }

    private static ParsedSentence Splice(ParsedSentence host, int subject, Clause clause, (WordForm Word, byte Tag)? comma)
    {
        var at = SpanOf(host, subject)!.Value.End;
        var (length, around) = (clause.End - clause.First, comma is null ? 0 : 1);
        var top = at + around + clause.Head - clause.First;
        var (words, tags, relations) = (new List<WordForm>(host.Words), new List<byte>(host.Tags), new List<Relation>(host.Relations));
        var heads = host.Heads.Select(head => head < at ? head : head + length + (2 * around)).ToList();
        words.InsertRange(at, clause.Sentence.Words[clause.First..clause.End]);
        tags.InsertRange(at, clause.Sentence.Tags[clause.First..clause.End]);
        relations.InsertRange(at, clause.Sentence.Relations[clause.First..clause.End]);
        heads.InsertRange(at, Enumerable.Range(clause.First, length).Select(i => i == clause.Head ? subject : clause.Sentence.Heads[i] - clause.First + at + around));
        foreach (var place in comma is null ? [] : new[] { at, at + length + 1 })
        {
            words.Insert(place, comma!.Value.Word);
            tags.Insert(place, comma.Value.Tag);
            relations.Insert(place, Relation.Punct);
            heads.Insert(place, top);
        }

        return new ParsedSentence([.. words], [.. tags], [.. heads], [.. relations]);
    }
}
