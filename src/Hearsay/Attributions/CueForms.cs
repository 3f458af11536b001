using Hearsay.Language.Words;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>The forms of the lexicons of reporting verbs and nouns by the hash of their letters, so that a text's words are looked up without being cut out.</summary>
internal sealed class CueForms
{
    private const uint FirstNoun = 2000;

    private readonly Dictionary<uint, (uint Number, byte Voice)> entries = [];

    private CueForms()
    {
    }

    public static CueForms English { get; } = Load();

    /// <param name="word"><see cref="WordForm.Word"/>.</param>
    /// <param name="number">The same for all forms of a verb or noun.</param>
    /// <param name="voice">One more than the number of its <see cref="Voice"/>; 0 where the word is in no lexicon.</param>
    public bool TryGet(uint word, out uint number, out byte voice)
    {
        var found = entries.TryGetValue(word, out var entry);
        (number, voice) = entry;
        return found;
    }

    private static CueForms Load()
    {
        var forms = new CueForms();
        var number = 0u;
        foreach (var row in WordList.Read("Attributions/cues.en.tsv").Skip(1))
        {
            forms.Add(row[..5], number++, row[5]);
        }

        number = FirstNoun;
        foreach (var noun in WordList.Read("Attributions/cue-nouns.en.tsv").Skip(1).SelectMany(row => row[0].Split(',').Select(form => (Form: form, Voice: row[1]))))
        {
            forms.Add([noun.Form], noun.Form.EndsWith('s') ? number : ++number, noun.Voice);
        }

        return forms;
    }

    /// <summary>The first lexeme to claim a form keeps it ("found" is of "find").</summary>
    private void Add(IEnumerable<string> words, uint number, string voice)
    {
        foreach (var word in words)
        {
            entries.TryAdd(WordForm.Of(word, WordTable.Empty).Word, (number, (byte)(1 + (int)Enum.Parse<Voice>(voice, true))));
        }
    }
}
