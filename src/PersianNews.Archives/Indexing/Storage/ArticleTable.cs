using Microsoft.Data.Sqlite;
using PersianNews.Archives.Indexing.Intake;
using PersianNews.Normalization;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>What writing an article came to.</summary>
internal enum WriteResult
{
    Added,
    Replaced,
    Unchanged,
}

/// <summary>The articles with all that belongs to them. Used by one thread, within a transaction.</summary>
internal sealed class ArticleTable(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, long> _sources = [];
    private readonly Dictionary<long, long> _lastIds = [];
    private readonly List<(long Id, PreparedArticle Article)> _waiting = [];
    private readonly EntityTable _entities = new(connection);
    private readonly Statement _find = new(connection, "SELECT id, digest FROM article WHERE record = $1", 1);
    private readonly Statement _findLast = new(connection, "SELECT max(id) FROM article WHERE id BETWEEN $1 AND $2", 2);
    private readonly Statement _findSource = new(connection, "SELECT id FROM source WHERE key = $1", 1);
    private readonly Statement _addSource = new(connection, "INSERT INTO source(name, key) VALUES($1, $2) RETURNING id", 2);

    private readonly Statement _add = new(
        connection,
        "INSERT INTO article(id, record, digest, title, published, source) VALUES($1, $2, $3, $4, $5, $6)",
        6);

    private readonly Statement _addBody = new(connection, "INSERT INTO body(article, text) VALUES($1, $2)", 2);
    private readonly Statement _addWords = new(connection, "INSERT INTO words(rowid, title, body) VALUES($1, $2, $3)", 3);
    private readonly Statement _addOccurrence = new(connection, "INSERT INTO occurrence VALUES($1, $2, $3)", 3);
    private readonly Statement _addMention = new(connection, "INSERT OR IGNORE INTO mention VALUES($1, $2, $3, $4, $5)", 5);
    private readonly Statement _addRole = new(connection, "INSERT OR IGNORE INTO role VALUES($1, $2, $3, $4, $5)", 5);
    private readonly Statement _addDate = new(connection, "INSERT OR IGNORE INTO date VALUES($1, $2, $3, $4, $5)", 5);
    private readonly Statement _addQuotation = new(connection, "INSERT OR IGNORE INTO quotation VALUES($1, $2, $3, $4, $5, $6)", 6);

    private readonly Statement[] _remove =
    [
        new(connection, "DELETE FROM occurrence WHERE (entity, article) IN (SELECT entity, article FROM occurrence WHERE article = $1)", 1),
        .. new[] { "mention", "role", "date", "quotation", "body" }
            .Select(table => new Statement(connection, $"DELETE FROM {table} WHERE article = $1", 1)),
        new(connection, "DELETE FROM words WHERE rowid = $1", 1),
        new(connection, "DELETE FROM article WHERE id = $1", 1),
    ];

    /// <summary>The characters of the words not yet written.</summary>
    public long WaitingCharacters { get; private set; }

    private Statement[] Statements =>
    [
        _find, _findLast, _findSource, _addSource, _add, _addBody, _addWords, _addOccurrence, _addMention, _addRole, _addDate, _addQuotation, .. _remove,
    ];

    /// <summary>Writes an article; one that has the same record id is replaced. Its words are written with <see cref="WriteWords"/>.</summary>
    public WriteResult Write(PreparedArticle article)
    {
        long? old = null;
        using (SqliteDataReader row = _find.Rows(article.Record))
        {
            if (row.Read())
            {
                old = row.GetInt64(0);
                if (row.GetFieldValue<byte[]>(1).AsSpan().SequenceEqual(article.Digest))
                    return WriteResult.Unchanged;
            }
        }

        if (old is long replaced)
        {
            // Its words may still be waiting.
            WriteWords();
            Array.ForEach(_remove, statement => statement.Run(replaced));
        }

        Add(old is long id && ArticleId.DayOf(id) == article.Day ? id : NextId(article.Day), article);
        return old is null ? WriteResult.Added : WriteResult.Replaced;
    }

    /// <summary>Writes the words of the articles written so far, in the order of their numbers: in any other order each would become a piece of its own.</summary>
    public void WriteWords()
    {
        foreach ((long id, PreparedArticle article) in _waiting.OrderBy(waiting => waiting.Id))
            _addWords.Run(id, article.TitleKeys, article.BodyKeys);
        _waiting.Clear();
        WaitingCharacters = 0;
    }

    /// <summary>Makes the statements part of a transaction.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="changed">Whether another process has written since the last one.</param>
    public void Join(SqliteTransaction transaction, bool changed)
    {
        if (changed)
        {
            _sources.Clear();
            _lastIds.Clear();
        }

        _entities.Trim(changed);
        _entities.Join(transaction);
        Array.ForEach(Statements, statement => statement.Join(transaction));
    }

    public void Dispose()
    {
        _entities.Dispose();
        Array.ForEach(Statements, statement => statement.Dispose());
    }

    private void Add(long id, PreparedArticle article)
    {
        object? source = article.Source is null ? null : SourceOf(article.Source);
        _add.Run(id, article.Record, article.Digest, article.Title, article.Published, source);
        _waiting.Add((id, article));
        WaitingCharacters += article.BodyKeys.Length + article.TitleKeys.Length;
        if (article.Text is not null)
            _addBody.Run(id, article.Text);
        long[] entities = [.. article.Entities.Select(_entities.IdOf)];
        for (int i = 0; i < entities.Length; i++)
            _addOccurrence.Run(entities[i], id, article.Entities[i].Mentions);
        foreach (PreparedSpan mention in article.Mentions)
            _addMention.Run(id, mention.Start, mention.End, entities[mention.Entity!.Value], mention.Text);
        foreach (PreparedSpan role in article.Roles)
            _addRole.Run(id, role.Start, role.End, entities[role.Entity!.Value], role.Text);
        foreach (PreparedSpan date in article.Dates)
            _addDate.Run(id, date.Start, date.End, date.Text, date.Value);
        foreach (PreparedSpan quotation in article.Quotations)
        {
            _addQuotation.Run(
                id, quotation.Start, quotation.End, quotation.Text, quotation.Entity is int speaker ? entities[speaker] : null, quotation.Value);
        }
    }

    private long NextId(DateOnly? day)
    {
        long first = ArticleId.FirstOf(day);
        if (!_lastIds.TryGetValue(first, out long last))
            last = _findLast.Scalar(first, ArticleId.LastOf(day)) is long found ? found : first - 1;
        if (last == ArticleId.LastOf(day))
            throw new InvalidDataException($"the index has no room for more articles of the day {day}");
        return _lastIds[first] = last + 1;
    }

    private long SourceOf(string name)
    {
        string key = SearchKey.Fold(name);
        if (!_sources.TryGetValue(key, out long id))
            _sources[key] = id = (long)(_findSource.Scalar(key) ?? _addSource.Scalar(name, key)!);
        return id;
    }
}
