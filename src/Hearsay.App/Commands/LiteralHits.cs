using System.Globalization;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary>Finds what a person typed, as typed: letter case, accents and the kind of apostrophe aside. What begins or ends with a letter or digit is met as a whole word.</summary>
internal static class LiteralHits
{
    private static readonly CompareInfo Compare = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Every place where one of the parts stands; none where any part stands nowhere.</summary>
    /// <returns>In order, without overlap.</returns>
    public static IReadOnlyList<TextSpan> Find(string text, IReadOnlyList<string> parts)
    {
        var folded = Fold(text);
        var all = new List<TextSpan>();
        foreach (var part in parts)
        {
            var before = all.Count;
            all.AddRange(Places(folded, Fold(part)));
            if (all.Count == before)
            {
                return [];
            }
        }

        all.Sort();
        var hits = new List<TextSpan>();
        foreach (var span in all)
        {
            if (hits.Count == 0 || hits[^1].End <= span.Start)
            {
                hits.Add(span);
            }
        }

        return hits;
    }

    private static IEnumerable<TextSpan> Places(string text, string part)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = Compare.IndexOf(text.AsSpan(at), part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace, out var length);
            if (found < 0 || length == 0)
            {
                yield break;
            }

            var span = new TextSpan(at + found, at + found + length);
            if (IsWhole(text, part, span))
            {
                yield return span;
            }

            at = span.Start + Math.Max(1, length);
        }
    }

    private static bool IsWhole(string text, string part, TextSpan span) =>
        !(IsWordLetter(part[0]) && span.Start > 0 && IsWordLetter(text[span.Start - 1]))
        && !(IsWordLetter(part[^1]) && span.End < text.Length && IsWordLetter(text[span.End]));

    /// <summary>Letters and digits of scripts that set words apart by spaces.</summary>
    private static bool IsWordLetter(char c) => char.IsLetterOrDigit(c) && c is not (>= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF');

    private static string Fold(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('\n', ' ');
}
