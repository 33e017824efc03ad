using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>Reads all that the index holds of one article.</summary>
internal static class ArticleReading
{
    private const string Articles = """
        SELECT article.id, title, published, source.name, body.text FROM article
        LEFT JOIN source ON source.id = article.source LEFT JOIN body ON body.article = article.id WHERE record = $id
        """;

    private const string Entities = """
        SELECT occurrence.entity, shown.type, shown.name, shown.english, shown.wikidata, 1, occurrence.mentions FROM occurrence
        JOIN entity ON entity.id = occurrence.entity JOIN entity shown ON shown.id = entity.canonical
        WHERE article = $id ORDER BY occurrence.mentions DESC, occurrence.entity
        """;

    public static IndexedArticle? Read(SqliteConnection connection, string record)
    {
        using SqliteDataReader row = Rows(connection, Articles, record);
        if (!row.Read())
            return null;
        long id = row.GetInt64(0);
        Dictionary<long, IndexedEntity> entities = [];
        using (SqliteDataReader rows = Rows(connection, Entities, id))
        {
            while (rows.Read())
                entities.Add(rows.GetInt64(0), rows.Entity(1));
        }

        return new IndexedArticle
        {
            Id = record,
            Title = row.StringOrNull(1),
            Published = row.StringOrNull(2),
            Day = ArticleId.DayOf(id),
            Source = row.StringOrNull(3),
            Text = row.IsDBNull(4) ? null : TextBlob.Unpack(row.GetFieldValue<byte[]>(4)),
            Entities = [.. entities.Values.OrderByDescending(entity => entity.Mentions)],
            Mentions = Spans("SELECT start, end, text, entity, NULL FROM mention"),
            Roles = Spans("SELECT start, end, text, entity, NULL FROM role"),
            Dates = Spans("SELECT start, end, text, NULL, value FROM date"),
            Quotations = Spans("SELECT start, end, text, speaker, verb FROM quotation"),
        };

        ImmutableArray<IndexedSpan> Spans(string select)
        {
            using SqliteDataReader rows = Rows(connection, $"{select} WHERE article = $id ORDER BY start, end", id);
            ImmutableArray<IndexedSpan>.Builder spans = ImmutableArray.CreateBuilder<IndexedSpan>();
            while (rows.Read())
            {
                IndexedEntity? entity = rows.IsDBNull(3) ? null : entities.GetValueOrDefault(rows.GetInt64(3));
                spans.Add(new IndexedSpan(rows.GetInt32(0), rows.GetInt32(1), rows.GetString(2), entity, rows.StringOrNull(4)));
            }

            return spans.ToImmutable();
        }
    }

    private static SqliteDataReader Rows(SqliteConnection connection, string sql, object id)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        return command.ExecuteReader();
    }
}
