namespace Hearsay.Comparison.Coreference;

/// <summary>Agglomerative clustering with average linkage over a sparse table of similarities.</summary>
internal static class AverageLink
{
    /// <param name="similar">Similarity of each pair that has one, the smaller index first; the others have none.</param>
    /// <returns>For each item the least index of its cluster.</returns>
    public static int[] Cluster(int count, IReadOnlyDictionary<(int, int), double> similar, double threshold)
    {
        var rows = Enumerable.Range(0, count).Select(_ => new Dictionary<int, double>()).ToList();
        var members = Enumerable.Range(0, count).Select(i => new List<int> { i }).ToList();
        var gone = new HashSet<int>();
        var queue = new PriorityQueue<(int A, int B), (double, int, int)>();
        foreach (var ((a, b), value) in similar)
        {
            rows[a][b] = rows[b][a] = value;
            Enqueue(a, b, value);
        }

        while (queue.TryDequeue(out var pair, out _))
        {
            if (gone.Contains(pair.A) || gone.Contains(pair.B))
            {
                continue;
            }

            var joined = members.Count;
            members.Add([.. members[pair.A], .. members[pair.B]]);
            rows.Add([]);
            gone.Add(pair.A);
            gone.Add(pair.B);
            double sizeA = members[pair.A].Count, sizeB = members[pair.B].Count;
            foreach (var other in rows[pair.A].Keys.Union(rows[pair.B].Keys).Where(other => !gone.Contains(other)).Order().ToList())
            {
                var value = (rows[pair.A].GetValueOrDefault(other) * sizeA + rows[pair.B].GetValueOrDefault(other) * sizeB) / (sizeA + sizeB);
                rows[joined][other] = rows[other][joined] = value;
                Enqueue(other, joined, value);
            }

            rows[pair.A] = rows[pair.B] = [];
        }

        var cluster = new int[count];
        for (var k = 0; k < members.Count; k++)
        {
            foreach (var item in gone.Contains(k) ? [] : members[k])
            {
                cluster[item] = members[k].Min();
            }
        }

        return cluster;

        void Enqueue(int a, int b, double value)
        {
            if (value >= threshold)
            {
                queue.Enqueue((a, b), (-value, a, b));
            }
        }
    }
}
