using Hearsay.Documents;

namespace Hearsay.App.Reading;

/// <summary>Lists the files of a pile in a stable order. Links that lead out of the pile are not followed; what is not read is listed with its kind.</summary>
internal static class PileWalker
{
    /// <param name="location">A file or a folder.</param>
    /// <param name="name">The pile's name: first part of every path.</param>
    /// <param name="isOwn">Whether a file is the case or the dossier of this run.</param>
    public static IEnumerable<PileEntry> Walk(string location, string name, Func<string, bool> isOwn)
    {
        var info = new FileInfo(location);
        if (info.Exists)
        {
            yield return Entry(info, name, null, isOwn);
            yield break;
        }

        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(location));
        var folders = new Stack<(string Location, string Path, string? Skip)>();
        folders.Push((root, name, null));
        while (folders.TryPop(out var folder))
        {
            FileSystemInfo[] items;
            string? failure = null;
            try
            {
                items = new DirectoryInfo(folder.Location).GetFileSystemInfos();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                (items, failure) = ([], e is DirectoryNotFoundException ? "the folder vanished while it was read" : "the folder cannot be opened: " + Reason(e));
            }

            if (failure is not null)
            {
                yield return new PileEntry(folder.Path + "/", folder.Location, 0, 0, Failure: failure);
                continue;
            }

            Array.Sort(items, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            var inner = new List<(string, string, string?)>();
            foreach (var item in items)
            {
                var path = folder.Path + "/" + item.Name;
                if (Outside(item, root) is { } outside)
                {
                    yield return new PileEntry(path, item.FullName, 0, 0, Skip: outside);
                }
                else if (item is DirectoryInfo)
                {
                    inner.Add((item.FullName, path, folder.Skip ?? FolderSkip(item, items)));
                }
                else
                {
                    yield return Entry((FileInfo)item, path, folder.Skip, isOwn);
                }
            }

            for (var i = inner.Count - 1; i >= 0; i--)
            {
                folders.Push(inner[i]);
            }
        }
    }

    /// <summary>The reason of an operating-system error, without the absolute path that its message quotes.</summary>
    public static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "it vanished while the pile was read",
        _ => System.Text.RegularExpressions.Regex.Replace(e.Message, "'[^']*'", "it"),
    };

    private static PileEntry Entry(FileInfo file, string path, string? folderSkip, Func<string, bool> isOwn)
    {
        try
        {
            var skip = folderSkip ?? FileSkip(file, path, isOwn);
            return new PileEntry(path, file.FullName, file.Length, file.LastWriteTimeUtc.Ticks, skip);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PileEntry(path, file.FullName, 0, 0, Failure: Reason(e));
        }
    }

    private static string? FolderSkip(FileSystemInfo folder, FileSystemInfo[] siblings)
    {
        if (folder.Name[0] == '.')
        {
            return "in a hidden folder";
        }

        foreach (var suffix in (string[])["_files", ".files", "-files", "_Dateien", "_fichiers", "_archivos"])
        {
            if (folder.Name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                var page = folder.Name[..^suffix.Length];
                if (siblings.Any(s => s is FileInfo && Path.GetFileNameWithoutExtension(s.Name) == page && Path.GetExtension(s.Name).StartsWith(".htm", StringComparison.OrdinalIgnoreCase)))
                {
                    return "asset of a saved page";
                }
            }
        }

        return null;
    }

    private static string? FileSkip(FileInfo file, string path, Func<string, bool> isOwn)
    {
        if (file.Name[0] == '.' || file.Name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || file.Name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase))
        {
            return "hidden file";
        }

        if (isOwn(file.FullName) || file.Extension == ".hearsay" || file.Name.Contains(".hearsay-", StringComparison.Ordinal))
        {
            return "hearsay's own case or dossier";
        }

        if (file.Length == 0)
        {
            return null; // never opened: an empty file, or a pipe or device that could be waited on for ever
        }

        var origin = new Origin(path);
        return Readers.All.Any(reader => reader.Accepts(origin, [])) ? null : Sniffed(file, origin);
    }

    /// <summary>A file whose name says nothing is read if its first bytes say what it is.</summary>
    private static string? Sniffed(FileInfo file, Origin origin)
    {
        var kind = "unsupported type " + (origin.Extension is "" ? "(no extension)" : origin.Extension);
        try
        {
            using var stream = file.OpenRead();
            Span<byte> head = stackalloc byte[4096];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            foreach (var reader in Readers.All)
            {
                if (reader.Accepts(origin, head[..length]))
                {
                    return null;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return kind;
        }

        return kind;
    }

    /// <summary>Why a link is not followed: it leads out of the pile, nowhere, or to a folder of the pile, which is read where it lies.</summary>
    private static string? Outside(FileSystemInfo item, string root)
    {
        if (item.LinkTarget is null)
        {
            return null;
        }

        var target = item.ResolveLinkTarget(returnFinalTarget: true);
        if (target is null || !target.Exists)
        {
            return "link that leads nowhere";
        }

        var inside = (target.FullName + "/").StartsWith(root + "/", StringComparison.Ordinal);
        return !inside ? "link out of the folder" : item is DirectoryInfo || target is DirectoryInfo ? "link to a folder that is read where it lies" : null;
    }
}
