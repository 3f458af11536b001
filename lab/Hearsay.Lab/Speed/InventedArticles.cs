using System.Globalization;
using System.Text;

namespace Hearsay.Lab.Speed;

/// <summary>Invented articles of about 900 words, as many as asked for, the same each time: four in five are written anew, one in five copies an earlier one in whole or in part.</summary>
internal static class InventedArticles
{
    private const int SentencesPerArticle = 48;

    private static readonly string[] Consonants = ["b", "br", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ae", "ei"];
    private static readonly string[] Things = ["bridge", "harbour", "school", "depot", "pump house", "market", "ferry", "quarry", "clinic", "reservoir", "archive", "granary"];
    private static readonly string[] Bodies = ["ministry", "union", "inspectorate", "council", "company", "court", "committee", "relief office"];
    private static readonly string[] Acts = ["was closed", "had been checked twice", "would reopen", "could not be reached", "belonged to the province", "was never insured", "had been sold", "was under repair"];
    private static readonly string[] Cues = ["said", "wrote", "told reporters", "announced", "denied", "confirmed", "warned", "argued"];
    private static readonly string[] Determiners = ["the", "a", "this", "every", "no", "their", "its", "another", "some", "that"];
    private static readonly string[] Prepositions = ["of", "near", "under", "with", "after", "before", "against", "for", "from", "at", "beyond", "without"];
    private static readonly string[] Auxiliaries = ["was", "had", "has been", "is", "would be", "could have", "might be", "will have", "never"];
    private static readonly string[] Weekdays = ["On Monday", "On Tuesday", "On Wednesday", "On Thursday", "Last Friday", "Last week", "In the spring of 2032"];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The article of a number; a copy says so in its credit line.</summary>
    public static string Article(int number)
    {
        if (number % 5 == 4 && number > 10)
        {
            var original = number - 4 - new Random(number).Next(Math.Min(number - 10, 50)) / 5 * 5;
            var lines = Article(original).Split("\n\n");
            return $"{Name(new Random(number))} report, number {number}\n\n" + string.Join("\n\n", lines.Skip(1).Take(number % 2 == 0 ? lines.Length : lines.Length / 2)) + "\n\n(Agency)";
        }

        var random = new Random(unchecked(number * 7919 + 17));
        var people = Enumerable.Range(0, 5).Select(_ => Name(random) + " " + Name(random)).ToArray();
        var places = Enumerable.Range(0, 4).Select(_ => Name(random)).ToArray();
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{Upper(Things[random.Next(Things.Length)])} of {places[0]} in dispute, number {number}\n\n"));
        text.Append(CultureInfo.InvariantCulture, $"{places[0].ToUpperInvariant()}, {1 + random.Next(28)} {Months[random.Next(12)]} {2031 + random.Next(6)}\n\n");
        for (var i = 0; i < SentencesPerArticle; i++)
        {
            text.Append(Sentence(random, people, places)).Append(i % 4 == 3 ? "\n\n" : " ");
        }

        return text.ToString();
    }

    /// <summary>A sentence that reports, counts or dates something, around clauses of invented words: no five words in a row are likely to be met twice.</summary>
    private static string Sentence(Random random, string[] people, string[] places)
    {
        var (person, place, thing, body) = (people[random.Next(people.Length)], places[random.Next(places.Length)], Things[random.Next(Things.Length)], Bodies[random.Next(Bodies.Length)]);
        var (cue, act) = (Cues[random.Next(Cues.Length)], Acts[random.Next(Acts.Length)]);
        return random.Next(14) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{person} {cue} on {Months[random.Next(12)]} {1 + random.Next(28)} that {Clause(random)} the {thing} {act}."),
            1 => $"“{Upper(Clause(random))} {thing} {act},” {person} {cue}, “and {Clause(random)}.”",
            2 => string.Create(CultureInfo.InvariantCulture, $"{Upper(Clause(random))}, and at least {2 + random.Next(400)} people were injured, according to the {body}."),
            3 => string.Create(CultureInfo.InvariantCulture, $"The {body} counted {1000 + random.Next(90000):N0} {Noun(random)}s {Clause(random)} between {1990 + random.Next(20)} and {2011 + random.Next(15)}."),
            4 => string.Create(CultureInfo.InvariantCulture, $"{Weekdays[random.Next(7)]} {Clause(random)}, {1 + random.Next(90)} {Noun(random)}s from {place}."),
            _ => $"{Upper(Clause(random))} {Prepositions[random.Next(Prepositions.Length)]} {place}, {Clause(random)}.",
        };
    }

    private static string Clause(Random random) =>
        $"{Determiners[random.Next(Determiners.Length)]} {Noun(random)} {Auxiliaries[random.Next(Auxiliaries.Length)]} {Noun(random)}ed {Prepositions[random.Next(Prepositions.Length)]} {Determiners[random.Next(Determiners.Length)]} {Noun(random)}";

    /// <summary>One of some thousands of invented words, the first ones often, as in real text.</summary>
    private static string Noun(Random random) => Name(new Random(random.Next(1 + random.Next(4000)))).ToLowerInvariant();

    private static string Name(Random random)
    {
        var name = new StringBuilder();
        for (var syllables = 2 + random.Next(2); syllables > 0; syllables--)
        {
            name.Append(Consonants[random.Next(Consonants.Length)]).Append(Vowels[random.Next(Vowels.Length)]);
        }

        return Upper(name.Append(Consonants[random.Next(Consonants.Length)]).ToString());
    }

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
