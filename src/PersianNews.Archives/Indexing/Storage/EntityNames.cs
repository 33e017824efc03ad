using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using PersianNews.Archives.Indexing.Queries;
using PersianNews.Normalization;
using PersianNews.Tagging;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>
/// Finds the entities that a name means: those that some article calls just that, in any spelling; if there are none, those whose name
/// holds its words, as that of a person holds the family name.
/// </summary>
internal static class EntityNames
{
    private const string Nothing = "[]";

    private const string Called = """
        SELECT canonical FROM entity WHERE wikidata = $wikidata
        UNION SELECT entity.canonical FROM alias JOIN entity ON entity.id = alias.entity WHERE alias.key = $key
        """;

    private const string Holding = "SELECT canonical FROM entity WHERE instr(words, $words) > 0";

    /// <summary>The words of a name and an English name, for finding some of them.</summary>
    public static string Words(string name, string? english) => $"{Keys(name)}|{Keys(english)}";

    /// <summary>The rows of all entities that may be meant, as a JSON array for <c>json_each</c>; empty where there is none.</summary>
    public static string Resolve(SqliteConnection connection, string name, EntityType? type = null)
    {
        string called = Rows(connection, Called, name, type);
        return called == Nothing && !string.IsNullOrWhiteSpace(Keys(name)) ? Rows(connection, Holding, name, type) : called;
    }

    /// <summary>As <see cref="Resolve"/>, but the name must mean something.</summary>
    /// <exception cref="QueryException">The index does not have the entity.</exception>
    public static string Require(SqliteConnection connection, string name, EntityType? type = null)
    {
        string ids = Resolve(connection, name, type);
        string kind = type is { } known ? $" of type {known.Name}" : "";
        return ids != Nothing ? ids : throw new QueryException($"the index has no entity '{name}'{kind}");
    }

    private static string Rows(SqliteConnection connection, string canonical, string name, EntityType? type)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT id FROM entity WHERE canonical IN ({canonical})
            AND ($type IS NULL OR (SELECT type FROM entity shown WHERE shown.id = entity.canonical) = $type)
            """;
        command.Parameters.AddWithValue("$wikidata", name.Trim().ToUpperInvariant());
        command.Parameters.AddWithValue("$key", SearchKey.Fold(name));
        command.Parameters.AddWithValue("$words", Keys(name));
        command.Parameters.AddWithValue("$type", (object?)type?.Name ?? DBNull.Value);
        using SqliteDataReader rows = command.ExecuteReader();
        List<string> ids = [];
        while (rows.Read())
            ids.Add(rows.GetInt64(0).ToString(CultureInfo.InvariantCulture));
        return $"[{string.Join(',', ids)}]";
    }

    // A blank before and after every word, so that only whole words are found.
    private static string Keys(string? name)
    {
        StringBuilder keys = new(" ");
        KeyReader reader = new(name);
        while (reader.MoveNext())
            keys.Append(reader.Key).Append(' ');
        return keys.ToString();
    }
}
