using Hearsay.Claims;

namespace Hearsay.Export;

/// <summary>The words for states of statements and figures that lists and pages share. Neutral: none takes a side.</summary>
public static class StateWords
{
    public static string Of(Modality modality) => modality switch
    {
        Modality.Negated => "given as not so",
        Modality.Hypothetical => "given as what might be",
        _ => "given as so",
    };

    /// <summary>The kind of word behind a figure; no order of rank.</summary>
    public static string Of(Voucher voucher) => voucher switch
    {
        Voucher.OwnWord => "the article’s own word",
        Voucher.Eyewitness => "eyewitness",
        Voucher.Medical => "hospital or morgue",
        Voucher.Court => "court or inquest",
        Voucher.Authority => "other official",
        Voucher.Monitor => "monitor",
        Voucher.SocialPost => "social post",
        Voucher.OtherMedia => "other media",
        Voucher.Party => "party to the matter",
        _ => "kind not said",
    };
}
