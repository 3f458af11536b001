namespace Hearsay.App.Commands;

/// <summary>What a person typed to look for, as the words and phrases to be met.</summary>
internal static class TypedWords
{
    /// <summary>Each word, and each phrase: an argument with spaces, which stood in quotation marks of the shell, or words between quotation marks that were typed.</summary>
    /// <param name="isOnePhrase">Whether all of it is one phrase.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> arguments, bool isOnePhrase)
    {
        if (isOnePhrase)
        {
            return OnOneLine(string.Join(' ', arguments)) is { Length: > 0 } phrase ? [phrase] : [];
        }

        return [.. arguments.SelectMany(argument => argument.Any(IsMark) ? Marked(argument) : [argument]).Select(OnOneLine).Where(part => part.Length > 0)];
    }

    /// <summary>Words and phrases of an argument that holds quotation marks; a mark without its pair, or with nothing between, is looked for itself.</summary>
    private static IEnumerable<string> Marked(string argument)
    {
        for (var at = 0; at < argument.Length;)
        {
            var open = argument.AsSpan(at).IndexOfAny('"', '“') is >= 0 and var found ? at + found : argument.Length;
            var close = open + 1 < argument.Length && argument.AsSpan(open + 1).IndexOfAny('"', '”') is > 0 and var length ? open + 1 + length : -1;
            var before = close < 0 ? argument[at..] : argument[at..open];
            foreach (var word in before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return word;
            }

            if (close < 0)
            {
                yield break;
            }

            yield return argument[(open + 1)..close];
            at = close + 1;
        }
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”';

    private static string OnOneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
