using System.CommandLine;
using Hearsay.Export;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary>Counts what the rows of a list do not say, so that it is told once and not in every row.</summary>
internal sealed class NotSaid
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, int> missing = new(StringComparer.Ordinal);

    public int Rows { get; set; }

    /// <returns>The words, or nothing where a row has none, which is counted under its name.</returns>
    public string Or(string? words, string name)
    {
        if (!missing.ContainsKey(name))
        {
            order.Add(name);
            missing[name] = 0;
        }

        missing[name] += string.IsNullOrEmpty(words) ? 1 : 0;
        return words ?? "";
    }

    /// <summary>The clocks that a row has, each apart, with how long after its event or saying it was published; those it does not have are counted.</summary>
    /// <param name="noEvent">The state where there is no event, if it is another than not said.</param>
    public string Clocks(Edtf? happened, string? noEvent, Edtf? said, DocumentRecord document)
    {
        var published = document.Clocks.Published;
        var lag = (happened ?? said) is { } from && published is not null ? $" ({LagWords.After(from, published)})" : "";
        var parts = new[]
        {
            Part("event", happened is null ? noEvent : DateWords.Of(happened)), Part("said", said is null ? null : DateWords.Of(said)), Part("published", published is null ? null : DateWords.Of(published)) is { Length: > 0 } at ? at + lag : "",
            Part("captured", document.Captured.IsDefaultOrEmpty ? null : string.Join("; ", document.Captured.Select(DateWords.Of))),
        }.Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? "no date said" : string.Join(" · ", parts);
    }

    private string Part(string clock, string? words) => Or(words, clock) is { Length: > 0 } found ? $"{clock} {found}" : "";

    /// <summary>Says of how many rows what is not said, on standard error.</summary>
    public void Say(ParseResult parsed, string noun)
    {
        var gaps = order.Where(name => missing[name] > 0).Select(name => missing[name] == Rows ? $"{name} in all" : $"{name} in {missing[name]}").ToList();
        if (Rows > 0 && gaps.Count > 0 && !parsed.GetValue(CommandLine.Quiet))
        {
            Console.Error.WriteLine($"not said, of {Wording.Plural(Rows, noun)}: " + string.Join(", ", gaps));
        }
    }
}
