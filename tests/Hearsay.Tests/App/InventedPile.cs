using System.Globalization;
using System.Text;

namespace Hearsay.Tests.App;

/// <summary>Piles of invented articles, as many as asked for, the same each time.</summary>
internal static class InventedPile
{
    private static readonly string[] Speakers = ["the harbour office", "Minister Olla Brandt", "the dockers' union", "a senior official", "Captain Ruvo Senn", "the hospital in Teskau"];
    private static readonly string[] Verbs = ["said", "told reporters", "wrote in a statement", "confirmed", "denied"];
    private static readonly string[] Facts = ["the crane had been checked", "at least {0} people were injured", "{0} families had left the quarter", "the gate would stay closed until Friday", "more than {0} crates were lost"];

    /// <param name="number">Which article; neighbours share a passage.</param>
    public static string Article(int number)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"Harbour report number {number}\n\nTESKAU, {1 + number % 28} May 2031\n\n"));
        for (var sentence = 0; sentence < 12; sentence++)
        {
            var pick = number / 3 * 7 + sentence * 5 + (sentence > 6 ? number : 0);
            var speaker = Speakers[pick % Speakers.Length];
            var fact = string.Format(CultureInfo.InvariantCulture, Facts[pick / 2 % Facts.Length], 3 + pick % 40);
            text.Append(char.ToUpperInvariant(speaker[0])).Append(speaker, 1, speaker.Length - 1).Append(' ').Append(Verbs[pick / 3 % Verbs.Length]).Append(" that ").Append(fact).Append(". ");
            text.Append(sentence % 4 == 3 ? "\n\n" : "");
        }

        return text.ToString();
    }

    public static void Write(Workplace place, string folder, int articles)
    {
        for (var i = 0; i < articles; i++)
        {
            place.Write(string.Create(CultureInfo.InvariantCulture, $"{folder}/{i / 50:00}/article-{i:0000}.txt"), Article(i));
        }
    }
}
