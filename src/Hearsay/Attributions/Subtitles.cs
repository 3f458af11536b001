using Hearsay.Mentions.References;

namespace Hearsay.Attributions;

/// <summary>Tells the title of a series or a turn of phrase before the colon of a headline ("Stealth Over Health: …") from somebody who speaks there ("Union: …").</summary>
internal static class Subtitles
{
    /// <summary>Whether what stands before the colon names nobody, and no person, body or paper.</summary>
    public static bool Is(ReportInput input, Report report)
    {
        var words = input.Words;
        if (words[report.Anchor] != ":" || !words.IsHeadline(report.Anchor) || report.Source is not { } source)
        {
            return false;
        }

        for (var i = source.First; i < source.End; i++)
        {
            if (words.NameEnd(i) > 0 || (NounTraits.Of(input.Forms[i].Word) & (NounTrait.Person | NounTrait.Body | NounTrait.AnyBody | NounTrait.AnyPerson)) != 0 || IsSpeaker(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSpeaker(string word) =>
        WordClasses.AllPronouns.Contains(word) || WordClasses.Unnamed.Contains(word) || WordClasses.Papers.Contains(word) || WordClasses.Collectives.Contains(word) || WordClasses.Teams.Contains(word);
}
