namespace Hearsay.Attributions;

/// <summary>The best row of labels for the places that a cue reaches: at most one source, one cue that holds the cue's word, and contents in any number of pieces.</summary>
/// <remarks>Viterbi 1967. A state is a label and whether a source was met. Buffers grow and are used again; not thread-safe.</remarks>
internal sealed class RolePath
{
    private const int Never = int.MinValue / 4;
    private const int Labels = RoleLabels.Count;
    private const int States = 2 * Labels;

    /// <summary>Which state may follow which, apart from the cue's bounds: (before, after).</summary>
    private static readonly (byte Before, byte After)[] Steps = [.. AllSteps()];

    private int[] sums = new int[States * 256];
    private byte[] from = new byte[States * 256];

    /// <param name="reach">The places.</param>
    /// <param name="scores">For each place <see cref="RoleLabels.Columns"/> scores.</param>
    /// <param name="transitions">Row the label before, column the label, before the cue; the same again for places after it.</param>
    /// <param name="best">Receives a label for each place.</param>
    /// <returns>The sum of the best row.</returns>
    public int Find(Reach reach, ReadOnlySpan<int> scores, ReadOnlySpan<int> transitions, Span<byte> best)
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
            if (!RoleLabels.IsLater(label) && IsOpen(reach, 0, label, RoleLabels.None))
            {
                now[label == RoleLabels.First(Role.Source) ? label + Labels : label] = scores[label];
            }
        }

        for (var i = 1; i < count; i++)
        {
            Step(reach, i, scores.Slice(i * RoleLabels.Columns, RoleLabels.Columns), i <= reach.Anchor ? transitions[..(Labels * Labels)] : transitions[(Labels * Labels)..]);
        }

        return Trace(count, best);
    }

    private void Step(Reach reach, int place, ReadOnlySpan<int> scores, ReadOnlySpan<int> transitions)
    {
        var before = sums.AsSpan((place - 1) * States, States);
        var now = sums.AsSpan(place * States, States);
        var origin = from.AsSpan(place * States, States);
        now.Fill(Never);
        foreach (var (old, next) in Steps)
        {
            var sum = before[old];
            if (sum <= Never)
            {
                continue;
            }

            var (oldLabel, label) = (old % Labels, next % Labels);
            if (!IsOpen(reach, place, label, oldLabel))
            {
                continue;
            }

            sum += transitions[(oldLabel * Labels) + label] + scores[label];
            sum += oldLabel > 0 && !RoleLabels.IsLater(label) ? scores[RoleLabels.End(RoleLabels.RoleOf(oldLabel))] : 0;
            if (sum > now[next])
            {
                (now[next], origin[next]) = (sum, old);
            }
        }
    }

    private int Trace(int count, Span<byte> best)
    {
        var ends = sums.AsSpan((count - 1) * States, States);
        var last = 0;
        for (var state = 1; state < States; state++)
        {
            last = ends[state] > ends[last] ? state : last;
        }

        var sum = ends[last];
        for (var i = count - 1; i >= 0; i--)
        {
            best[i] = (byte)(last % Labels);
            last = from[(i * States) + last];
        }

        return sum;
    }

    /// <summary>The cue's words stand in one row around its word; outside its sentence there is content or nothing.</summary>
    private static bool IsOpen(Reach reach, int place, int label, int before)
    {
        var role = RoleLabels.RoleOf(label);
        if (place == reach.Anchor)
        {
            return role == Role.Cue;
        }

        if (!reach.IsOwn(place))
        {
            return role is Role.None or Role.Content;
        }

        var fromCue = RoleLabels.RoleOf(before) == Role.Cue;
        return role == Role.Cue ? place < reach.Anchor || fromCue : !(fromCue && place < reach.Anchor);
    }

    private static IEnumerable<(byte, byte)> AllSteps()
    {
        for (var old = 0; old < States; old++)
        {
            for (var next = 0; next < States; next++)
            {
                var (label, before) = (next % Labels, old % Labels);
                var (seen, sawBefore) = (next >= Labels, old >= Labels);
                var role = RoleLabels.RoleOf(label);
                var follows = RoleLabels.IsLater(label) ? RoleLabels.RoleOf(before) == role : RoleLabels.RoleOf(before) != role || role == Role.None;
                var source = role == Role.Source && !RoleLabels.IsLater(label) ? seen && !sawBefore : seen == sawBefore;
                if (follows && source && (role != Role.Source || seen) && (RoleLabels.RoleOf(before) != Role.Source || sawBefore))
                {
                    yield return ((byte)old, (byte)next);
                }
            }
        }
    }
}
