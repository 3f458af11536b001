using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>Tells the kind of word behind a figure by the first listed word of its source's description.</summary>
internal static class Vouchers
{
    private static readonly FrozenDictionary<string, Voucher> Listed = WordList.ReadSets("Claims/vouchers.tsv")
        .SelectMany(set => set.Value.Select(word => (word, Kind: Enum.Parse<Voucher>(set.Key)))).ToFrozenDictionary(pair => pair.word, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Voucher>.AlternateLookup<ReadOnlySpan<char>> Words = Listed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="chain">Outermost first; the innermost link that its words tell decides.</param>
    public static Voucher Of(Claimant claimant, ImmutableArray<Hop> chain)
    {
        if (claimant.State == ClaimantState.OwnWord)
        {
            return Voucher.OwnWord;
        }

        for (var i = chain.Length - 1; i >= 0; i--)
        {
            if (chain[i].Words is { } words && Told(words.Text) is { } kind)
            {
                return kind;
            }
        }

        return Voucher.NotSaid;
    }

    private static Voucher? Told(string words)
    {
        foreach (var range in words.AsSpan().SplitAny(" ,.’'-…"))
        {
            if (Words.TryGetValue(words.AsSpan()[range], out var kind))
            {
                return kind;
            }
        }

        return null;
    }
}
