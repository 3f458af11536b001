namespace Hearsay.Attributions;

/// <summary>Keeps the pieces of a content in order and apart.</summary>
internal static class ContentPieces
{
    /// <summary>Puts a piece in its place, in the room of those inside it; one that holds it stays.</summary>
    public static void Put(List<(int First, int End)> content, (int First, int End) piece)
    {
        if (content.Exists(other => other.First <= piece.First && other.End >= piece.End))
        {
            return;
        }

        foreach (var other in content)
        {
            piece = other.First < piece.End && piece.First < other.End ? (Math.Min(piece.First, other.First), Math.Max(piece.End, other.End)) : piece;
        }

        content.RemoveAll(other => other.First >= piece.First && other.End <= piece.End);
        var at = content.FindIndex(other => other.First > piece.First);
        content.Insert(at < 0 ? content.Count : at, piece);
    }
}
