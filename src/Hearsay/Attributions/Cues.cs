using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>The lexicon of reporting verbs, by inflected form.</summary>
internal sealed class Cues
{
    private readonly Dictionary<string, (Cue Cue, VerbForms Forms)> byForm = new(StringComparer.Ordinal);

    private Cues()
    {
    }

    public static Cues English { get; } = Load("Attributions/cues.en.tsv");

    /// <summary>Looks a lower-case word up.</summary>
    public bool TryGet(string word, out Cue cue, out VerbForms forms)
    {
        var found = byForm.TryGetValue(word, out var entry);
        (cue, forms) = (entry.Cue, entry.Forms);
        return found;
    }

    private static Cues Load(string name)
    {
        var cues = new Cues();
        foreach (var row in WordList.Read(name).Skip(1))
        {
            var preps = row[9] == "-" ? [] : row[9].Split(',');
            var weights = row[10..].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            var cue = new Cue(row[0], Enum.Parse<Voice>(row[5], true), Enum.Parse<Polarity>(row[6], true), BareOf(row[7]), row[8] == "hearer", preps, weights);
            cues.Add(row[0], cue, VerbForms.Base);
            cues.Add(row[1], cue, VerbForms.Past);
            cues.Add(row[2], cue, VerbForms.Participle);
            cues.Add(row[3], cue, VerbForms.Third);
            cues.Add(row[4], cue, VerbForms.Gerund);
        }

        return cues;
    }

    /// <summary>The first lexeme to claim a form keeps it ("found" is of "find").</summary>
    private void Add(string form, Cue cue, VerbForms kind)
    {
        if (!byForm.TryGetValue(form, out var entry))
        {
            byForm[form] = (cue, kind);
        }
        else if (entry.Cue == cue)
        {
            byForm[form] = (cue, entry.Forms | kind);
        }
    }

    private static BareComplement BareOf(string cell) => cell switch
    {
        "clause" => BareComplement.Clause,
        "np" => BareComplement.Phrase,
        "content" => BareComplement.Content,
        "raise" => BareComplement.Raised,
        _ => BareComplement.None,
    };
}
