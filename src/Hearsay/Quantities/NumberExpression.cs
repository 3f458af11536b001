namespace Hearsay.Quantities;

/// <summary>How a number is written.</summary>
internal enum NumberForm { Digits, Words, Article, Indefinite, Share }

/// <summary>A number in words of the text, half open, with its value; its bound, unit and counted thing are not yet known.</summary>
/// <param name="Low">Least value; the only one unless a range.</param>
/// <param name="High">Greatest value; null where indefinite.</param>
internal readonly record struct NumberExpression(int First, int End, decimal Low, decimal? High, NumberForm Form)
{
    public bool IsRange => High is { } high && high != Low;

    /// <summary>The article stands inside or the number is one word "one".</summary>
    public bool IsOne { get; init; }
}
