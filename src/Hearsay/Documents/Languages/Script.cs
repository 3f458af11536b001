namespace Hearsay.Documents.Languages;

/// <summary>Writing systems that the identifier knows (names as in Unicode's Scripts.txt). Those from <see cref="Greek"/> on are written by one language that matters here.</summary>
internal enum Script
{
    None, Latin, Cyrillic, Arabic, Devanagari, Hebrew, Ethiopic,
    Greek, Armenian, Georgian, Thaana, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Sinhala, Thai, Lao, Tibetan, Myanmar, Khmer, Hangul, Kana, Han,
}

/// <summary>Which script a character is of, by its block.</summary>
internal static class Scripts
{
    /// <summary>Blocks in order: first character, first character after, script. Unicode 16, Blocks.txt.</summary>
    private static readonly (char First, char After, Script Script)[] Blocks =
    [
        ('A', '\u0250', Script.Latin), ('\u0370', '\u0400', Script.Greek), ('\u0400', '\u0530', Script.Cyrillic), ('\u0530', '\u0590', Script.Armenian),
        ('\u0590', '\u0600', Script.Hebrew), ('\u0600', '\u0700', Script.Arabic), ('\u0750', '\u0780', Script.Arabic), ('\u0780', '\u07C0', Script.Thaana), ('\u08A0', '\u0900', Script.Arabic),
        ('\u0900', '\u0980', Script.Devanagari), ('\u0980', '\u0A00', Script.Bengali), ('\u0A00', '\u0A80', Script.Gurmukhi), ('\u0A80', '\u0B00', Script.Gujarati),
        ('\u0B00', '\u0B80', Script.Oriya), ('\u0B80', '\u0C00', Script.Tamil), ('\u0C00', '\u0C80', Script.Telugu), ('\u0C80', '\u0D00', Script.Kannada), ('\u0D00', '\u0D80', Script.Malayalam),
        ('\u0D80', '\u0E00', Script.Sinhala), ('\u0E00', '\u0E80', Script.Thai), ('\u0E80', '\u0F00', Script.Lao), ('\u0F00', '\u1000', Script.Tibetan), ('\u1000', '\u10A0', Script.Myanmar),
        ('\u10A0', '\u1100', Script.Georgian), ('\u1100', '\u1200', Script.Hangul), ('\u1200', '\u13A0', Script.Ethiopic), ('\u1780', '\u1800', Script.Khmer), ('\u1C90', '\u1CC0', Script.Georgian), ('\u1E00', '\u1F00', Script.Latin),
        ('\u1F00', '\u2000', Script.Greek), ('\u2D80', '\u2DE0', Script.Ethiopic), ('\u3040', '\u3100', Script.Kana), ('\u31F0', '\u3200', Script.Kana), ('\u3400', '\u4DC0', Script.Han),
        ('\u4E00', '\uA000', Script.Han), ('\uAC00', '\uD7B0', Script.Hangul), ('\uF900', '\uFB00', Script.Han), ('\uFB50', '\uFE00', Script.Arabic), ('\uFE70', '\uFF00', Script.Arabic),
    ];

    /// <summary>The script of a letter; none for other characters and for scripts not known here.</summary>
    public static Script Of(char letter)
    {
        if (letter < '\u0250')
        {
            return char.IsLetter(letter) ? Script.Latin : Script.None;
        }

        int low = 0, high = Blocks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Blocks[middle].After <= letter ? (middle + 1, high) : (low, middle);
        }

        return low < Blocks.Length && letter >= Blocks[low].First ? Blocks[low].Script : Script.None;
    }

    /// <summary>How much one character of it says, in letters of an alphabet: a Han character is about a word.</summary>
    public static int Weight(Script script) => script is Script.Han ? 4 : script is Script.Hangul or Script.Kana ? 2 : 1;

    /// <summary>The language of a script that one language writes; null where letters must tell.</summary>
    public static string? Language(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Armenian => "hy",
        Script.Georgian => "ka",
        Script.Thaana => "dv",
        Script.Bengali => "bn",
        Script.Gurmukhi => "pa",
        Script.Gujarati => "gu",
        Script.Oriya => "or",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Sinhala => "si",
        Script.Thai => "th",
        Script.Lao => "lo",
        Script.Tibetan => "bo",
        Script.Myanmar => "my",
        Script.Khmer => "km",
        Script.Hangul => "ko",
        Script.Kana => "ja",
        Script.Han => "zh",
        _ => null,
    };
}
