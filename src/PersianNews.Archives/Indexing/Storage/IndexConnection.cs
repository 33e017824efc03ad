using Microsoft.Data.Sqlite;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>Opens index files.</summary>
internal static class IndexConnection
{
    private const int NotADatabase = 26;
    private const int Corrupt = 11;

    /// <summary>Opens an index for reading.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no index of this version.</exception>
    public static SqliteConnection OpenToRead(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"there is no index '{path}'", path);
        return Open(path, SqliteOpenMode.ReadOnly, connection => IndexSchema.Check(connection, path));
    }

    /// <summary>Opens an index for writing, and makes it where there is none. Readers go on reading meanwhile.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder it is to lie in does not exist.</exception>
    /// <exception cref="InvalidDataException">The file is no index of this version.</exception>
    public static SqliteConnection OpenToWrite(string path)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"the index's folder '{folder}' does not exist");
        return Open(path, SqliteOpenMode.ReadWriteCreate, connection =>
        {
            IndexSchema.Ensure(connection, path);
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
        });
    }

    /// <summary>Leaves one plain file behind, unless readers are at work: then the log stays beside it until they are gone.</summary>
    public static void Settle(SqliteConnection connection)
    {
        connection.DefaultTimeout = 1;
        try
        {
            Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
        }
        catch (SqliteException)
        {
            // All is written all the same.
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What SQLite says, as the exceptions the rest of the library throws.</summary>
    public static Exception Translate(SqliteException error, string path) => error.SqliteErrorCode is NotADatabase or Corrupt
        ? new InvalidDataException($"'{path}' is not an index made by persian-news, or is damaged", error)
        : new IOException($"cannot use the index '{path}': {error.Message}", error);

    private static SqliteConnection Open(string path, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            prepare(connection);
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw Translate(error, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
