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

    private const int WidestTail = 40;

    /// <param name="chain">Outermost first; the innermost link that its words tell decides.</param>
    /// <param name="cue">The cue of the statement; null where none.</param>
    public static Voucher Of(Claimant claimant, ImmutableArray<Hop> chain, Evidence? cue, string text)
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

        return cue is not null && IsPost(cue, text) ? Voucher.SocialPost : Voucher.NotSaid;
    }

    /// <summary>"Tweeted", "wrote on Facebook", "said in a post": what is known of the word is where it was put.</summary>
    private static bool IsPost(Evidence cue, string text)
    {
        var tail = text.AsSpan(cue.Span.End, Math.Min(WidestTail, text.Length - cue.Span.End));
        var first = tail.TrimStart();
        return Told(cue.Text) == Voucher.SocialPost
            || ((first.StartsWith("on ", StringComparison.Ordinal) || first.StartsWith("in a ", StringComparison.Ordinal) || first.StartsWith("via ", StringComparison.Ordinal) || first.StartsWith("in an ", StringComparison.Ordinal))
                && Told(string.Join(' ', first.ToString().Split(' ').Skip(1).Take(2).Where(word => !word.Contains('-', StringComparison.Ordinal)))) == Voucher.SocialPost && !first.StartsWith("in a post office", StringComparison.OrdinalIgnoreCase));
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
