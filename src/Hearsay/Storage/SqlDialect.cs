namespace Hearsay.Storage;

/// <summary>What differs between database engines: the schema scripts. All other SQL is common to both.</summary>
/// <param name="Name">Part of the script names, such as <c>0001.sqlite.sql</c>.</param>
public sealed record SqlDialect(string Name)
{
    public static SqlDialect Sqlite { get; } = new("sqlite");

    /// <summary>The newest schema this program writes; a case with a higher one is refused.</summary>
    public static int SchemaVersion => 1;

    /// <summary>The script that leads from schema <paramref name="version"/> - 1 to <paramref name="version"/>.</summary>
    internal string Script(int version)
    {
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Storage/{version:0000}.{Name}.sql");
        using var stream = typeof(SqlDialect).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No schema script {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
