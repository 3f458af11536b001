namespace Hearsay.Language.Parsing;

/// <summary>The dependency trees of a text's sentences as columns: for each token its head and its relation to it.</summary>
/// <remarks>Universal Dependencies 2. Each sentence has one root; a head lies in the sentence of its token.</remarks>
public sealed class Trees
{
    /// <summary>The head of a root.</summary>
    public const int NoHead = -1;

    private readonly int[] heads;
    private readonly Relation[] relations;

    /// <param name="heads">Index of each token's head; <see cref="NoHead"/> for a root.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public Trees(int[] heads, Relation[] relations)
    {
        if (heads.Length != relations.Length)
        {
            throw new ArgumentException("Columns differ in length.", nameof(relations));
        }

        this.heads = heads;
        this.relations = relations;
    }

    public int Count => heads.Length;

    /// <summary>Index of a token's head in the text; <see cref="NoHead"/> for the root of its sentence.</summary>
    public int Head(int token) => heads[token];

    public Relation Relation(int token) => relations[token];

    /// <summary>The token of a range whose head lies outside it, the first where there are several: what the words of a phrase are about.</summary>
    /// <param name="end">Half-open; more than <paramref name="first"/>.</param>
    public int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if ((heads[i] < first || heads[i] >= end) && relations[i] is not (Parsing.Relation.Punct or Parsing.Relation.Case or Parsing.Relation.Det))
            {
                return i;
            }
        }

        return end - 1;
    }
}
