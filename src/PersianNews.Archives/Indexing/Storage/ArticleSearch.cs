using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PersianNews.Archives.Indexing.Queries;
using PersianNews.Normalization;
using PersianNews.Text;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>One search: the query as SQL of fixed pieces with parameters, then the details of the hits.</summary>
internal sealed class ArticleSearch
{
    private const int MostRanked = 4_000;
    private const int MostNames = 20;

    private readonly SqliteConnection _connection;
    private readonly SearchQuery _query;
    private readonly QueryNode? _text;
    private readonly List<string> _conditions = [];
    private readonly List<(string Name, object Value)> _values = [];
    private bool _needsArticle;

    public ArticleSearch(SqliteConnection connection, SearchQuery query)
    {
        _connection = connection;
        _query = query;
        if (query.Text is not null)
        {
            _text = QueryParser.Parse(query.Text);
            Where("words MATCH $text", ("$text", MatchExpression.Of(_text)));
        }

        AddFilters();
    }

    public SearchResult Run()
    {
        long total = Count();
        List<(long Id, double Score)> page = total == 0 || _query.Limit == 0 ? [] : Page();
        SnippetMaker snippets = new(_text);
        return new SearchResult(total, [.. page.Select(hit => Hit(hit.Id, hit.Score, snippets))]);
    }

    private string Id => _text is null ? "article.id" : "words.rowid";

    // The words lead: SQLite would at times rather walk through all articles.
    private string From => _text is null ? "article" : _needsArticle ? "words CROSS JOIN article ON article.id = words.rowid" : "words";

    private string Conditions => _conditions.Count == 0 ? "1" : string.Join(" AND ", _conditions);

    private void AddFilters()
    {
        if (_query.From is not null || _query.To is not null)
        {
            Where(
                $"{Id} BETWEEN $from AND $to",
                ("$from", ArticleId.First(_query.From, _query.To)),
                ("$to", ArticleId.Last(_query.To)));
        }

        if (_query.Source is not null)
        {
            _needsArticle = true;
            Where("article.source IN (SELECT id FROM source WHERE instr(key, $source) > 0)", ("$source", SearchKey.Fold(_query.Source)));
        }

        if (_query.Entity is not null)
        {
            Where(
                // The plus keeps SQLite from running the text query anew for every article in the list.
                $"{(_text is null ? "" : "+")}{Id} IN (SELECT article FROM occurrence WHERE entity IN (SELECT value FROM json_each($entities)))",
                ("$entities", EntityNames.Require(_connection, _query.Entity, _query.Type)));
        }
        else if (_query.Type is { } type)
        {
            Where(
                $"""
                EXISTS (
                    SELECT 1 FROM occurrence o JOIN entity e ON e.id = o.entity JOIN entity shown ON shown.id = e.canonical
                    WHERE o.article = {Id} AND shown.type = $type)
                """,
                ("$type", type.Name));
        }
    }

    private void Where(string condition, params (string Name, object Value)[] values)
    {
        _conditions.Add(condition);
        _values.AddRange(values);
    }

    private long Count()
    {
        using SqliteCommand command = Command($"SELECT count(*) FROM {From} WHERE {Conditions}");
        return (long)command.ExecuteScalar()!;
    }

    private List<(long Id, double Score)> Page()
    {
        // Ranking takes some microseconds an article, taking the newest next to nothing.
        bool ranked = _text is not null && _query.Order == SearchOrder.Relevance;
        string order = _query.Order == SearchOrder.Oldest ? "" : "DESC";
        using SqliteCommand command = Command(ranked
            ? $"""
                SELECT id, rank FROM (
                    SELECT words.rowid id, bm25(words, 4.0, 1.0) rank FROM {From} WHERE {Conditions} ORDER BY words.rowid DESC LIMIT $ranked)
                ORDER BY rank, id DESC LIMIT $limit OFFSET $skip
                """
            : $"SELECT {Id}, 0.0 FROM {From} WHERE {Conditions} ORDER BY {Id} {order} LIMIT $limit OFFSET $skip");
        command.Parameters.AddWithValue("$ranked", Math.Max(MostRanked, (long)_query.Skip + _query.Limit));
        command.Parameters.AddWithValue("$limit", _query.Limit);
        command.Parameters.AddWithValue("$skip", _query.Skip);
        using SqliteDataReader rows = command.ExecuteReader();
        List<(long Id, double Score)> page = [];
        while (rows.Read())
            page.Add((rows.GetInt64(0), -rows.GetDouble(1)));
        return page;
    }

    private SearchHit Hit(long id, double score, SnippetMaker snippets)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = """
            SELECT record, title, published, source.name, body.text FROM article
            LEFT JOIN source ON source.id = article.source LEFT JOIN body ON body.article = article.id WHERE article.id = $id
            """;
        command.Parameters.AddWithValue("$id", id);
        using SqliteDataReader row = command.ExecuteReader();
        row.Read();
        string? text = row.IsDBNull(4) ? null : TextBlob.Unpack(row.GetFieldValue<byte[]>(4));
        (string? snippet, ImmutableArray<TextSpan> highlights) = text is null ? (null, []) : snippets.Make(text, Names(id));
        return new SearchHit
        {
            Id = row.GetString(0),
            Title = row.StringOrNull(1),
            Published = row.StringOrNull(2),
            Day = ArticleId.DayOf(id),
            Source = row.StringOrNull(3),
            Snippet = snippet,
            Highlights = highlights,
            Score = score,
        };
    }

    private List<string> Names(long id)
    {
        List<string> names = [];
        if (_query.Entity is null)
            return names;
        using SqliteCommand command = Command(
            "SELECT DISTINCT text FROM mention WHERE article = $id AND entity IN (SELECT value FROM json_each($entities)) LIMIT $most");
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$most", MostNames);
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
            names.Add(rows.GetString(0));
        return names;
    }

    private SqliteCommand Command(string sql)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in _values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
