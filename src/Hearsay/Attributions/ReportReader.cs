using Hearsay.Language.Weights;

namespace Hearsay.Attributions;

/// <summary>Labels the places that a cue reaches. Buffers are used again from cue to cue; not thread-safe.</summary>
internal sealed class ReportReader(ReportInput input, CueLead[] cues)
{
    private const int FirstHelp = 25;
    private const int LastHelp = 400;
    private const int WholeHelp = 20_000;

    private readonly Reach reach = new();
    private readonly RoleFeatures features = new(input);
    private readonly RolePath path = new();
    private int[] scores = new int[RoleLabels.Columns * 256];
    private byte[] labels = new byte[256];

    /// <summary>The report of a cue; null where it has no content.</summary>
    public Report? Read(WideTable roles, ReadOnlySpan<int> transitions, int anchor, int lead)
    {
        reach.Fill(input, anchor);
        var count = reach.Count;
        if (labels.Length < count)
        {
            (scores, labels) = (new int[count * 2 * RoleLabels.Columns], new byte[count * 2]);
        }

        features.Start(anchor, reach[reach.OwnFirst].First, reach[reach.OwnEnd - 1].End, cues);
        Span<ulong> keys = stackalloc ulong[RoleFeatures.Count];
        Span<short> row = stackalloc short[roles.Stride];
        for (var i = 0; i < count; i++)
        {
            row.Clear();
            roles.Add(keys[..Keys(anchor, i, keys)], row);
            for (var column = 0; column < RoleLabels.Columns; column++)
            {
                scores[(i * RoleLabels.Columns) + column] = row[column];
            }
        }

        path.Find(reach, scores, transitions, labels.AsSpan(0, count));
        if (!HasContent() && HelpClause(anchor))
        {
            path.Find(reach, scores, transitions, labels.AsSpan(0, count));
        }

        for (var help = FirstHelp; help <= LastHelp && !HasContent(); help *= 2)
        {
            HelpContent(help);
            path.Find(reach, scores, transitions, labels.AsSpan(0, count));
        }

        return Of(anchor, lead);
    }

    private bool HasContent() => labels.AsSpan(0, reach.Count).ContainsAny((byte)RoleLabels.First(Role.Content), (byte)RoleLabels.Later(Role.Content));

    /// <summary>"The boats were late, the guild reckons.": where a comma closes a clause before a cue that has found no content, the clause is it.</summary>
    private bool HelpClause(int anchor)
    {
        var first = reach[reach.OwnFirst].First;
        var comma = input.CommaBefore(anchor, first);
        for (var i = reach.OwnFirst; i < reach.OwnFirst + comma - first; i++)
        {
            scores[(i * RoleLabels.Columns) + RoleLabels.First(Role.Content)] += WholeHelp;
            scores[(i * RoleLabels.Columns) + RoleLabels.Later(Role.Content)] += WholeHelp;
        }

        return comma - first > 1;
    }

    /// <summary>A cue without content is no report: where none was found, every word is moved towards it until some are.</summary>
    private void HelpContent(int help)
    {
        for (var i = 0; i < reach.Count; i++)
        {
            scores[(i * RoleLabels.Columns) + RoleLabels.First(Role.Content)] += help;
            scores[(i * RoleLabels.Columns) + RoleLabels.Later(Role.Content)] += help;
        }
    }

    /// <returns>Number of features of a place.</returns>
    private int Keys(int anchor, int place, Span<ulong> keys)
    {
        if (reach.IsOwn(place))
        {
            features.Fill(reach[place].First, cues, keys);
            return RoleFeatures.Count;
        }

        PieceFeatures.Fill(input, reach, place, anchor, cues, keys);
        return PieceFeatures.Count;
    }

    private Report? Of(int anchor, int lead)
    {
        (int First, int End)? source = null;
        (int First, int End) cue = (anchor, anchor + 1);
        var content = new List<(int First, int End)>();
        var (sourceLead, contentLead) = (0, int.MaxValue);
        for (var i = 0; i < reach.Count;)
        {
            var role = RoleLabels.RoleOf(labels[i]);
            var first = i++;
            while (i < reach.Count && RoleLabels.IsLater(labels[i]) && RoleLabels.RoleOf(labels[i]) == role)
            {
                i++;
            }

            var range = (reach[first].First, reach[i - 1].End);
            switch (role)
            {
                case Role.Source:
                    (source, sourceLead) = (range, LeadOver(first, i));
                    break;
                case Role.Cue:
                    cue = range;
                    break;
                case Role.Content:
                    content.Add(range);
                    contentLead = Math.Min(contentLead, LeadOver(first, i));
                    break;
            }
        }

        while (cue.End - 1 > anchor && input.Words[cue.End - 1] is "while" or "when" or "after" or "before" or "until")
        {
            cue.End--;   // "she yelled while running": when it was, not how
        }

        if (source is { } inverted && SourcePhrase.OpensWithCue(input, inverted, cue))
        {
            anchor = inverted.First;
            (cue, source) = ((anchor, anchor + 1), (anchor + 1, inverted.End));
        }

        if (source is { } spoken && SourcePhrase.IsSpokenOf(input, anchor, spoken))
        {
            ContentPieces.Put(content, spoken);
            source = null;
        }

        if (source is { } found)
        {
            source = SourcePhrase.Mend(input, anchor, found, cue);
            if (source is { } phrase)
            {
                WholeNames.Leave(content, phrase);
            }
        }

        // "The mayor neither confirmed nor …": what parts two cues is said by neither
        content.RemoveAll(piece => piece.End <= anchor && input.Words[piece.End - 1] is "neither" or "nor");
        if (content.Count > 1)
        {
            content.RemoveAll(piece => piece.End - piece.First == 1 && input.Words[piece.First] is "which" or "who" or "that");
        }

        if (source is { } teller && teller.End <= cue.First && NumberReports.BeforeAs(input, teller, cue.End) is { } number)
        {
            (content, contentLead) = ([number], Math.Min(contentLead, 0));
        }

        ClauseEnds.Mend(input, anchor, content, source, cue);
        AfterQuotation.Mend(input, content, source, cue);
        return content.Count == 0 ? null : new Report(anchor, source, cue, content, lead) { SourceLead = sourceLead, ContentLead = contentLead };
    }

    /// <summary>By how much the words of a part, on average, are rather part of it than of none.</summary>
    private int LeadOver(int first, int end)
    {
        var sum = 0;
        for (var i = first; i < end; i++)
        {
            sum += scores[(i * RoleLabels.Columns) + labels[i]] - scores[i * RoleLabels.Columns];
        }

        return sum / (end - first);
    }
}
