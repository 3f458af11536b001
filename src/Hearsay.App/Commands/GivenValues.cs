using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Hearsay.Text;

namespace Hearsay.App.Commands;

/// <summary>Options whose value is one of a few words, a whole number or a date: read here, and refused here in words that say what may be given.</summary>
internal static class GivenValues
{
    /// <summary>An option that may be given several times, each time with one of the words.</summary>
    public static Option<T[]> Several<T>(string name, string description, params (string Word, T Value)[] choices) => Several(name, description, string.Join('|', choices.Select(choice => choice.Word)), choices);

    /// <summary>The same, with a name in the help for words that its description lists.</summary>
    public static Option<T[]> Several<T>(string name, string description, string helpName, params (string Word, T Value)[] choices) => new(name)
    {
        Description = description, HelpName = helpName, CustomParser = result => [.. result.Tokens.Select(token => Chosen(result, token.Value, choices)).TakeWhile(choice => choice.Found).Select(choice => choice.Value!)],
    };

    /// <summary>An option with one of the words; null where it is not given.</summary>
    public static Option<T?> One<T>(string name, string description, string helpName, params (string Word, T Value)[] choices)
        where T : struct => new(name)
        {
            Description = description, HelpName = helpName, CustomParser = result => Chosen(result, result.Tokens[0].Value, choices) is { Found: true, Value: var value } ? value : null,
        };

    /// <summary>An argument with one of the words.</summary>
    public static Argument<string> Word(string name, string description, params string[] words)
    {
        var argument = new Argument<string>(name) { Description = description, HelpName = string.Join('|', words) };
        argument.CustomParser = result => Chosen(result, result.Tokens[0].Value, [.. words.Select(word => (word, word))]).Value;
        return argument;
    }

    /// <summary>A whole number with a default.</summary>
    public static Option<T> Number<T>(string name, string description, T least, T most, T otherwise)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => new(name)
        {
            Description = description, HelpName = "N", DefaultValueFactory = _ => otherwise, CustomParser = result => Number(result, least, most) ?? otherwise,
        };

    /// <summary>A whole number; null where it is not given.</summary>
    public static Option<T?> Number<T>(string name, string description, T least, T most)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => new(name) { Description = description, HelpName = "N", CustomParser = result => Number(result, least, most) };

    /// <summary>A date in EDTF, at any precision; null where it is not given.</summary>
    public static Option<Edtf?> Date(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = Date };

    private static Edtf? Date(ArgumentResult result)
    {
        if (Edtf.TryParse(result.Tokens[0].Value, out var date))
        {
            return date;
        }

        Refuse(result, result.Tokens[0].Value, "a year, month or day such as 2017, 2017-06 or 2017-06-21, or another EDTF form");
        return null;
    }

    private static T? Number<T>(ArgumentResult result, T least, T most)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (T.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        // The greatest is worth saying only to who gave a greater one.
        var isOpen = most == T.MaxValue && !result.Tokens[0].Value.All(char.IsAsciiDigit);
        Refuse(result, result.Tokens[0].Value, string.Create(CultureInfo.InvariantCulture, $"a whole number {(isOpen ? $"of {least} or more" : $"from {least} to {most}")}"));
        return null;
    }

    private static (bool Found, T? Value) Chosen<T>(ArgumentResult result, string given, (string Word, T Value)[] choices)
    {
        foreach (var (word, value) in choices)
        {
            if (string.Equals(word, given, StringComparison.OrdinalIgnoreCase))
            {
                return (true, value);
            }
        }

        Refuse(result, given, choices.Length == 1 ? choices[0].Word : string.Join(", ", choices[..^1].Select(choice => choice.Word)) + " or " + choices[^1].Word);
        return (false, default);
    }

    private static void Refuse(ArgumentResult result, string given, string may)
    {
        var name = result.Parent is OptionResult option ? option.Option.Name : result.Argument.Name;
        result.AddError($"{name} cannot be '{TableOutput.Printable(given)}': give {may}");
    }
}
