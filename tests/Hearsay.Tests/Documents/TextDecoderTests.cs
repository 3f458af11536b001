using System.Text;
using Hearsay.Documents;
using Hearsay.Documents.Charsets;

namespace Hearsay.Tests.Documents;

public class TextDecoderTests
{
    private const string German = "Der Bürgermeister erklärte, die Brücke über den Fluß sei größtenteils gesperrt. „Wir prüfen das“, sagte er.";
    private const string Russian = "Губернатор области заявил, что мост через реку будет закрыт до конца года. Жители посёлка недовольны.";
    private const string Polish = "Burmistrz ogłosił, że most na rzece będzie zamknięty. Mieszkańcy są źli, świadkowie mówią o łańcuchu błędów.";
    private const string Greek = "Ο δήμαρχος δήλωσε ότι η γέφυρα θα παραμείνει κλειστή. Οι κάτοικοι της πόλης διαμαρτύρονται.";
    private const string Hebrew = "ראש העיר אמר כי הגשר על הנהר ייסגר עד סוף השנה. התושבים מחו מול בית העירייה.";
    private const string Arabic = "قال رئيس البلدية إن الجسر سيبقى مغلقا حتى نهاية العام وطالب السكان بفتح الطريق";
    private const string Japanese = "市長は、橋が年末まで閉鎖されると述べた。住民はこの決定に反対している。カメラの前で語った。";
    private const string Chinese = "市长说，河上的大桥将关闭到年底。居民们对这个决定不满意，他们在市政府门前抗议。";
    private const string Traditional = "市長說，河上的大橋將關閉到年底。居民們對這個決定不滿意，他們在市政府門前抗議。";
    private const string Korean = "시장은 강을 건너는 다리가 연말까지 폐쇄된다고 말했다. 주민들은 이 결정에 반대하고 있다.";

    public static TheoryData<string, string> Guessed => new()
    {
        { "windows-1252", German }, { "windows-1251", Russian }, { "koi8-r", Russian }, { "ibm866", Russian }, { "windows-1250", Polish }, { "iso-8859-2", Polish }, { "windows-1253", Greek },
        { "windows-1255", Hebrew }, { "windows-1256", Arabic }, { "shift_jis", Japanese }, { "euc-jp", Japanese }, { "gb18030", Chinese }, { "big5", Traditional }, { "euc-kr", Korean },
        { "macintosh", German }, { "utf-16le", Russian }, { "utf-16be", German }, { "utf-16le", German },
    };

    [Theory]
    [MemberData(nameof(Guessed))]
    public void Undeclared_bytes_are_read_by_what_they_look_like(string charset, string text)
    {
        var encoding = charset is "utf-16le" ? Encoding.Unicode : charset is "utf-16be" ? Encoding.BigEndianUnicode : CharsetNames.Decoder(charset);
        var bytes = encoding.GetBytes(text);
        var decoded = TextDecoder.Decode(bytes);
        Assert.Equal(encoding.GetString(bytes), decoded.Text);
    }

    [Theory]
    [InlineData("utf-8", "EFBBBF41", "utf-8", "byte order mark", "A")]
    [InlineData(null, "FFFE4100", "utf-16le", "byte order mark", "A")]
    [InlineData(null, "FEFF0041", "utf-16be", "byte order mark", "A")]
    [InlineData(null, "FFFE000041000000", "utf-32le", "byte order mark", "A")]
    [InlineData("windows-1251", "C4E0", "windows-1251", "given with the bytes", "Да")]
    [InlineData("iso-8859-1", "93486994", "windows-1252", "given with the bytes", "“Hi”")]
    [InlineData("windows-1252", "66C3BC72", "utf-8", "valid UTF-8; given with the bytes: windows-1252, overridden", "für")]
    [InlineData("x-nonsense", "66C3BC72", "utf-8", "valid UTF-8; given with the bytes: x-nonsense is no known charset", "für")]
    public void Choice_and_reason_are_recorded(string? transport, string hex, string charset, string why, string text)
    {
        var decoded = TextDecoder.Decode(Convert.FromHexString(hex), transport);
        Assert.Equal(new Found<string>(charset, why), decoded.Charset);
        Assert.Equal(text, decoded.Text);
    }

    [Fact]
    public void A_declaration_that_the_bytes_belie_is_overridden_and_named()
    {
        var decoded = TextDecoder.Decode(CharsetNames.Decoder("windows-1252").GetBytes(German), "utf-8");
        Assert.Equal(German, decoded.Text);
        Assert.Equal("windows-1252", decoded.Charset.Value);
        Assert.Contains("given with the bytes: utf-8", decoded.Charset.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void Mostly_valid_utf8_with_bad_bytes_is_utf8_and_partial()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(German), 0xFF, .. Encoding.UTF8.GetBytes(German)];
        var decoded = TextDecoder.Decode(bytes);
        Assert.Equal("utf-8", decoded.Charset.Value);
        Assert.Equal(German + "\uFFFD" + German, decoded.Text);
        Assert.Contains("1 places", Assert.Single(decoded.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Nul_stands_as_replacement_character()
    {
        var decoded = TextDecoder.Decode("The mayor said\0 that the bridge would reopen."u8);
        Assert.Equal("The mayor said\uFFFD that the bridge would reopen.", decoded.Text);
        Assert.Contains("1 NUL", Assert.Single(decoded.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Lone_surrogate_of_utf16_stands_as_replacement_character()
    {
        var decoded = TextDecoder.Decode([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00]);
        Assert.Equal("A\uFFFDB", decoded.Text);
        Assert.Contains("lone surrogates", Assert.Single(decoded.Reasons), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shift_jis", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("windows-1251", Russian)]
    public void Every_character_leads_to_its_bytes(string charset, string text)
    {
        var encoding = CharsetNames.Decoder(charset);
        var decoded = TextDecoder.Decode(encoding.GetBytes(text), charset);
        var bytes = encoding.GetBytes(text);
        for (var i = 0; i < text.Length; i++)
        {
            var (start, end) = decoded.Map.ToSource(new Hearsay.Text.TextSpan(i, i + 1));
            Assert.Equal(text.Substring(i, 1), encoding.GetString(bytes, start, end - start));
        }
    }
}
