using Hearsay.Comparison;

namespace Hearsay.Export;

/// <summary>Titles of matters that no two share: the question, and where several ask the same, what sets each apart.</summary>
public sealed class MatterTitles
{
    private const int IdDigits = 12;
    private readonly Dictionary<string, string> apart = new(StringComparer.Ordinal);

    /// <param name="matters">All that are listed together.</param>
    public MatterTitles(IEnumerable<Matter> matters)
    {
        foreach (var alike in matters.GroupBy(matter => matter.Question, StringComparer.Ordinal).Select(group => group.ToList()).Where(group => group.Count > 1))
        {
            Func<Matter, string>[] ways = [Scope, matter => $"{Scope(matter)}; first answer {First(matter)}", matter => $"{Scope(matter)}; {matter.Id[..Math.Min(matter.Id.Length, IdDigits)]}"];
            var way = ways.FirstOrDefault(way => alike.Select(way).Distinct(StringComparer.Ordinal).Count() == alike.Count) ?? ways[^1];
            foreach (var matter in alike)
            {
                apart[matter.Id] = way(matter);
            }
        }
    }

    /// <summary>The question, alone where no other matter asks it.</summary>
    public string Of(Matter matter)
    {
        ArgumentNullException.ThrowIfNull(matter);
        return apart.TryGetValue(matter.Id, out var words) ? $"{matter.Question} · {words}" : matter.Question;
    }

    private static string Scope(Matter matter) => matter.Scope.Length == 0 ? "scope not said" : DateWords.Inside(matter.Scope);

    private static string First(Matter matter) => matter.Answers is [var first, ..] ? $"“{first.Words}”{(first.AsOf is { } asOf ? ", " + DateWords.Of(asOf) : "")}" : "not said";
}
