using Hearsay.Language.Words;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>The lexicon of reporting verbs and nouns by the hash of their forms' letters, so that a text's words are looked up without being cut out.</summary>
internal sealed class Cues
{
    private readonly Dictionary<uint, Cue> byForm = [];

    private Cues()
    {
    }

    public static Cues English { get; } = Load();

    /// <param name="word"><see cref="WordForm.Word"/> of a token.</param>
    /// <returns>Null where the word is in no list.</returns>
    public Cue? Find(uint word) => byForm.GetValueOrDefault(word);

    public Cue? Find(string word) => Find(WordForm.Of(word, WordTable.Empty).Word);

    private static Cues Load()
    {
        var cues = new Cues();
        var number = 0u;
        foreach (var row in WordList.Read("Attributions/cues.en.tsv").Skip(1))
        {
            cues.Add(row[..5], new Cue(number++, row[0], Enum.Parse<Voice>(row[5], true), Enum.Parse<Polarity>(row[6], true), false));
        }

        foreach (var row in WordList.Read("Attributions/cue-nouns.en.tsv").Skip(1))
        {
            foreach (var form in row[0].Split(','))
            {
                var single = cues.Find(form.TrimEnd('s'));
                cues.Add([form], single is { IsNoun: true } ? single : new Cue(number++, form, Enum.Parse<Voice>(row[1], true), Polarity.Positive, true));
            }
        }

        return cues;
    }

    /// <summary>The first word to claim a form keeps it ("found" is of "find").</summary>
    private void Add(IEnumerable<string> forms, Cue cue)
    {
        foreach (var form in forms)
        {
            byForm.TryAdd(WordForm.Of(form, WordTable.Empty).Word, cue);
        }
    }
}
