using System.Collections.Frozen;

namespace Hearsay.Documents.Html;

/// <summary>Sets of element names by how they nest and how they show.</summary>
internal static class TagNames
{
    public static FrozenSet<string> Void { get; } = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Elements whose content is characters only.</summary>
    public static FrozenSet<string> Raw { get; } = Set("script style xmp iframe noembed noframes textarea title plaintext");

    /// <summary>Elements that an end tag of an inline element does not reach across (the standard's "special" ones).</summary>
    public static FrozenSet<string> Special { get; } = Set(
        "address applet article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 "
        + "head header hgroup html li main marquee menu nav noscript object ol p pre search section summary table tbody td template tfoot th thead tr ul xmp svg math select");

    /// <summary>Elements that end an open paragraph.</summary>
    public static FrozenSet<string> ClosesParagraph { get; } = Set(
        "address article aside blockquote center details dialog dir div dl dd dt li fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section "
        + "summary table ul xmp");

    /// <summary>Elements that show as blocks of their own.</summary>
    public static FrozenSet<string> Block { get; } = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu "
        + "nav ol p pre search section summary table tbody td tfoot th thead tr ul option legend");

    /// <summary>Elements that may stand in a page's head.</summary>
    public static FrozenSet<string> Head { get; } = Set("base basefont bgsound link meta title style script noscript template noframes");

    /// <summary>Boundaries of scope: an end tag inside does not close what was opened outside.</summary>
    public static FrozenSet<string> Scope { get; } = Set("html table td th caption applet object marquee template svg math");

    /// <summary>Elements that may be open at the end of a whole page: their end tags may be left out (HTML Living Standard, section 13.1.2.4).</summary>
    public static FrozenSet<string> EndOmissible { get; } = Set("#root html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Set(string.Join(' ', Void.Concat(Raw).Concat(Special).Concat(Block).Concat(Head)) + " a abbr audio b bdi bdo big cite code del dfn em font i ins kbd label map mark meter "
            + "nobr optgroup output picture progress q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var video path g use amp-img amp-ad amp-social-share")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name in lower case, the same string for the same usual name.</summary>
    public static string Lower(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return Known.TryGetValue(lower, out var known) ? known : lower.ToString();
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
