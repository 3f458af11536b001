using Hearsay.Language.Weights;

namespace Hearsay.Tests.Language;

/// <summary>Arrays of weights as they are packed and unpacked.</summary>
public class WeightsFileTests
{
    [Fact]
    public void Arrays_come_back_however_they_are_packed()
    {
        var (even, uneven) = Arrays();
        var file = WeightsFile.Read(Written(even, uneven));
        Assert.Equal(even, file.Get<sbyte>("even"));
        Assert.Equal(uneven, file.Get<sbyte>("uneven"));
        Assert.Empty(file.Get<sbyte>("empty"));
    }

    [Fact]
    public void A_file_that_is_read_and_written_keeps_its_bytes()
    {
        var (even, uneven) = Arrays();
        var first = Written(even, uneven);
        var again = new MemoryStream();
        WeightsFile.Read(first).Write(again);
        Assert.Equal(first.ToArray(), again.ToArray());
    }

    /// <summary>What is cut off or of another kind says so; an array that is damaged inside says so or gives other numbers, and never fails in another way.</summary>
    [Fact]
    public void Damage_is_told()
    {
        var (even, uneven) = Arrays();
        var bytes = Written(even, uneven).ToArray();
        var random = new Random(3);
        var told = 0;
        for (var i = 0; i < 300; i++)
        {
            var damaged = bytes.ToArray();
            damaged[random.Next(120, damaged.Length)] ^= (byte)(1 << random.Next(8));
            var file = WeightsFile.Read(new MemoryStream(damaged));
            told += Reads(file, "even", even.Length) && Reads(file, "uneven", uneven.Length) ? 0 : 1;
        }

        Assert.InRange(told, 1, 300);
        Assert.Throws<InvalidDataException>(() => WeightsFile.Read(new MemoryStream(bytes[..^1])));
        Assert.Throws<InvalidDataException>(() => WeightsFile.Read(new MemoryStream(new byte[64])));
        Assert.Throws<InvalidDataException>(() => WeightsFile.Read(new MemoryStream(bytes)).Get<sbyte>("other"));
    }

    private static bool Reads(WeightsFile file, string name, int length)
    {
        try
        {
            return file.Get<sbyte>(name).Length == length;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <returns>Numbers that repeat in long rows, and numbers in no order.</returns>
    private static (sbyte[] Even, sbyte[] Uneven) Arrays()
    {
        var random = new Random(2);
        return ([.. Enumerable.Range(0, 6000).Select(i => (sbyte)(i % 7))], [.. Enumerable.Range(0, 6000).Select(_ => (sbyte)random.Next(-20, 20))]);
    }

    private static MemoryStream Written(sbyte[] even, sbyte[] uneven)
    {
        var file = new WeightsFile();
        file.Set<sbyte>("even", even);
        file.Set<sbyte>("uneven", uneven);
        file.Set<sbyte>("empty", []);
        var stream = new MemoryStream();
        file.Write(stream);
        stream.Position = 0;
        return stream;
    }
}
