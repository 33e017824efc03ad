using Microsoft.Data.Sqlite;
using PersianNews.Archives.Indexing.Intake;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>
/// The entities of all articles. One with a Wikidata id is one row; one without is a row for its type and name, and counts as the one
/// with an id that has the same type and name, if there is just one such (its canonical row). Which row is canonical for which depends
/// on what rows there are, not on the order they came in.
/// </summary>
internal sealed class EntityTable(SqliteConnection connection) : IDisposable
{
    // Past this many the cache of ids is begun anew; an entity costs it about 150 bytes.
    private const int CacheSize = 500_000;

    private readonly Dictionary<string, long> _ids = [];
    private readonly HashSet<(string Key, long Entity)> _aliases = [];

    private readonly Statement _findKnown = new(connection, "SELECT id FROM entity WHERE wikidata = $1", 1);
    private readonly Statement _findNamed = new(connection, "SELECT id FROM entity WHERE type = $1 AND key = $2 AND wikidata IS NULL", 2);
    private readonly Statement _alias = new(connection, "INSERT OR IGNORE INTO alias(key, entity) VALUES($1, $2)", 2);

    private readonly Statement _insert = new(
        connection,
        "INSERT INTO entity(type, name, key, words, english, wikidata, canonical) VALUES($1, $2, $3, $4, $5, $6, 0) RETURNING id",
        6);

    private readonly Statement _link = new(
        connection,
        """
        UPDATE entity SET canonical = iif(
            wikidata IS NULL
                AND (SELECT count(*) FROM entity known WHERE known.key = $2 AND known.type = $1 AND known.wikidata IS NOT NULL) = 1,
            (SELECT known.id FROM entity known WHERE known.key = $2 AND known.type = $1 AND known.wikidata IS NOT NULL),
            id)
        WHERE key = $2 AND type = $1
        """,
        2);

    private Statement[] Statements => [_findKnown, _findNamed, _alias, _insert, _link];

    /// <summary>The row of an entity, made if there is none yet.</summary>
    public long IdOf(PreparedEntity entity)
    {
        string identity = entity.Wikidata ?? $"{entity.Type} {entity.Key}";
        if (!_ids.TryGetValue(identity, out long id))
            _ids[identity] = id = FindOrInsert(entity);
        foreach (string alias in entity.Aliases)
        {
            if (alias.Length > 0 && _aliases.Add((alias, id)))
                _alias.Run(alias, id);
        }

        return id;
    }

    /// <summary>Forgets what may no longer be so, because another process has written, or what takes too much room.</summary>
    /// <param name="changed">Whether another process has written, or a transaction was taken back.</param>
    public void Trim(bool changed)
    {
        if (changed || _ids.Count > CacheSize)
            _ids.Clear();
        if (changed || _aliases.Count > CacheSize)
            _aliases.Clear();
    }

    public void Join(SqliteTransaction transaction) => Array.ForEach(Statements, statement => statement.Join(transaction));

    public void Dispose() => Array.ForEach(Statements, statement => statement.Dispose());

    private long FindOrInsert(PreparedEntity entity)
    {
        object? found = entity.Wikidata is { } wikidata ? _findKnown.Scalar(wikidata) : _findNamed.Scalar(entity.Type, entity.Key);
        if (found is long id)
            return id;
        id = (long)_insert.Scalar(entity.Type, entity.Name, entity.Key, EntityNames.Words(entity.Name, entity.English), entity.English, entity.Wikidata)!;
        _link.Run(entity.Type, entity.Key);
        return id;
    }
}
