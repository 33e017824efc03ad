using Microsoft.Data.Sqlite;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>The tables of an index. A file made by another version of them is refused, because its keys would not be ours.</summary>
internal static class IndexSchema
{
    // "PNix" in ASCII: what tells the file from any other SQLite database.
    private const long ApplicationId = 0x504E6978;

    // Raise with every change of the tables or of what folds text into keys.
    private const long Version = 1;

    private const string Tables = """
        CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE);
        CREATE TABLE article(
            id INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE, digest BLOB NOT NULL, title TEXT, published TEXT,
            source INTEGER REFERENCES source(id));
        CREATE TABLE body(article INTEGER PRIMARY KEY, text BLOB NOT NULL);
        CREATE VIRTUAL TABLE words USING fts5(title, body, content='', contentless_delete=1, prefix='2 3', tokenize="ascii tokenchars '_'");
        CREATE TABLE entity(
            id INTEGER PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, words TEXT NOT NULL,
            english TEXT, wikidata TEXT, canonical INTEGER NOT NULL);
        CREATE UNIQUE INDEX entity_wikidata ON entity(wikidata) WHERE wikidata IS NOT NULL;
        CREATE UNIQUE INDEX entity_name ON entity(type, key) WHERE wikidata IS NULL;
        CREATE INDEX entity_key ON entity(key, type);
        CREATE INDEX entity_canonical ON entity(canonical);
        CREATE TABLE alias(key TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY(key, entity)) WITHOUT ROWID;
        CREATE TABLE occurrence(
            entity INTEGER NOT NULL, article INTEGER NOT NULL, mentions INTEGER NOT NULL, PRIMARY KEY(entity, article)) WITHOUT ROWID;
        CREATE INDEX occurrence_article ON occurrence(article, entity);
        CREATE TABLE mention(
            article INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, entity INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY(article, start, end, entity)) WITHOUT ROWID;
        CREATE TABLE role(
            article INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, entity INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY(article, start, end, entity)) WITHOUT ROWID;
        CREATE TABLE date(
            article INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL, value TEXT,
            PRIMARY KEY(article, start, end)) WITHOUT ROWID;
        CREATE TABLE quotation(
            article INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL, speaker INTEGER, verb TEXT,
            PRIMARY KEY(article, start, end)) WITHOUT ROWID;
        CREATE INDEX quotation_speaker ON quotation(speaker) WHERE speaker IS NOT NULL;
        """;

    /// <summary>Makes the tables in an empty database; in any other, sees to it that they are there.</summary>
    /// <exception cref="InvalidDataException">The file is no index of this version.</exception>
    public static void Ensure(SqliteConnection connection, string path)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        if (Number(connection, "SELECT count(*) FROM sqlite_schema") > 0)
        {
            Check(connection, path);
            return;
        }

        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}; {Tables}";
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    /// <summary>Sees to it that a database is an index of this version.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static void Check(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
            throw new InvalidDataException($"'{path}' is not an index made by persian-news");
        long version = Number(connection, "PRAGMA user_version");
        if (version != Version)
            throw new InvalidDataException($"'{path}' is an index of version {version}, this is version {Version}: index the archive anew");
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
