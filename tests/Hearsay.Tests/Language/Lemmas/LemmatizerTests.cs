using Hearsay.Language.Lemmas;

namespace Hearsay.Tests.Language.Lemmas;

public class LemmatizerTests
{
    [Theory]
    [InlineData("ferries", "NOUN NNS", "ferry")]
    [InlineData("Okello", "PROPN NNP", "Okello")]
    [InlineData("Ostrelians", "PROPN NNPS", "Ostrelian")]
    [InlineData("sank", "VERB VBD", "sink")]
    [InlineData("was", "AUX VBD", "be")]
    [InlineData("MOVED", "VERB VBN", "move")]
    [InlineData("Themselves", "PRON PRP", "themselves")]
    [InlineData("prepare", "VERB VBP", "prepare")]
    [InlineData("smelled", "VERB VBD", "smell")]
    [InlineData("n't", "PART RB", "not")]
    [InlineData("", "NOUN NN", "")]
    [InlineData("👩‍👩‍👧", "SYM SYM", "👩‍👩‍👧")]
    public void A_word_has_its_dictionary_form(string form, string tag, string lemma) => Assert.Equal(lemma, Lemmatizer.BuiltIn.Lemma(form, tag));

    [Theory]
    [InlineData("6,606", "NUM CD", "6606")]
    [InlineData("1,200.50", "NUM CD", "1200.50")]
    [InlineData("3,40", "NUM CD", "3,40")]
    [InlineData("LockPlan_2.pdf", "X ADD", "lockplan_2.pdf")]
    [InlineData("www.ostrel.example/Plan.pdf", "X ADD", "www.ostrel.example/Plan.pdf")]
    [InlineData("soooo", "ADV RB", "so")]
    [InlineData("HAS", "VERB VBZ", "have")]
    [InlineData("Morning", "NOUN NN", "morning")]
    [InlineData("QRKT", "PROPN NNP", "QRKT")]
    [InlineData("AAA", "PROPN NNP", "AAA")]
    [InlineData("aaa", "NOUN NN", "aaa")]
    [InlineData("www", "NOUN NN", "www")]
    [InlineData("III", "NUM CD", "III")]
    public void What_no_dictionary_form_keeps_is_taken_off(string form, string tag, string lemma) => Assert.Equal(lemma, Lemmatizer.BuiltIn.Lemma(form, tag));

    [Fact]
    public void A_letter_drawn_out_to_no_word_stays()
    {
        var drawn = new string('q', 100_000);
        Assert.Equal(drawn, Lemmatizer.BuiltIn.Lemma(drawn, "NOUN NN"));
        Assert.Null(Spelling.Undrawn("brr"));
    }
}
