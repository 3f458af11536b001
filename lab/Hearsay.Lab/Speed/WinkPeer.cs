using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Hearsay.Lab.Speed;

/// <summary>npm's wink-nlp in a process of its own, to be timed beside Hearsay on the same texts, round by round.</summary>
/// <remarks>Its packages are installed on first use into <c>lab/out/wink</c>, which git ignores.</remarks>
internal sealed class WinkPeer : IDisposable
{
    /// <summary>Name and versions, as printed.</summary>
    public const string Name = "wink-nlp 2.4.0, eng-lite-web-model 1.8.1";

    private static readonly string[] Packages = ["wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1"];

    private readonly Process node;
    private readonly string textsFile;

    private WinkPeer(Process node, string textsFile) => (this.node, this.textsFile) = (node, textsFile);

    /// <summary>Starts the peer and lets it read all texts a few times, so that it is compiled and warm.</summary>
    /// <returns>Null, and why, where node or npm is missing or the packages can not be installed.</returns>
    public static (WinkPeer? Peer, string? Why) Start(LabPaths paths, IReadOnlyList<string> texts, int warmUps)
    {
        var folder = Path.Combine(paths.Root, "lab", "out", "wink");
        var file = Path.GetTempFileName();
        try
        {
            Install(folder);
            File.WriteAllLines(file, texts.Select(text => JsonSerializer.Serialize(text)));
            File.Copy(Path.Combine(paths.Root, "lab", "Hearsay.Lab", "Speed", "wink.js"), Path.Combine(folder, "wink.js"), overwrite: true);
            var start = new ProcessStartInfo("node", [Path.Combine(folder, "wink.js"), file, warmUps.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardInput = true, RedirectStandardOutput = true };
            var peer = new WinkPeer(Process.Start(start)!, file);
            if (peer.node.StandardOutput.ReadLine() == "ready")
            {
                return (peer, null);
            }

            peer.Dispose();
            return (null, "node did not start it");
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            File.Delete(file);
            return (null, e.Message);
        }
    }

    /// <summary>One round over all texts.</summary>
    /// <exception cref="InvalidOperationException">The peer ended.</exception>
    public (double Seconds, long Tokens) Round()
    {
        node.StandardInput.WriteLine("round");
        node.StandardInput.Flush();
        var answer = node.StandardOutput.ReadLine()?.Split(' ') ?? throw new InvalidOperationException("The peer ended.");
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), long.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        node.StandardInput.Close();
        if (!node.WaitForExit(5000))
        {
            node.Kill();
        }

        node.Dispose();
        File.Delete(textsFile);
    }

    private static void Install(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules", "wink-eng-lite-web-model")))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--silent", "--prefix", folder, .. Packages]))!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ended with {npm.ExitCode}");
        }
    }
}
