using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Words;
using Hearsay.Mentions.References;

namespace Hearsay.Attributions;

/// <summary>Reports whose content is a number, by rule: "police spoke of 3,000", "the guild put the toll at 12", "the mayor gave the number as 41", "monitors counted nine", "the ministry raised the toll to 14 from 12".</summary>
/// <remarks>Such reports are rare in annotated news, and whose number it is is what a ledger of figures hangs on. Only with a subject; the verbs stand in <c>word-classes.en.tsv</c>.</remarks>
internal static class NumberReports
{
    public const string Rule = "attribution.number";

    /// <summary>Words between a verb and its number.</summary>
    private const int Reach = 8;

    /// <summary>Words of what is counted after a number.</summary>
    private const int MostCounted = 4;

    /// <param name="found">Reports that weights found: a verb of theirs is left to them.</param>
    public static List<Report> Find(ReportInput input, IEnumerable<Report> found)
    {
        var taken = found.SelectMany(report => Enumerable.Range(report.Cue.First, report.Cue.End - report.Cue.First)).ToHashSet();
        var reports = new List<Report>();
        for (var i = 1; i + 1 < input.Count; i++)
        {
            if (input.Tags.Universal(i) == UniversalTag.Verb && input.Words.QuotationOf(i) < 0 && !taken.Contains(i) && At(input, i) is { } report)
            {
                reports.Add(report);
            }
        }

        return reports;
    }

    /// <summary>"… that 57 were hurt, not 41 as the ministry says": what the ministry says is the number before "as".</summary>
    /// <param name="cueEnd">After the cue: where words follow it, they are what is said.</param>
    /// <returns>The number with what is counted; null where none stands there, opposed to another.</returns>
    public static (int First, int End)? BeforeAs(ReportInput input, (int First, int End) source, int cueEnd)
    {
        var words = input.Words;
        var end = source.First - 1;
        end -= end > 1 && words[end - 1] == "," ? 1 : 0;
        if (end < 1 || words[source.First - 1] != "as")
        {
            return null;
        }

        var first = end - 1;
        while (first > 0 && end - first <= MostCounted && !IsNumber(input, first) && input.Tags.Universal(first) is UniversalTag.Noun or UniversalTag.Adj)
        {
            first--;
        }

        while (first > 0 && IsNumber(input, first) && IsNumber(input, first - 1))
        {
            first--;
        }

        var isOpposed = words[first - 1] is "not" || words[first - 2] is "rather" && words[first - 1] is "than" || words[first - 2] is "instead" && words[first - 1] is "of";
        return isOpposed && IsNumber(input, first) && (cueEnd >= words.Count || !words.IsWord(cueEnd)) ? (first, end) : null;
    }

    private static bool IsNumber(ReportInput input, int token) => input.Tags.Universal(token) == UniversalTag.Num || WordClasses.Numerals.Contains(input.Words[token]) || char.IsAsciiDigit(input.Words.Text[input.Words.Start(token)]);

    private static Report? At(ReportInput input, int verb)
    {
        var words = input.Words;
        var (first, end) = words.SentenceOf(verb);
        if (input.Subjects[verb] is not (>= 0 and var subject) || subject > verb || input.Trees.Relation(subject) != Relation.Nsubj || !IsTeller(input, subject) || ContentAt(input, verb, end) is not var (cue, from, number))
        {
            return null;
        }

        var last = number + 1;
        while (last < Math.Min(end, number + 1 + MostCounted) && words.IsWord(last) && input.Tags.Universal(last) is UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Num)
        {
            last++;
        }

        if (last + 1 < end && words[last] is "from" or "to" && Number(input, last + 1, end) is { } other)
        {
            last = other + 1;   // "raised the toll to 14 from 12"
        }

        return new Report(verb, SourcePhrase.Phrase(input.Trees, subject, verb) is var source && source.First < first ? (first, source.End) : source, (verb, cue), [(from, last)], 0) { Rule = Rule };
    }

    /// <summary>Whether somebody can count who is the subject: a name of a person or organisation, a pronoun, a word for people or for a body.</summary>
    private static bool IsTeller(ReportInput input, int subject) =>
        input.Names.TypeOf(subject) is NameType.Person or NameType.Organisation || WordClasses.Tellers.Contains(input.Words[subject])
        || Supersenses.IsPersonOrGroup(input.Senses[subject]) || (NounTraits.Of(input.Forms[subject].Word) & (NounTrait.Person | NounTrait.Body)) != 0;

    /// <summary>Whether a toll stands for the object between the verb and its link: "the toll at", "the number of dead to"; not "the injured workers a bonus as".</summary>
    private static bool HasToll(ReportInput input, int verb, int link)
    {
        var words = input.Words;
        for (var i = verb + 1; i < link; i++)
        {
            if ((WordClasses.Tolls.Contains(words[i]) || words[link] is "at" or "as" && WordClasses.Costs.Contains(words[i])) && (i + 1 == link || words[i + 1] is "of" or "in" or "from" or "for")
                && (words[i] is not ("number" or "numbers") || i + 1 == link || Enumerable.Range(i + 1, link - i - 1).Any(at => WordClasses.Hurt.Contains(words[at]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the cue ends, where the content begins, and the number in it.</summary>
    private static (int Cue, int First, int Number)? ContentAt(ReportInput input, int verb, int end)
    {
        var words = input.Words;
        var word = words[verb];
        if (WordClasses.SpeakingOf.Contains(word) && words[verb + 1] is "of" or "about")
        {
            return Number(input, verb + 2, end) is { } spoken ? (verb + 2, verb + 2, spoken) : null;
        }

        if (WordClasses.Counting.Contains(word))
        {
            return Number(input, verb + 1, end) is { } counted ? (verb + 1, verb + 1, counted) : null;
        }

        var (isPut, isRevised) = (WordClasses.Putting.Contains(word), WordClasses.Revising.Contains(word));
        for (var i = verb + 2; (isPut || isRevised) && i < Math.Min(end, verb + Reach) && words.IsWord(i); i++)
        {
            if ((isPut && words[i] is "at" or "as" || isRevised && words[i] is "to" or "from") && HasToll(input, verb, i))
            {
                return Number(input, i + 1, end) is { } put ? (verb + 1, verb + 1, put) : null;
            }
        }

        return null;
    }

    /// <summary>The number that a phrase begins with, words such as "about" and "at least" before it.</summary>
    private static int? Number(ReportInput input, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + MostCounted); i++)
        {
            if (IsNumber(input, i))
            {
                return i;
            }

            if (input.Tags.Universal(i) is not (UniversalTag.Adv or UniversalTag.Adp or UniversalTag.Adj or UniversalTag.Det))
            {
                return null;
            }
        }

        return null;
    }
}
