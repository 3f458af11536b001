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

    /// <remarks>A name may tell what office it is (Ministry, Court, Hospital), never whose side it is on: Orlian Union, Ostrel Post.</remarks>
    private static Voucher? Told(string words)
    {
        var isAfterName = false;
        foreach (var range in words.AsSpan().SplitAny(" ,.’'-…"))
        {
            var word = words.AsSpan()[range];
            if (Words.TryGetValue(word, out var kind) && (!isAfterName || char.IsLower(word[0]) || kind is Voucher.Authority or Voucher.Court or Voucher.Medical))
            {
                return kind;
            }

            isAfterName = word.Length > 0 ? char.IsUpper(word[0]) && word is not "The" : isAfterName;
        }

        return null;
    }
}
