using System.Globalization;
using System.Text.RegularExpressions;
using Hearsay.Tests.House;

namespace Hearsay.Tests.Export;

/// <summary>Greyed words stay readable: WCAG 2.2, level AA, 4.5 to 1, in light, dark and print.</summary>
public partial class DossierColourTests
{
    [Fact]
    public void Grey_on_paper_keeps_its_contrast()
    {
        var css = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Hearsay", "Export", "Dossier", "dossier.css"));
        Assert.Contains(".taken-back", css, StringComparison.Ordinal);
        var (soft, paper, card) = (Values(css, "soft"), Values(css, "paper"), Values(css, "card"));
        Assert.Equal((3, 3, 3), (soft.Length, paper.Length, card.Length));
        for (var i = 0; i < soft.Length; i++)
        {
            Assert.True(Contrast(soft[i], paper[i]) >= 4.5, $"{soft[i]} on {paper[i]}");
            Assert.True(Contrast(soft[i], card[i]) >= 4.5, $"{soft[i]} on {card[i]}");
        }
    }

    private static string[] Values(string css, string name) => [.. Variable().Matches(css).Where(match => match.Groups["name"].Value == name).Select(match => match.Groups["value"].Value)];

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(digits.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"--(?<name>[a-z]+): (?<value>#[0-9a-f]{3,6});")]
    private static partial Regex Variable();
}
