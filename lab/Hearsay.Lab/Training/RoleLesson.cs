using Hearsay.Attributions;
using Hearsay.Language.Weights;

namespace Hearsay.Lab.Training;

/// <summary>Teaches the parts of a cue's report: where the best row of labels, each wrong label helped by a margin, is not the right one, weights move from the one to the other.</summary>
/// <remarks>Structured perceptron (Collins 2002) with a margin as in Taskar, Guestrin and Koller 2003.</remarks>
internal sealed class RoleLesson(ulong seed)
{
    private const int Labels = RoleLabels.Count;
    private const int Rounds = 8;
    private const int LeastUpdates = 90;
    private const int Margin = 60 * Perceptron.Unit;

    /// <summary>Features left out, in a hundred.</summary>
    private const int Dropped = 10;

    private readonly Perceptron weights = new(RoleLabels.Columns, LeastUpdates);
    private readonly Perceptron steps = new(Labels, 0);
    private readonly SeededRandom random = new(seed);
    private readonly RolePath path = new();
    private readonly Reach reach = new();
    private readonly int[] row = new int[RoleLabels.Columns];
    private readonly int[] stepRow = new int[Labels];
    private readonly int[] transitions = new int[2 * Labels * Labels];
    private readonly ulong[] all = new ulong[RoleFeatures.Count];
    private ulong[] keys = [];
    private int[] counts = [];
    private int[] scores = [];
    private byte[] right = [];
    private byte[] found = [];

    /// <param name="examples">Documents with what their words are taken for by cue weights that had not seen them.</param>
    public static (WideTable Roles, WideTable Steps) Teach(IReadOnlyList<(ReportExample Document, CueLead[] Cues)> examples, ulong seed, string name)
    {
        var all = Enumerable.Range(0, AttributionsTrainer.Orders).Select(order => Taught(examples, seed + (ulong)order, $"{name}, order {order + 1}")).ToList();
        const double scale = AttributionsTrainer.Scale / AttributionsTrainer.Orders;
        return (Perceptron.Sum([.. all.Select(lesson => lesson.weights)]).ToWideTable(scale), Perceptron.Sum([.. all.Select(lesson => lesson.steps)]).ToWideTable(scale));
    }

    private static RoleLesson Taught(IReadOnlyList<(ReportExample Document, CueLead[] Cues)> examples, ulong seed, string name)
    {
        var lesson = new RoleLesson(seed);
        var order = examples.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            lesson.random.Shuffle(order.AsSpan());
            var wrong = 0;
            foreach (var (document, cues) in order)
            {
                var features = new RoleFeatures(document.Input);
                wrong += document.Reports.Sum(report => lesson.Teach(document.Input, features, report, cues));
            }

            Console.Error.WriteLine($"attributions, {name}, round {round + 1}: {wrong} labels updated, {lesson.weights.Features} features");
        }

        return lesson;
    }

    /// <returns>How many labels were wrong.</returns>
    private int Teach(ReportInput input, RoleFeatures features, GoldReport report, CueLead[] cues)
    {
        reach.Fill(input, report.Anchor);
        Grow(reach.Count);
        features.Start(report.Anchor, reach[reach.OwnFirst].First, reach[reach.OwnEnd - 1].End, cues);
        for (var before = 0; before < 2 * Labels; before++)
        {
            steps.Scores([ReportTagger.StepKey(before % Labels, before >= Labels)], stepRow);
            stepRow.CopyTo(transitions.AsSpan(before * Labels));
        }

        Label(report);
        for (var i = 0; i < reach.Count; i++)
        {
            Take(input, features, report.Anchor, i, cues);
            weights.Scores(keys.AsSpan(i * RoleFeatures.Count, counts[i]), row);
            row.CopyTo(scores.AsSpan(i * RoleLabels.Columns));
            for (var label = 0; label < Labels; label++)
            {
                scores[(i * RoleLabels.Columns) + label] += label == right[i] ? 0 : RoleLabels.RoleOf(label) == RoleLabels.RoleOf(right[i]) ? Margin / 2 : Margin;
            }
        }

        steps.Clock = ++weights.Clock;
        path.Find(reach, scores, transitions, found.AsSpan(0, reach.Count));
        return Update();
    }

    /// <summary>The right labels; the cue's word is always part of the cue.</summary>
    private void Label(GoldReport report)
    {
        var before = Role.None;
        for (var i = 0; i < reach.Count; i++)
        {
            var role = RoleAt(report, i);
            right[i] = (byte)(role == Role.None ? RoleLabels.None : role == before ? RoleLabels.Later(role) : RoleLabels.First(role));
            before = role;
        }
    }

    private Role RoleAt(GoldReport report, int place)
    {
        var (first, end) = (reach[place].First, reach[place].End);
        if (!reach.IsOwn(place))
        {
            var inside = report.Content.Sum(range => Math.Max(0, Math.Min(range.End, end) - Math.Max(range.First, first)));
            return inside * 2 >= end - first ? Role.Content : Role.None;
        }

        return first >= report.Cue.First && first < report.Cue.End ? Role.Cue
            : report.Source is { } source && first >= source.First && first < source.End ? Role.Source
            : report.Content.Exists(range => first >= range.First && first < range.End) ? Role.Content : Role.None;
    }

    private int Update()
    {
        var wrong = 0;
        var (rightBefore, foundBefore) = (0, 0);
        for (var i = 0; i < reach.Count; i++)
        {
            var (rightNow, foundNow) = (right[i], found[i]);
            var own = keys.AsSpan(i * RoleFeatures.Count, counts[i]);
            if (rightNow != foundNow)
            {
                weights.Update(own, rightNow, foundNow);
                wrong++;
            }

            var (endRight, endFound) = (EndOf(i, rightBefore, rightNow), EndOf(i, foundBefore, foundNow));
            if (endRight != endFound)
            {
                Move(own, endRight, 1);
                Move(own, endFound, -1);
            }

            if (i > 0 && (rightNow != foundNow || rightBefore != foundBefore))
            {
                steps.Move(ReportTagger.StepKey(rightBefore, i > reach.Anchor), rightNow, 1);
                steps.Move(ReportTagger.StepKey(foundBefore, i > reach.Anchor), foundNow, -1);
            }

            (rightBefore, foundBefore) = (rightNow, foundNow);
        }

        return wrong;
    }

    /// <summary>Column of the part that ended before a place; −1 where none did.</summary>
    private static int EndOf(int place, int before, int now) => place == 0 || before == 0 || RoleLabels.IsLater(now) ? -1 : RoleLabels.End(RoleLabels.RoleOf(before));

    private void Move(ReadOnlySpan<ulong> own, int column, int sign)
    {
        foreach (var key in column < 0 ? [] : own)
        {
            weights.Move(key, column, sign);
        }
    }

    /// <summary>The features of a place but for some left out by chance, so that none is relied on alone.</summary>
    private void Take(ReportInput input, RoleFeatures features, int anchor, int place, CueLead[] cues)
    {
        var given = RoleFeatures.Count;
        if (reach.IsOwn(place))
        {
            features.Fill(reach[place].First, cues, all);
        }
        else
        {
            given = PieceFeatures.Count;
            PieceFeatures.Fill(input, reach, place, anchor, cues, all);
        }

        counts[place] = random.Keep(all.AsSpan(0, given), keys.AsSpan(place * RoleFeatures.Count, given), Dropped).Length;
    }

    private void Grow(int count)
    {
        if (right.Length < count)
        {
            count = Math.Max(256, count * 2);
            (keys, counts, scores, right, found) = (new ulong[count * RoleFeatures.Count], new int[count], new int[count * RoleLabels.Columns], new byte[count], new byte[count]);
        }
    }
}
