using Hearsay.Claims;

namespace Hearsay.Export;

/// <summary>The words for how a figure stands to another, from where it stands.</summary>
public static class RelationWords
{
    /// <param name="figure">Id of the figure that is spoken of; the other one follows the words.</param>
    public static string Of(FigureRelation relation, string figure)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return Of(relation.Kind, relation.From == figure);
    }

    /// <summary>Id of the figure at the other end.</summary>
    public static string Other(FigureRelation relation, string figure)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.From == figure ? relation.To : relation.From;
    }

    /// <summary>Whether the figure was taken back: another takes its place or puts it right.</summary>
    public static bool IsTakenBack(FigureRelation relation, string figure)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return relation.To == figure && relation.Kind is RelationKind.Supersedes or RelationKind.Corrects;
    }

    private static string Of(RelationKind kind, bool isFrom) => kind switch
    {
        RelationKind.PartOf => isFrom ? "part of" : "has as a part",
        RelationKind.Overlaps => "overlaps",
        RelationKind.Supersedes => isFrom ? "supersedes" : "superseded by",
        RelationKind.Corrects => isFrom ? "corrects" : "corrected by",
        _ => isFrom ? "repeats" : "repeated by",
    };
}
