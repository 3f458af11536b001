using System.Globalization;
using System.Text;

namespace Hearsay.Documents.Languages;

/// <summary>What of a text is looked at: words, in small letters, from places spread evenly over it, and how its letters divide over scripts. Costs the same for a long text as for a short one.</summary>
internal sealed class LanguageSample
{
    private const int Places = 8;

    /// <summary>UTF-16 units at each place.</summary>
    private const int UnitsPerPlace = 150;

    private readonly int[] weights = new int[Enum.GetValues<Script>().Length];

    public LanguageSample(string text)
    {
        var words = new StringBuilder(" ");
        foreach (var c in Composed(text))
        {
            // Vowel signs and points belong to their word; all else parts words.
            var isLetter = char.IsLetter(c);
            var isPart = isLetter || (c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            if (isLetter)
            {
                var script = Scripts.Of(c);
                weights[(int)script] += Scripts.Weight(script);
            }

            if (isPart || words[^1] != ' ')
            {
                words.Append(isPart ? char.ToLowerInvariant(c) : ' ');
            }
        }

        Words = words.Append(words[^1] == ' ' ? "" : " ").ToString();
        weights[(int)Script.None] = 0;
        Letters = weights.Sum();
        Script = (Script)Array.IndexOf(weights, weights.Max());
        if (Script == Script.Han && Share(Script.Kana) >= 5)
        {
            Script = Script.Kana;
        }
    }

    /// <summary>Words with one space before, between and after them.</summary>
    public string Words { get; }

    /// <summary>Letters looked at, those of scripts with large alphabets counted for several.</summary>
    public int Letters { get; }

    /// <summary>The script of most letters; kana among Han is Japanese.</summary>
    public Script Script { get; }

    /// <summary>Percent of the letters that are of a script.</summary>
    public int Share(Script script) => Letters == 0 ? 0 : 100 * weights[(int)script] / Letters;

    /// <summary>The places, with letters and their marks joined where the text keeps them apart (NFC).</summary>
    private static string Composed(string text)
    {
        if (text.Length <= Places * UnitsPerPlace)
        {
            return text.Normalize(NormalizationForm.FormC);
        }

        var result = new StringBuilder((Places * UnitsPerPlace) + Places);
        for (var place = 0; place < Places; place++)
        {
            var start = (int)((long)(text.Length - UnitsPerPlace) * place / (Places - 1));
            var end = start + UnitsPerPlace;
            // To the next space, so that few words are cut; and never through a pair.
            start = place > 0 && text.AsSpan(start, 20).IndexOf(' ') is >= 0 and var space ? start + space : start;
            start += char.IsLowSurrogate(text[start]) ? 1 : 0;
            end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
            result.Append(text, start, end - start).Append(' ');
        }

        return result.ToString().Normalize(NormalizationForm.FormC);
    }
}
