using System.Diagnostics;

namespace Hearsay.Tests.App;

/// <summary>A full disk and a read-only place: a clear word, and the case as it was. Needs the right to mount a small disk; without it these pass by, and say so on the console.</summary>
public class DiskTests
{
    [Fact]
    public void A_full_disk_leaves_the_case_intact()
    {
        using var place = new Workplace();
        InventedPile.Write(place, "pile", 60);
        place.Write("one/a.txt", InventedPile.Article(1));
        using var disk = SmallDisk.Mount(place.At("disk"), "700k");
        if (disk is null)
        {
            return;
        }

        Assert.Equal(0, place.Run("read", "one", "--case", "disk/case.hearsay").Exit);
        var outcome = place.Run("read", "pile", "--case", "disk/case.hearsay");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("disk is full", outcome.Talk, StringComparison.Ordinal);
        Assert.Equal(0, place.Run("verify", "--case", "disk/case.hearsay").Exit);
        Assert.Contains("one/a.txt", place.Run("documents", "--case", "disk/case.hearsay").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_place_is_read_and_not_written()
    {
        using var place = new Workplace();
        place.Write("one/a.txt", InventedPile.Article(1));
        using var disk = SmallDisk.Mount(place.At("disk"), "4m");
        if (disk is null)
        {
            return;
        }

        place.Run("read", "one", "--case", "disk/case.hearsay");
        var expected = place.Export("disk/case.hearsay");
        disk.MakeReadOnly();
        Assert.Equal(expected, place.Export("disk/case.hearsay"));
        var outcome = place.Run("read", "one", "--case", "disk/case.hearsay");
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("cannot be written", outcome.Talk, StringComparison.Ordinal);
    }

    private sealed class SmallDisk : IDisposable
    {
        private readonly string path;

        private SmallDisk(string path) => this.path = path;

        /// <returns>Null where mounting is not allowed here.</returns>
        public static SmallDisk? Mount(string path, string size)
        {
            Directory.CreateDirectory(path);
            if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", path))
            {
                return new SmallDisk(path);
            }

            Console.WriteLine("passed by: no disk may be mounted here");
            return null;
        }

        public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", path));

        public void Dispose() => Run("umount", path);

        private static bool Run(string program, params string[] args)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
