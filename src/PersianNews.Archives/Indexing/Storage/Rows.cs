using Microsoft.Data.Sqlite;
using PersianNews.Tagging;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>Takes values out of rows.</summary>
internal static class Rows
{
    public static string? StringOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>An entity in six columns: type, name, English name, Wikidata id, articles, mentions.</summary>
    public static IndexedEntity Entity(this SqliteDataReader row, int column) => new(
        new EntityType(row.GetString(column)),
        row.GetString(column + 1),
        row.StringOrNull(column + 2),
        row.StringOrNull(column + 3),
        row.GetInt64(column + 4),
        row.GetInt64(column + 5));
}
