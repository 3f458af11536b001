using System.Text;
using Hearsay.Lab.Corpora;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Lab.Predict;

/// <summary>Layer <c>entities</c>: tokens of a BIO file, one a line, to the same with tags Person, Location, Organization, NORP, Date, Money, Facility, Product, Misc.</summary>
/// <remarks>
/// The words are set as a paper would set them, a sentence a paragraph, and read as the product reads a text file. A mention gives its names their type; where it
/// keeps whole what the weights see as two names (a place before an organisation), the two are written, for so the corpora mark them.
/// </remarks>
internal static class EntitiesPredictor
{
    public static int Run(string[] files)
    {
        if (files.Length != 2)
        {
            Console.Error.WriteLine("usage: predict entities IN OUT");
            return 2;
        }

        var tagged = BioDocument.Read(files[0]).AsParallel().AsOrdered().SelectMany((document, index) => Tag(index, document));
        File.WriteAllLines(files[1], tagged, new UTF8Encoding(false));
        return 0;
    }

    private static string[] Tag(int index, BioDocument set)
    {
        var text = new LabText("document" + index, set.Text);
        var tokens = text.Annotated.Columns<Tokens>();
        var kinds = text.Annotated.Layer<Mention>().ToDictionary(mention => mention.Span, mention => mention.Kind);
        var tags = new string[set.Lines.Count];
        foreach (var (first, end, type) in text.Annotated.Columns<NameTags>().Names())
        {
            var span = new TextSpan(tokens.Starts[first], tokens.Ends[end - 1]);
            Mark(span, Name(type, kinds.TryGetValue(span, out var kind) ? kind : null), set, tags);
        }

        return [.. set.Lines.Select((line, i) => set.Spans[i] is null ? line : BioDocument.Word(line) + "\t" + (tags[i] ?? "O"))];
    }

    private static string Name(NameType type, EntityKind? kind) => kind switch
    {
        EntityKind.Person => "Person",
        EntityKind.Organisation => "Organization",
        EntityKind.Place when type != NameType.Facility => "Location",
        _ => type switch { NameType.Place => "Location", NameType.Organisation => "Organization", NameType.Group => "NORP", _ => type.ToString() },
    };

    private static void Mark(TextSpan name, string type, BioDocument set, string[] tags)
    {
        var spans = set.Spans;
        var first = Array.FindIndex(spans, span => span is { } at && at.End > name.Start);
        var last = first;
        for (var i = first; i >= 0 && i < spans.Length && !(spans[i] is { } next && next.Start >= name.End); i++)
        {
            tags[i] = (i == first ? "B-" : "I-") + type;
            last = i;
        }

        if (last > first && first >= 0 && IsStopOutside(set, last))
        {
            tags[last] = "O";
        }
    }

    /// <summary>
    /// Whether a name's last stop is no part of it to the corpus, which cuts stops off abbreviations: where it ends the sentence too, and after one abbreviation alone (Co, Ltd, Jr), but not after letters that each have one (U . S .).
    /// </summary>
    private static bool IsStopOutside(BioDocument set, int at) =>
        Word(set, at) == "." && (Word(set, at + 1).Length == 0 || Word(set, at - 1).Length > 1 || Word(set, at - 2) != ".");

    private static string Word(BioDocument set, int at) => at >= 0 && at < set.Lines.Count && set.Spans[at] is not null ? BioDocument.Word(set.Lines[at]) : string.Empty;
}
