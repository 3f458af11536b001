namespace Hearsay.Attributions;

/// <summary>The best row of labels for the places that a cue reaches: at most one source, one cue that holds the cue's word, and contents in any number of pieces.</summary>
/// <remarks>Viterbi 1967. A state is a label and whether a source was met. Buffers grow and are used again; not thread-safe.</remarks>
internal sealed class RolePath
{
    private const int Never = int.MinValue / 4;
    private const int Labels = RoleLabels.Count;
    private const int States = 2 * Labels;

    /// <summary>Which state may follow which, for each kind of place.</summary>
    private static readonly Step[][] Steps = [.. Enum.GetValues<PlaceKind>().Select(kind => AllSteps(kind).ToArray())];

    private int[] sums = new int[States * 256];
    private byte[] from = new byte[States * 256];

    private enum PlaceKind { Outside, BeforeCue, Cue, AfterCue }

    /// <param name="End">Column of the part that ends with the step; −1 where none does.</param>
    private readonly record struct Step(byte Before, byte After, int Transition, int Label, int End);

    /// <param name="reach">The places.</param>
    /// <param name="scores">For each place <see cref="RoleLabels.Columns"/> scores.</param>
    /// <param name="transitions">Row the label before, column the label, before the cue; the same again for places after it.</param>
    /// <param name="best">Receives a label for each place.</param>
    public void Find(Reach reach, ReadOnlySpan<int> scores, ReadOnlySpan<int> transitions, Span<byte> best)
    {
        var count = reach.Count;
        if (sums.Length < count * States)
        {
            (sums, from) = (new int[count * States * 2], new byte[count * States * 2]);
        }

        var now = sums.AsSpan(0, States);
        now.Fill(Never);
        for (var label = 0; label < Labels; label++)
        {
            if (!RoleLabels.IsLater(label) && IsOpen(KindOf(reach, 0), RoleLabels.RoleOf(label), Role.None))
            {
                now[label == RoleLabels.First(Role.Source) ? label + Labels : label] = scores[label];
            }
        }

        for (var i = 1; i < count; i++)
        {
            Take(i, KindOf(reach, i), scores.Slice(i * RoleLabels.Columns, RoleLabels.Columns), i <= reach.Anchor ? transitions[..(Labels * Labels)] : transitions[(Labels * Labels)..]);
        }

        Trace(count, best);
    }

    private void Take(int place, PlaceKind kind, ReadOnlySpan<int> scores, ReadOnlySpan<int> transitions)
    {
        var before = sums.AsSpan((place - 1) * States, States);
        var now = sums.AsSpan(place * States, States);
        var origin = from.AsSpan(place * States, States);
        now.Fill(Never);
        foreach (ref readonly var step in Steps[(int)kind].AsSpan())
        {
            var sum = before[step.Before];
            if (sum > Never)
            {
                sum += transitions[step.Transition] + scores[step.Label] + (step.End < 0 ? 0 : scores[step.End]);
                if (sum > now[step.After])
                {
                    (now[step.After], origin[step.After]) = (sum, step.Before);
                }
            }
        }
    }

    private void Trace(int count, Span<byte> best)
    {
        var ends = sums.AsSpan((count - 1) * States, States);
        var last = 0;
        for (var state = 1; state < States; state++)
        {
            last = ends[state] > ends[last] ? state : last;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            best[i] = (byte)(last % Labels);
            last = from[(i * States) + last];
        }
    }

    private static PlaceKind KindOf(Reach reach, int place) =>
        place == reach.Anchor ? PlaceKind.Cue : !reach.IsOwn(place) ? PlaceKind.Outside : place < reach.Anchor ? PlaceKind.BeforeCue : PlaceKind.AfterCue;

    /// <summary>The cue's words stand in one row around its word; outside its sentence there is content or nothing.</summary>
    private static bool IsOpen(PlaceKind kind, Role role, Role before) => kind switch
    {
        PlaceKind.Cue => role == Role.Cue,
        PlaceKind.Outside => role is Role.None or Role.Content,
        PlaceKind.BeforeCue => role == Role.Cue || before != Role.Cue,
        _ => role != Role.Cue || before == Role.Cue,
    };

    private static IEnumerable<Step> AllSteps(PlaceKind kind)
    {
        for (var old = 0; old < States; old++)
        {
            for (var next = 0; next < States; next++)
            {
                var (label, before) = (next % Labels, old % Labels);
                var (role, roleBefore) = (RoleLabels.RoleOf(label), RoleLabels.RoleOf(before));
                var follows = RoleLabels.IsLater(label) ? roleBefore == role : roleBefore != role || role == Role.None;
                if (follows && SourceFits(next, old) && IsOpen(kind, role, roleBefore))
                {
                    yield return new Step((byte)old, (byte)next, (before * Labels) + label, label, before > 0 && !RoleLabels.IsLater(label) ? RoleLabels.End(roleBefore) : -1);
                }
            }
        }
    }

    /// <summary>A source begins once, and from then on was met.</summary>
    private static bool SourceFits(int state, int before)
    {
        var (seen, sawBefore) = (state >= Labels, before >= Labels);
        var begins = state % Labels == RoleLabels.First(Role.Source);
        var isSource = RoleLabels.RoleOf(state % Labels) == Role.Source;
        var wasSource = RoleLabels.RoleOf(before % Labels) == Role.Source;
        return (begins ? seen && !sawBefore : seen == sawBefore) && (!isSource || seen) && (!wasSource || sawBefore);
    }
}
