using Hearsay.App.Commands;

namespace Hearsay.Tests.App;

/// <summary>A value that an option does not take is refused in words that say what may be given; no name of a type of ours or of the platform's reaches a person.</summary>
public class OptionTests
{
    public static TheoryData<string, string> Options()
    {
        var options = new TheoryData<string, string>();
        foreach (var command in CommandLine.Root().Subcommands)
        {
            foreach (var option in command.Options.Where(option => option is not System.CommandLine.Help.HelpOption && option.ValueType != typeof(string) && option.ValueType != typeof(bool)))
            {
                options.Add(command.Name, option.Name);
            }
        }

        return options;
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_says_what_may_be_given(string command, string option)
    {
        string[] needed = command switch { "read" => ["."], "search" or "show" => ["x"], "export" => ["csv"], _ => [] };
        var error = Assert.Single(CommandLine.Root().Parse([command, .. needed, option, "moon"]).Errors);
        Assert.StartsWith($"{option} cannot be 'moon': give ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--clock cannot be 'moon': give event, said, published or captured", "timeline", "--clock", "moon")]
    [InlineData("--said-within cannot be 'x': give a whole number from 0 to 1000000", "claims", "--said-within", "x")]
    [InlineData("--patience cannot be '0': give a whole number from 1 to 1000000", "read", ".", "--patience", "0")]
    [InlineData("--workers cannot be 'x': give a whole number of 1 or more", "read", ".", "--workers", "x")]
    [InlineData("--workers cannot be '99999999999': give a whole number from 1 to 2147483647", "read", ".", "--workers", "99999999999")]
    [InlineData("--since cannot be 'May': give a year, month or day such as 2017, 2017-06 or 2017-06-21, or another EDTF form", "claims", "--since", "May")]
    [InlineData("--clock cannot be '1': give event, said, published or captured", "timeline", "--clock", "said", "--clock", "1")]
    [InlineData("FORMAT cannot be 'xml': give jsonl or csv", "export", "xml")]
    public void Refused_in_plain_words(string message, params string[] args) =>
        Assert.Equal(message, Assert.Single(CommandLine.Root().Parse(args).Errors).Message);

    [Theory]
    [InlineData("timeline", "--clock", "SAID", "--clock", "event")]
    [InlineData("figures", "--outcome", "killed", "--outcome", "injured")]
    [InlineData("contrasts", "--verdict", "not-comparable")]
    [InlineData("claims", "--least-confidence", "0", "--until", "2017-06")]
    public void What_may_be_given_is_taken(params string[] args) => Assert.Empty(CommandLine.Root().Parse(args).Errors);
}
