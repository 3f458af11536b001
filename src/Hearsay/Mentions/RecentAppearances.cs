namespace Hearsay.Mentions;

/// <summary>One appearance of someone: a name, a reference that was resolved, or a description that names nobody.</summary>
/// <param name="Who">Null for somebody unnamed.</param>
/// <param name="Gender">Of the words themselves where <paramref name="Who"/> is null.</param>
internal readonly record struct Appearance(Referent? Who, Gender Gender, int Sentence, int Token, int Salience, bool IsQuoted, bool IsPronoun);

/// <summary>The last appearances before a point of the text. Their number is bounded, so the work on each reference is too.</summary>
internal sealed class RecentAppearances
{
    /// <summary>Sentences back, beside the current one.</summary>
    public const int Reach = 3;

    private const int MaxAppearances = 48;

    private readonly Queue<Appearance> appearances = new();

    public void Add(Appearance appearance)
    {
        appearances.Enqueue(appearance);
        if (appearances.Count > MaxAppearances)
        {
            appearances.Dequeue();
        }

        if (appearance.Who is { } who)
        {
            who.Appearances++;
            who.LastSentence = appearance.Sentence;
        }
    }

    public IEnumerable<Appearance> From(int sentence) => appearances.Where(appearance => appearance.Sentence >= sentence);
}
