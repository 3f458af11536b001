using System.Text;

namespace Hearsay.Documents.Charsets;

/// <summary>Charset labels as files and headers write them, led to a decoder. WHATWG Encoding Standard, section 4.2, in the parts that matter for articles.</summary>
internal static class CharsetNames
{
    /// <summary>Labels that mean another charset than they say (a superset is read, as browsers do) or that .NET does not know.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["utf8"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8", ["x-unicode20utf8"] = "utf-8", ["unicode"] = "utf-16le", ["utf-16"] = "utf-16le", ["ucs-2"] = "utf-16le",
        ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["iso_8859-1"] = "windows-1252", ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252",
        ["l1"] = "windows-1252", ["us-ascii"] = "windows-1252", ["ascii"] = "windows-1252", ["ansi"] = "windows-1252", ["cp1252"] = "windows-1252", ["x-cp1252"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254", ["latin5"] = "windows-1254", ["iso-8859-11"] = "windows-874", ["tis-620"] = "windows-874",
        ["cp1250"] = "windows-1250", ["cp1251"] = "windows-1251", ["win-1251"] = "windows-1251", ["cp1253"] = "windows-1253", ["cp1254"] = "windows-1254",
        ["cp1255"] = "windows-1255", ["cp1256"] = "windows-1256", ["cp1257"] = "windows-1257", ["cp1258"] = "windows-1258", ["latin2"] = "iso-8859-2", ["l2"] = "iso-8859-2",
        ["iso-8859-8-i"] = "iso-8859-8", ["koi8"] = "koi8-r", ["koi"] = "koi8-r", ["cp866"] = "ibm866", ["866"] = "ibm866", ["mac"] = "macintosh", ["x-mac-roman"] = "macintosh",
        ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["x-gbk"] = "gb18030", ["gb_2312-80"] = "gb18030", ["chinese"] = "gb18030", ["big5-hkscs"] = "big5", ["x-x-big5"] = "big5",
        ["sjis"] = "shift_jis", ["shift-jis"] = "shift_jis", ["x-sjis"] = "shift_jis", ["windows-31j"] = "shift_jis", ["ms_kanji"] = "shift_jis", ["x-euc-jp"] = "euc-jp",
        ["ks_c_5601-1987"] = "euc-kr", ["ksc5601"] = "euc-kr", ["windows-949"] = "euc-kr", ["korean"] = "euc-kr",
    };

    /// <summary>The name a label stands for, or null where the label is unknown or unsafe (UTF-7).</summary>
    public static string? Canonical(string? label)
    {
        if (string.IsNullOrWhiteSpace(label) || label.Length > 40)
        {
            return null;
        }

        var name = label.Trim().Trim('"', '\'').ToLowerInvariant();
        name = Aliases.GetValueOrDefault(name, name);
        return name is "utf-8" or "utf-16le" or "utf-16be" or "utf-32le" or "utf-32be" || Find(name) is not null ? name : null;
    }

    /// <summary>A decoder that gives U+FFFD for bytes it has no character for. The name is canonical and no Unicode form.</summary>
    public static Encoding Decoder(string name)
    {
        var encoding = (Encoding)(Find(name) ?? Encoding.Latin1).Clone();
        encoding.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return encoding;
    }

    private static Encoding? Find(string name)
    {
        if (name is "utf-7" or "utf-16" or "utf-32" or "utf-8")
        {
            return null;
        }

        // Windows' code page 949 and 932 are the supersets that the web means by these names.
        if (name is "euc-kr" or "shift_jis")
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name == "euc-kr" ? 949 : 932);
        }

        return CodePagesEncodingProvider.Instance.GetEncoding(name);
    }
}
