using System.CommandLine.Parsing;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary>Reads an option that is a date in EDTF, at any precision.</summary>
internal static class EdtfOption
{
    public static Edtf? Parse(ArgumentResult result)
    {
        if (Edtf.TryParse(result.Tokens.Single().Value, out var date))
        {
            return date;
        }

        result.AddError($"'{result.Tokens.Single().Value}' is no date: write a year, month or day such as 2017, 2017-06 or 2017-06-21, or another EDTF form.");
        return null;
    }
}
