using System.Text;
using Hearsay.Documents;

namespace Hearsay.Tests.Documents.Languages;

/// <summary>What a document declares against what its text is.</summary>
public class LanguageCheckTests
{
    private const string English = "The port office said on Monday that the gate had been closed by its own staff, and that it would not be opened again before the inspector came. A union of the dockers wrote that it was never asked about this.";
    private const string German = "Das Hafenamt teilte am Montag mit, dass das Tor von den eigenen Leuten geschlossen worden sei und nicht wieder geöffnet werde, bevor der Prüfer komme. Die Gewerkschaft der Hafenarbeiter schrieb, sie sei dazu nie gefragt worden, und in der Stadt war die Sorge gross.";
    private const string Greek = "Το λιμεναρχείο ανακοίνωσε τη Δευτέρα ότι η πύλη έκλεισε από το ίδιο το προσωπικό του και ότι δεν θα ανοίξει ξανά πριν έρθει ο επιθεωρητής. Το σωματείο των λιμενεργατών έγραψε ότι δεν ρωτήθηκε ποτέ για αυτό, και στην πόλη η ανησυχία ήταν μεγάλη για μέρες.";
    private const string Norwegian = "Havnekontoret opplyste mandag at porten ble stengt av egne ansatte og ikke åpnes igjen før inspektøren kommer. Fagforeningen skrev at den aldri ble spurt om dette, og i byen var uroen stor i flere dager.";

    [Theory]
    [InlineData(English, null, "en")]
    [InlineData(English, "en-GB", "en-GB")]
    [InlineData(English, "de", "en")]
    [InlineData(English, "xh", "en")]
    [InlineData(German, null, "de")]
    [InlineData(German, "de-AT", "de-AT")]
    [InlineData(German, "en-US", "de")]
    [InlineData(German, "gsw", "gsw")]
    [InlineData(Greek, null, "el")]
    [InlineData(Greek, "en", "el")]
    [InlineData(Norwegian, "nb", "nb")]
    [InlineData(Norwegian, "en", "no")]
    [InlineData("The gate is shut.", null, null)]
    [InlineData("Das Tor ist zu.", "en", "en")]
    public void A_declaration_is_believed_unless_the_text_plainly_speaks_against_it(string text, string? declared, string? language) =>
        Assert.Equal(language, Read(text, declared)?.Value);

    [Fact]
    public void Where_it_was_read_from_is_told()
    {
        Assert.Equal("html lang", Read(German, "de")!.Where);
        Assert.Equal("its letters, letter groups and common words", Read(German, null)!.Where);
        Assert.Equal("its script, though html lang says en", Read(Greek, "en")!.Where);
    }

    private static Found<string>? Read(string text, string? declared)
    {
        var page = $"<html{(declared is null ? "" : $" lang={declared}")}><head><title>x</title></head><body><article><p>{text}</p></article></body></html>";
        return new HtmlReader().Read(new Origin("a.html"), Encoding.UTF8.GetBytes(page), new ReadingLimits()).Document?.Metadata.Language;
    }
}
