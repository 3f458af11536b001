namespace Hearsay.Documents.Languages;

/// <summary>What a text's characters say of its language.</summary>
/// <param name="Code">ISO 639-1 (639-3 where that has none); <c>und</c> where it is not English and more can not be told; null where there is too little text or nothing fits.</param>
/// <param name="Clues">What told, for people to read.</param>
internal readonly record struct LanguageGuess(string? Code, string Clues);

/// <summary>Names the language of a text by its script, letters, letter groups and common words.</summary>
/// <remarks>Looks at a bounded sample, spread evenly: a quotation in another language does not change the answer. Deterministic, whole numbers alone. Tests: Documents/Languages/sentences.tsv</remarks>
internal sealed class LanguageIdentifier
{
    /// <summary>Fewer letters tell nothing.</summary>
    private const int FewestLetters = 25;

    /// <summary>Lead over the next language, in eighths of a bit: less may be chance.</summary>
    private const int LeastLead = 90;

    /// <summary>Lead a letter over what the document declares before the declaration is not believed, and letters that takes.</summary>
    private const int ClearLeadPerLetter = 5;
    private const int ClearLetters = 100;

    /// <summary>Lead over English of any other language: tables, names and formulas in English lean to one by chance.</summary>
    private const int ForeignLead = 250;

    private const string ByScript = "its script";
    private const string ByLetters = "its letters, letter groups and common words";

    private readonly LanguageSample sample;
    private readonly List<(string Code, int Score)> scores;

    public LanguageIdentifier(string text)
    {
        sample = new LanguageSample(text);
        scores = LanguageTable.Of(sample.Script)?.Scores(sample) ?? (Scripts.Language(sample.Script) is { } only ? [(only, int.MaxValue)] : []);
    }

    /// <summary>The language, where the text tells.</summary>
    public LanguageGuess Guess()
    {
        if (sample.Letters < FewestLetters || scores.Count == 0)
        {
            return default;
        }

        var (code, score) = scores[0];
        if (scores.Count == 1)
        {
            return new(code, ByScript);
        }

        if (code != "en" && score - ScoreOf("en") < ForeignLead)
        {
            return default;
        }

        return score - scores[1].Score >= LeastLead ? new(code, ByLetters)
            : code != "en" && sample.Letters >= ClearLetters ? new("und", $"{ByLetters}: {code} or {scores[1].Code}")
            : default;
    }

    /// <summary>Whether the text is so plainly of another language that a declaration of this one is not believed.</summary>
    /// <param name="code">A code as the tables have it. Of a language that they do not have, only plain English speaks against it.</param>
    public bool Contradicts(string code)
    {
        if (sample.Letters < ClearLetters || scores.Count == 0 || scores[0].Code == code)
        {
            return false;
        }

        var lead = LanguageTable.Knows(code) ? scores[0].Score - ScoreOf(code) : scores[0].Code == "en" ? scores[0].Score - scores[1].Score : 0;
        return lead >= ClearLeadPerLetter * sample.Letters;
    }

    /// <summary>Zero for a language that does not write this script.</summary>
    private int ScoreOf(string code) => scores.Find(pair => pair.Code == code).Score;
}
