using System.Collections.Immutable;

namespace Hearsay.Language.Tagging;

/// <summary>The tags that the weights tell apart, each a universal tag with a Penn Treebank tag (UPOS and XPOS).</summary>
internal sealed class TagSet
{
    /// <param name="names">Each the two tags with a space between, such as <c>NOUN NNS</c>.</param>
    public TagSet(IEnumerable<string> names)
    {
        Names = [.. names];
        Universal = [.. Names.Select(name => Enum.Parse<UniversalTag>(name.Split(' ')[0], ignoreCase: true))];
        Penn = [.. Names.Select(name => name.Split(' ')[1])];
    }

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<UniversalTag> Universal { get; }

    public ImmutableArray<string> Penn { get; }

    public int Count => Names.Length;
}
