using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Claims;

/// <summary>Tells what stands in a clause set off by commas ("the lift, which opened in 1911, lowers 6,000 boats"): it scopes nothing outside.</summary>
internal static class Asides
{
    private const int WidestLook = 15;
    private const int WidestAside = 300;

    /// <param name="inner">What may stand in such a clause.</param>
    /// <param name="outer">What it would scope, in the same sentence.</param>
    public static bool Hold(AnnotatedText text, TextSpan sentence, TextSpan inner, TextSpan outer)
    {
        var tokens = text.Columns<Tokens>();
        ReadOnlySpan<char> Word(int token) => text.Text.AsSpan(tokens.Starts[token], tokens.Ends[token] - tokens.Starts[token]);
        var at = tokens.FirstFrom(inner.Start) - 1;
        for (var i = at; i > 0 && at - i < WidestLook && tokens.Starts[i] > sentence.Start && Word(i) is not ","; i--)
        {
            if (Word(i) is "which" or "who" or "whose" or "whom" or "where" && Word(i - 1) is ",")
            {
                return outer.End <= tokens.Starts[i] || (outer.Start >= inner.End && text.Text.AsSpan(inner.End, Math.Min(WidestAside, outer.Start - inner.End)).Contains(','));
            }
        }

        return false;
    }
}
