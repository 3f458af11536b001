using Hearsay.Language.Weights;

namespace Hearsay.Tests.Language;

/// <summary>Sums of weights by hashed features, against sums made the plain way.</summary>
public class WideTableTests
{
    private const int Buckets = 40;

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    public void A_sum_is_that_of_the_rows_of_the_known_features(int stride)
    {
        var random = new Random(5);
        var known = new Dictionary<ulong, short[]>();
        var table = Table(random, stride, known);
        var keys = known.Keys.Order().Where((_, i) => i % 3 == 0).ToArray();
        var expected = new short[stride];
        foreach (var key in keys)
        {
            for (var i = 0; i < stride; i++)
            {
                expected[i] += known[key][i];
            }
        }

        var sums = new short[stride];
        table.Add(keys, sums);
        Assert.Equal(expected, sums);
    }

    [Fact]
    public void A_table_comes_back_from_its_file()
    {
        var known = new Dictionary<ulong, short[]>();
        var table = Table(new Random(6), 32, known);
        var file = new WeightsFile();
        table.Save(file, "t");
        var stream = new MemoryStream();
        file.Write(stream);
        stream.Position = 0;
        var again = WideTable.Load(WeightsFile.Read(stream), "t");
        foreach (var (key, row) in known)
        {
            var sums = new short[32];
            again.Add([key], sums);
            Assert.Equal(row, sums);
        }
    }

    [Fact]
    public void Sums_stop_at_the_ends_of_16_bits()
    {
        var marks = new ushort[WideTable.BucketFeatures];
        marks[0] = (ushort)(WideTable.MarkOf(8) | 7);
        var table = new WideTable(marks, [.. Enumerable.Repeat((sbyte)127, 8), .. Enumerable.Repeat((sbyte)-127, 8)], 16);
        var sums = new short[16];
        table.Add([8, 8, 8], sums);
        Assert.Equal(short.MaxValue, sums[0]);
        Assert.Equal(short.MinValue, sums[15]);
    }

    [Fact]
    public void The_lead_is_that_of_the_best_over_the_next()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var scores = Enumerable.Range(0, 16 * random.Next(1, 5)).Select(_ => (short)random.Next(-9, 9)).ToArray();
            var sorted = scores.OrderDescending().ToArray();
            Assert.Equal(sorted[0] - sorted[1], WideTable.Lead(scores, out var best));
            Assert.Equal(Array.IndexOf(scores, sorted[0]), best);
            Assert.Equal(best, WideTable.Best(scores));
        }
    }

    private static WideTable Table(Random random, int stride, Dictionary<ulong, short[]> known)
    {
        var buckets = Enumerable.Range(0, Buckets).Select(_ => new List<ulong>()).ToArray();
        for (var i = 0; i < Buckets * 8; i++)
        {
            var key = (ulong)random.NextInt64() << 1;
            var bucket = buckets[WideTable.BucketOf(key, Buckets)];
            if (bucket.Count < WideTable.BucketFeatures && bucket.TrueForAll(other => WideTable.MarkOf(other) != WideTable.MarkOf(key)))
            {
                bucket.Add(key);
            }
        }

        var marks = new ushort[Buckets * WideTable.BucketFeatures];
        var rows = new List<sbyte>();
        for (var i = 0; i < Buckets; i++)
        {
            for (var k = 0; k < buckets[i].Count; k++)
            {
                var power = random.Next(4);
                var row = Enumerable.Range(0, stride).Select(_ => (sbyte)random.Next(-20, 20)).ToArray();
                rows.AddRange(row);
                marks[(i * WideTable.BucketFeatures) + k] = (ushort)(WideTable.MarkOf(buckets[i][k]) | power);
                known[buckets[i][k]] = [.. row.Select(weight => (short)(weight << power))];
            }
        }

        return new WideTable(marks, [.. rows], stride);
    }
}
