using System.Text;
using Hearsay.Documents;

namespace Hearsay.Tests.Documents;

public class LanguageCheckTests
{
    private const string English = "The port office said on Monday that the gate had been closed by its own staff, and that it would not be opened again before the inspector came. A union of the dockers wrote that it was never asked about this.";
    private const string German = "Das Hafenamt teilte am Montag mit, dass das Tor von den eigenen Leuten geschlossen worden sei und nicht wieder geöffnet werde, bevor der Prüfer komme. Die Gewerkschaft der Hafenarbeiter schrieb, sie sei dazu nie gefragt worden, und in der Stadt war die Sorge gross.";
    private const string Greek = "Το λιμεναρχείο ανακοίνωσε τη Δευτέρα ότι η πύλη έκλεισε από το ίδιο το προσωπικό του και ότι δεν θα ανοίξει ξανά πριν έρθει ο επιθεωρητής. Το σωματείο των λιμενεργατών έγραψε ότι δεν ρωτήθηκε ποτέ για αυτό, και στην πόλη η ανησυχία ήταν μεγάλη για μέρες.";

    [Theory]
    [InlineData(English, null, "en")]
    [InlineData(English, "en-GB", "en-GB")]
    [InlineData(German, null, "und")]
    [InlineData(German, "de", "de")]
    [InlineData(German, "en-US", "und")]
    [InlineData(Greek, null, "und")]
    [InlineData("The gate is shut.", null, null)]
    [InlineData("Das Tor ist zu.", "en", "en")]
    public void Language_is_what_the_words_are(string text, string? declared, string? language)
    {
        var page = $"<html{(declared is null ? "" : $" lang={declared}")}><head><title>x</title></head><body><article><p>{text}</p></article></body></html>";
        Assert.Equal(language, new HtmlReader().Read(new Origin("a.html"), Encoding.UTF8.GetBytes(page), new ReadingLimits()).Document?.Metadata.Language?.Value);
    }
}
