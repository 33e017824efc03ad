using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>Counts entities over articles.</summary>
internal static class EntityCounts
{
    // Counted by row first, which the order of the table makes cheap, then by canonical row.
    private static string Counted(string byRow) => $"""
        SELECT shown.type, shown.name, shown.english, shown.wikidata, sum(counted.articles), sum(counted.mentions)
        FROM ({byRow}) counted JOIN entity ON entity.id = counted.entity JOIN entity shown ON shown.id = entity.canonical
        WHERE $type IS NULL OR shown.type = $type
        GROUP BY shown.id ORDER BY 5 DESC, 6 DESC, shown.name, shown.id LIMIT $limit
        """;

    private const string OfAll = "SELECT entity, count(*) articles, sum(mentions) mentions FROM occurrence GROUP BY entity";

    private const string OfDays =
        "SELECT entity, count(*) articles, sum(mentions) mentions FROM occurrence WHERE article BETWEEN $from AND $to GROUP BY entity";

    private const string OfNamed = """
        SELECT entity, count(*) articles, sum(mentions) mentions FROM occurrence
        WHERE entity IN (SELECT value FROM json_each($entities)) GROUP BY entity
        """;

    private const string Together = """
        SELECT o.entity, count(*) articles, sum(o.mentions) mentions
        FROM (
            SELECT DISTINCT article FROM occurrence
            WHERE entity IN (SELECT value FROM json_each($entities)) AND article BETWEEN $from AND $to) chosen
        CROSS JOIN occurrence o ON o.article = chosen.article AND o.entity NOT IN (SELECT value FROM json_each($entities))
        GROUP BY o.entity
        """;

    public static ImmutableArray<IndexedEntity> Top(SqliteConnection connection, EntityQuery query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Counted(query.With is not null ? Together : query.From is null && query.To is null ? OfAll : OfDays);
        command.Parameters.AddWithValue("$type", (object?)query.Type?.Name ?? DBNull.Value);
        command.Parameters.AddWithValue("$limit", query.Limit);
        if (query.With is not null)
            command.Parameters.AddWithValue("$entities", EntityNames.Require(connection, query.With));
        command.Parameters.AddWithValue("$from", ArticleId.First(query.From, query.To));
        command.Parameters.AddWithValue("$to", ArticleId.Last(query.To));
        return Read(command);
    }

    public static ImmutableArray<IndexedEntity> Named(SqliteConnection connection, string name)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Counted(OfNamed);
        command.Parameters.AddWithValue("$type", DBNull.Value);
        command.Parameters.AddWithValue("$limit", -1);
        command.Parameters.AddWithValue("$entities", EntityNames.Resolve(connection, name));
        return Read(command);
    }

    private static ImmutableArray<IndexedEntity> Read(SqliteCommand command)
    {
        using SqliteDataReader rows = command.ExecuteReader();
        ImmutableArray<IndexedEntity>.Builder entities = ImmutableArray.CreateBuilder<IndexedEntity>();
        while (rows.Read())
            entities.Add(rows.Entity(0));
        return entities.ToImmutable();
    }
}
