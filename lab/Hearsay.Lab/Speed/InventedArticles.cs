using System.Globalization;
using System.Text;

namespace Hearsay.Lab.Speed;

/// <summary>Invented articles of about 900 words, as many as asked for, the same each time: four in five are written anew, one in five copies an earlier one in whole or in part.</summary>
internal static class InventedArticles
{
    private const int SentencesPerArticle = 52;

    private static readonly string[] Consonants = ["b", "br", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ae", "ei"];
    private static readonly string[] Things = ["bridge", "harbour", "school", "depot", "pump house", "market", "ferry", "quarry", "clinic", "reservoir", "archive", "granary"];
    private static readonly string[] Bodies = ["ministry", "union", "inspectorate", "council", "company", "court", "committee", "relief office"];
    private static readonly string[] Acts = ["was closed", "had been checked twice", "would reopen", "could not be reached", "belonged to the province", "was never insured", "had been sold", "was under repair"];
    private static readonly string[] Cues = ["said", "wrote", "told reporters", "announced", "denied", "confirmed", "warned", "argued"];
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

    private static string Sentence(Random random, string[] people, string[] places)
    {
        var (person, place, thing, body) = (people[random.Next(people.Length)], places[random.Next(places.Length)], Things[random.Next(Things.Length)], Bodies[random.Next(Bodies.Length)]);
        var (cue, act, detail) = (Cues[random.Next(Cues.Length)], Acts[random.Next(Acts.Length)], Name(random).ToLowerInvariant());
        return random.Next(6) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{person}, who speaks for the {body} in {place}, {cue} on {Months[random.Next(12)]} {1 + random.Next(28)} that the {thing} {act} after the {detail} of the week before."),
            1 => string.Create(CultureInfo.InvariantCulture, $"“The {thing} at {place} {act},” {person} {cue}, “and nobody from the {body} asked about the {detail}.”"),
            2 => string.Create(CultureInfo.InvariantCulture, $"At least {2 + random.Next(400)} people were injured near the {thing} of {place}, according to the {body}, while the {detail} was carried away."),
            3 => string.Create(CultureInfo.InvariantCulture, $"The {body} counted {1000 + random.Next(90000):N0} visitors at the {detail} {thing} between {1990 + random.Next(20)} and {2011 + random.Next(15)}."),
            4 => string.Create(CultureInfo.InvariantCulture, $"It was not known on Friday whether the {thing} {act}, nor who had signed the {detail} paper for {person}."),
            _ => string.Create(CultureInfo.InvariantCulture, $"Two days later {person} wrote to the {body} of {place} about the {detail}, the {thing} and the {random.Next(2, 90)} families who had left."),
        };
    }

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
