using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Hearsay.Lab.Speed;

/// <summary>A program of npm to be timed beside Hearsay.</summary>
/// <param name="Name">Name and versions, as printed.</param>
/// <param name="Script">Beside this file, without its ending; also the folder under <c>lab/out</c> that its packages go to.</param>
internal sealed record NodeProgram(string Name, string Script, string[] Packages)
{
    /// <summary>Sentence ends, tokens, parts of speech.</summary>
    public static NodeProgram Wink { get; } = new("wink-nlp 2.4.0, eng-lite-web-model 1.8.1", "wink", ["wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1"]);

    /// <summary>Dates and times.</summary>
    public static NodeProgram Chrono { get; } = new("chrono-node 2.10.3", "chrono", ["chrono-node@2.10.3"]);
}

/// <summary>A program of npm in a process of its own, timed on the same texts as Hearsay, round by round.</summary>
/// <remarks>Its packages are installed on first use into a folder of <c>lab/out</c>, which git ignores.</remarks>
internal sealed class NodePeer : IDisposable
{
    private readonly Process node;
    private readonly string textsFile;

    private NodePeer(Process node, string textsFile) => (this.node, this.textsFile) = (node, textsFile);

    /// <summary>Starts the peer and lets it read all texts a few times, so that it is compiled and warm.</summary>
    /// <returns>Null, and why, where node or npm is missing or the packages can not be installed.</returns>
    public static (NodePeer? Peer, string? Why) Start(LabPaths paths, NodeProgram program, IReadOnlyList<string> texts, int warmUps)
    {
        var folder = Path.Combine(paths.Root, "lab", "out", program.Script);
        var file = Path.GetTempFileName();
        try
        {
            Install(folder, program.Packages);
            File.WriteAllLines(file, texts.Select(text => JsonSerializer.Serialize(text)));
            File.Copy(Path.Combine(paths.Root, "lab", "Hearsay.Lab", "Speed", program.Script + ".js"), Path.Combine(folder, program.Script + ".js"), overwrite: true);
            var start = new ProcessStartInfo("node", [Path.Combine(folder, program.Script + ".js"), file, warmUps.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardInput = true, RedirectStandardOutput = true };
            var peer = new NodePeer(Process.Start(start)!, file);
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

    /// <summary>One round over all texts, and how many tokens or times it found.</summary>
    /// <exception cref="InvalidOperationException">The peer ended.</exception>
    public (double Seconds, long Found) Round()
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

    private static void Install(string folder, string[] packages)
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules", packages[^1].Split('@')[0])))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--silent", "--prefix", folder, .. packages]))!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ended with {npm.ExitCode}");
        }
    }
}
