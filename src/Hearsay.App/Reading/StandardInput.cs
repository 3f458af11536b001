namespace Hearsay.App.Reading;

/// <summary>Standard input laid down as a file of a stated name, for the length of one run.</summary>
internal sealed class StandardInput : IDisposable
{
    private readonly string folder;

    private StandardInput(string folder, string path) => (this.folder, Path) = (folder, path);

    public string Path { get; }

    /// <param name="maxBytes">Not more than one byte above this is taken in: enough to be refused for its size.</param>
    public static StandardInput Keep(string name, long maxBytes)
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-").FullName;
        var path = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(name));
        using var input = Console.OpenStandardInput();
        using var file = File.Create(path);
        var buffer = new byte[81920];
        for (int read; file.Length <= maxBytes && (read = input.Read(buffer)) > 0;)
        {
            file.Write(buffer, 0, read);
        }

        return new StandardInput(folder, path);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
