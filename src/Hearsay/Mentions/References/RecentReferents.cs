namespace Hearsay.Mentions.References;

/// <summary>The last so many that were met, the last first.</summary>
internal sealed class RecentReferents
{
    public const int Most = 24;

    private readonly Referent[] all = new Referent[Most];
    private int count;

    public ReadOnlySpan<Referent> All => all.AsSpan(0, count);

    public void Meet(Referent who)
    {
        var at = Array.IndexOf(all, who, 0, count);
        if (at < 0)
        {
            at = count < Most ? count++ : Most - 1;
        }

        Array.Copy(all, 0, all, 1, at);
        all[0] = who;
    }
}
