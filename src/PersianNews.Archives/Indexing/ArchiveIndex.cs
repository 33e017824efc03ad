using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PersianNews.Archives.Indexing.Storage;
using PersianNews.Articles.Dates;

namespace PersianNews.Archives.Indexing;

/// <summary>
/// Reads an index that <see cref="ArchiveIndexer"/> made: searches its articles and counts its entities. Safe for use from several
/// threads, and while the index is written; every answer is of one committed state.
/// </summary>
public sealed class ArchiveIndex : IDisposable
{
    private readonly string _path;
    private readonly ConcurrentBag<SqliteConnection> _free = [];
    private volatile bool _disposed;

    private ArchiveIndex(string path) => _path = path;

    /// <summary>Opens an index.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no index, or one of another version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ArchiveIndex Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArchiveIndex index = new(path);
        index._free.Add(IndexConnection.OpenToRead(path));
        return index;
    }

    /// <summary>Finds articles.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="QueryException">The query cannot be understood, or names an entity that the index does not have.</exception>
    /// <exception cref="IOException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    public SearchResult Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Use(connection => new ArticleSearch(connection, query).Run());
    }

    /// <summary>The entities that the most articles mention, the most mentioned first.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="QueryException">The query names an entity that the index does not have.</exception>
    /// <exception cref="IOException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    public ImmutableArray<IndexedEntity> Entities(EntityQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Use(connection => EntityCounts.Top(connection, query));
    }

    /// <summary>The entities that a name can mean, the one that the most articles mention first; none where the index has no such name.</summary>
    /// <param name="name">Any of its names in the archive, in any spelling, its English name or its Wikidata id; where nothing is called just that, whole words of its name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="IOException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    public ImmutableArray<IndexedEntity> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Use(connection => EntityCounts.Named(connection, name));
    }

    /// <summary>How many articles mention an entity, or are there at all, by day, month or year of publication.</summary>
    /// <param name="entity">Any of its names in any spelling, its English name or its Wikidata id; null for all articles.</param>
    /// <param name="length">How long the periods are.</param>
    /// <param name="calendar">The calendar of months and years: Gregorian or Jalali.</param>
    /// <param name="from">The first day of publication.</param>
    /// <param name="to">The last day of publication.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length or the calendar is not one of those named.</exception>
    /// <exception cref="QueryException">The index does not have the entity.</exception>
    /// <exception cref="IOException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    public Timeline Timeline(
        string? entity, PeriodLength length, DateCalendar calendar = DateCalendar.Gregorian, DateOnly? from = null, DateOnly? to = null)
    {
        PeriodCalendar periods = new(length, calendar);
        return Use(connection => TimelineCounts.Read(connection, entity, periods, from, to));
    }

    /// <summary>All that the index holds of an article, or null where it has none with this id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="IOException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    public IndexedArticle? Read(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Use(connection => ArticleReading.Read(connection, id));
    }

    /// <summary>Closes the index.</summary>
    public void Dispose()
    {
        _disposed = true;
        while (_free.TryTake(out SqliteConnection? connection))
            connection.Dispose();
    }

    // A connection serves one thread at a time; as many are opened as threads ask at once.
    private T Use<T>(Func<SqliteConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_free.TryTake(out SqliteConnection? connection))
            connection = IndexConnection.OpenToRead(_path);
        try
        {
            using SqliteTransaction snapshot = connection.BeginTransaction(deferred: true);
            return read(connection);
        }
        catch (SqliteException error)
        {
            throw IndexConnection.Translate(error, _path);
        }
        finally
        {
            _free.Add(connection);
            if (_disposed)
                Dispose();
        }
    }
}
