using System.Data.Common;
using System.Globalization;
using System.Text;
using Hearsay.Storage;
using Microsoft.Data.Sqlite;

namespace Hearsay.App.Cases;

/// <summary>A case on disk: opens it for reading or for writing, and leaves one file behind.</summary>
internal sealed class CaseFile : IDisposable
{
    /// <summary>"HEar" as the application id in the header of the SQLite file.</summary>
    internal const int ApplicationId = 1212506482;

    /// <summary>Bytes of a database that holds no table in its main file.</summary>
    private const int OnePage = 4096;

    private readonly DbDataSource source;
    private readonly FileStream? writerLock;

    private CaseFile(string path, string connection, FileStream? writerLock)
    {
        Path = path;
        source = SqliteFactory.Instance.CreateDataSource(connection);
        this.writerLock = writerLock;
        Ledger = new Ledger(source, System.IO.Path.GetFileNameWithoutExtension(path));
    }

    public string Path { get; }

    public Ledger Ledger { get; }

    /// <summary>Opens a case to read it; from a read-only place as a file that nobody changes.</summary>
    /// <exception cref="CaseRefusedException">It is not there, is no case, or is of a newer schema.</exception>
    public static CaseFile OpenToRead(string path)
    {
        if (!File.Exists(path))
        {
            throw new CaseRefusedException($"There is no case at {path}. Make one with: hearsay read FOLDER --case {path}");
        }

        CheckHeader(path);
        var file = new CaseFile(path, IsReadOnlyPlace(path) ? Connection($"file:{new Uri(System.IO.Path.GetFullPath(path)).AbsolutePath}?immutable=1", SqliteOpenMode.ReadOnly) : Connection(path, SqliteOpenMode.ReadWrite), null);
        return file;
    }

    /// <summary>Opens or makes a case to write it; one writer at a time.</summary>
    /// <exception cref="CaseRefusedException">Another writer has it, the place is read-only, or it is no case of a schema known here.</exception>
    public static (CaseFile File, LedgerStore Store) OpenToWrite(string path)
    {
        if (File.Exists(path) && new FileInfo(path).Length > 0)
        {
            CheckHeader(path);
        }

        var writerLock = Lock(path);
        try
        {
            var file = new CaseFile(path, Connection(path, SqliteOpenMode.ReadWriteCreate), writerLock);
            using (var connection = file.source.OpenConnection())
            {
                using var command = connection.CreateCommand();
                command.CommandText = "SELECT EXISTS (SELECT 1 FROM sqlite_master) AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'meta')";
                if ((long)command.ExecuteScalar()! == 1)
                {
                    throw new CaseRefusedException($"{path} is a SQLite file, and no case of hearsay.");
                }

                command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;";
                command.ExecuteNonQuery();
            }

            return (file, new LedgerStore(file.source, SqlDialect.Sqlite));
        }
        catch
        {
            writerLock.Dispose();
            throw;
        }
    }

    /// <summary>Folds the write-ahead log in, so that one file is left, and lets the next writer in. Readers that hold the file open leave it for the next close.</summary>
    public void Dispose()
    {
        source.Dispose();
        SqliteConnection.ClearAllPools();
        if (writerLock is not null)
        {
            FoldLogIn();
        }

        writerLock?.Dispose();
    }

    private void FoldLogIn()
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 1 }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;";
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // A reader is still there: the log stays beside the file and is folded in by the next writer.
        }
    }

    private static string Connection(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = 30 }.ToString();

    /// <summary>Reads the first hundred bytes, so that a file that is no case, or a newer one, is left untouched.</summary>
    private static void CheckHeader(string path)
    {
        Span<byte> header = stackalloc byte[100];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.ReadAtLeast(header, 100, throwOnEndOfStream: false) < 100 || !header[..16].SequenceEqual(Encoding.ASCII.GetBytes("SQLite format 3\0")))
            {
                throw new CaseRefusedException($"{path} is no case of hearsay.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CaseRefusedException($"{path} cannot be opened: {e.Message}");
        }

        var application = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header[68..]);
        var version = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header[60..]);
        // A run killed before its first commit leaves a database of one page, still without our mark.
        if (application != ApplicationId && !(application == 0 && version == 0 && new FileInfo(path).Length <= OnePage))
        {
            throw new CaseRefusedException($"{path} is a SQLite file, and no case of hearsay.");
        }

        if (version > SqlDialect.SchemaVersion)
        {
            throw new CaseRefusedException(string.Create(CultureInfo.InvariantCulture,
                $"{path} has schema {version}; this program knows schemas up to {SqlDialect.SchemaVersion}. Use a newer version of hearsay. The case was not touched."));
        }
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (UnauthorizedAccessException)
        {
            throw new CaseRefusedException($"{path} cannot be written: the folder is read-only for you.");
        }
        catch (DirectoryNotFoundException)
        {
            throw new CaseRefusedException($"{path} cannot be written: its folder does not exist.");
        }
        catch (IOException e)
        {
            throw new CaseRefusedException(
                e.Message.Contains("being used", StringComparison.Ordinal) ? $"{path} is being written by another hearsay; wait for it to end." : $"{path} cannot be written: {e.Message}");
        }
    }

    private static bool IsReadOnlyPlace(string path)
    {
        if (File.Exists(path + "-wal"))
        {
            return false;
        }

        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return File.GetAttributes(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!).HasFlag(FileAttributes.ReadOnly);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
