using Hearsay.Annotations;
using Hearsay.Language;

namespace Hearsay.Mentions;

/// <summary>The title or role right before a person's name: what two documents can agree on beside a surname.</summary>
public static class PersonTitle
{
    private const int Reach = 3;

    /// <returns>The word nearest to the name, in small letters without a stop, such as <c>minister</c>; null where none stands there, or only a form of address (Mr, Ms).</returns>
    public static string? Before(AnnotatedText text, Mention mention)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mention);
        var tokens = text.Columns<Tokens>();
        var first = tokens.FirstFrom(mention.Span.Start);
        for (var i = first - 1; i >= 0 && i >= first - Reach; i--)
        {
            var word = text.Quote(tokens.Span(i));
            var small = word.ToLowerInvariant().TrimEnd('.');
            if ((NameWords.Of(word) & (WordClasses.Title | WordClasses.Role)) == 0 && (NameWords.Of(small) & WordClasses.Role) == 0)
            {
                return null;
            }

            if (DescriptionWords.OfWord(small) == Gender.Unknown)
            {
                return small;
            }
        }

        return null;
    }
}
