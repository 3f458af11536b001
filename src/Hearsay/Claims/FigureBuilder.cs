using System.Collections.Immutable;
using Hearsay.Annotations;

namespace Hearsay.Claims;

/// <summary>Turns quantities into figures.</summary>
public static class FigureBuilder
{
    public static ImmutableArray<Figure> Build(AnnotatedText text, ImmutableArray<Claim> claims) => [];
}
