using System.Text;
using Hearsay.Documents.Languages;

namespace Hearsay.Tests.Documents.Languages;

/// <summary>Runs sentences.tsv: invented sentences in many languages, neighbours among them.</summary>
public class LanguageIdentifierTests
{
    public static IEnumerable<object[]> Articles() => Rows().Select(row => new object[] { row[0], string.Join(' ', row[1..]) });

    public static IEnumerable<object[]> Sentences() => Rows().SelectMany(row => row[1..].Select(sentence => new object[] { row[0], sentence }));

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_few_sentences_tell_the_language(string language, string text)
    {
        Assert.Equal(language, Guess(text));
        Assert.Equal(language, Guess(text.ToUpperInvariant()));
        Assert.Equal(language, Guess(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(language, Guess(string.Join("\n\n", Enumerable.Repeat(text, 50))));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void One_sentence_names_no_other(string language, string sentence) => Assert.Contains(Guess(sentence), new[] { language, "und", null });

    [Theory]
    [InlineData("“Lučka uprava ne zna zašto se vrata nisu zatvorila i nećemo nagađati”, the notice of the harbour office read in full. The ferry had been waiting outside the gate since Monday, and the captain wrote that nobody on board was hurt. He said that the passengers were told to stay below deck until the morning.")]
    [InlineData("Zdravka Grbičová, Łukasz Świąt-Żuk, Þorgerður Ægisdóttir and Nguyễn Thị Bích Hằng were named to the board of the Quaddermouth harbour on Tuesday, together with Özgür Çağlayan and João Conceição.")]
    [InlineData("THE HARBOUR OFFICE CLOSED THE GATE ON MONDAY AND NOBODY WAS ALLOWED TO PASS, A SPOKESWOMAN SAID.")]
    [InlineData("Berth 12: 340 t, 17 boats. Berth 13: 12 t, 3 boats. Berth 14: closed since 2019. Total of the berths in May: 352 t; in June: 401 t; in all of the year: 4,112 t.")]
    public void English_with_foreign_words_names_or_numbers_stays_english(string text) => Assert.Equal("en", Guess(text));

    [Theory]
    [InlineData("")]
    [InlineData("12 340 17 3 2019 — 4,112")]
    [InlineData("Tor zu. Gate shut.")]
    [InlineData("Zxqv bqrtz wvxkq zzqpt mxvbn qwrtz pqxzv bnmxz kqwvx zrtqp.")]
    [InlineData("\uD83D\uDEA2\uD83D\uDEA2\uD83D\uDEA2")]
    public void Too_little_text_tells_nothing(string text) => Assert.Null(Guess(text));

    [Fact]
    public void Long_texts_cost_no_more_and_pairs_are_not_cut()
    {
        var text = string.Concat(Enumerable.Repeat("The ferry \uD83D\uDEA2 waited at the gate all night, he said. ", 40_000));
        Assert.Equal("en", Guess(text));
        Assert.InRange(new LanguageSample(text).Words.Length, 500, 2000);
    }

    [Fact]
    public void Every_listed_language_has_its_letter_groups_and_the_table_is_small()
    {
        var trained = Hearsay.Text.WordList.Read("Documents/Languages/ngrams.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Hearsay.Text.WordList.Read("Documents/Languages/languages.tsv"), row => row[1] != "-" && !trained.Contains(row[1]));
        Assert.InRange(new FileInfo(Path.Combine(House.SourceTree.Root, "src", "Hearsay", "Documents", "Languages", "ngrams.tsv")).Length, 1, 200_000);
    }

    private static string? Guess(string text) => new LanguageIdentifier(text).Guess().Code;

    private static IEnumerable<string[]> Rows() => File.ReadLines(Path.Combine(House.SourceTree.Root, "tests", "Hearsay.Tests", "Documents", "Languages", "sentences.tsv"))
        .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'));
}
