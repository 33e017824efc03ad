using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PersianNews.Archives.Indexing.Intake;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>
/// Writes articles in transactions of some thousand. What is committed is whole, so that a run that is ended, however, leaves an index
/// that can be read and gone on with. Used by one thread.
/// </summary>
internal sealed class IndexWriter : IDisposable
{
    private const int MostCharacters = 16 << 20;
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromSeconds(5);

    private readonly SqliteConnection _connection;
    private readonly ArticleTable _articles;
    private readonly Statement _dataVersion;
    private SqliteTransaction? _transaction;
    private long _seenVersion = -1;
    private long _began;

    public IndexWriter(string path)
    {
        _connection = IndexConnection.OpenToWrite(path);
        _articles = new ArticleTable(_connection);
        _dataVersion = new Statement(_connection, "PRAGMA data_version", 0);
    }

    public WriteResult Write(PreparedArticle article)
    {
        Begin();
        WriteResult result = _articles.Write(article);
        if (_articles.WaitingCharacters > MostCharacters || Stopwatch.GetElapsedTime(_began) > LongestTransaction)
            Commit();
        return result;
    }

    /// <summary>Commits what is written.</summary>
    public void Commit()
    {
        if (_transaction is null)
            return;
        _articles.WriteWords();
        _transaction.Commit();
        _transaction.Dispose();
        _transaction = null;
    }

    /// <summary>Ends a run.</summary>
    /// <param name="added">How many articles it wrote.</param>
    /// <returns>The number of articles and of entities in the index.</returns>
    public (long Articles, long Entities) Complete(long added)
    {
        Commit();
        long articles = Count("SELECT count(*) FROM article");
        // Many additions leave the words in many pieces; bringing them together takes as long as the whole index is large.
        if (added * 4 > articles)
            IndexConnection.Execute(_connection, "INSERT INTO words(words) VALUES('optimize')");
        IndexConnection.Execute(_connection, "PRAGMA optimize");
        long entities = Count("SELECT count(*) FROM entity WHERE canonical = id");
        IndexConnection.Settle(_connection);
        return (articles, entities);
    }

    /// <summary>Takes back what is not committed and closes the index.</summary>
    public void Dispose()
    {
        _transaction?.Dispose();
        _dataVersion.Dispose();
        _articles.Dispose();
        _connection.Dispose();
    }

    private void Begin()
    {
        if (_transaction is not null)
            return;
        _transaction = _connection.BeginTransaction(deferred: false);
        _began = Stopwatch.GetTimestamp();
        // The number changes when another connection has written: then what we remember of ids may not hold.
        _dataVersion.Join(_transaction);
        long version = (long)_dataVersion.Scalar()!;
        _articles.Join(_transaction, changed: version != _seenVersion);
        _seenVersion = version;
    }

    private long Count(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
