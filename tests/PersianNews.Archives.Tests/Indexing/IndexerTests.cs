using System.Text;
using Microsoft.Data.Sqlite;
using PersianNews.Archives.Indexing;

namespace PersianNews.Archives.Tests.Indexing;

public class IndexerTests
{
    private static readonly string[] Three =
    [
        Archive.Record("1", "خبر یک", "2021-01-01", entities: "LOC|مسکو|Q649"),
        Archive.Record("2", "خبر دو", "2021-01-02", entities: ["LOC|مسکو|Q649", "PER|علی کریمی"]),
        Archive.Record("3", "خبر سه", null),
    ];

    [Fact]
    public void Indexing_again_changes_nothing()
    {
        using Archive archive = new();
        IndexSummary first = archive.Index("a.jsonl", Three);
        Assert.Equal((3, 0, 0, 3, 2), (first.Added, first.Replaced, first.Unchanged, first.Articles, first.Entities));
        string before = Dump(archive.Database);
        IndexSummary second = archive.Index("a.jsonl", Three);
        Assert.Equal((0, 0, 3, 3, 2), (second.Added, second.Replaced, second.Unchanged, second.Articles, second.Entities));
        Assert.Equal(before, Dump(archive.Database));
        Assert.Equal(["a.jsonl", "archive.db"], archive.Folder.Names());
    }

    [Fact]
    public void Another_file_adds_to_the_index()
    {
        using Archive archive = new();
        archive.Index("a.jsonl", Three[..2]);
        IndexSummary summary = archive.Index("b.jsonl.gz", Three[1..]);
        Assert.Equal((1, 0, 1, 3), (summary.Added, summary.Replaced, summary.Unchanged, summary.Articles));
        using Archive whole = Archive.Of(Three);
        Assert.Equal(Dump(whole.Database), Dump(archive.Database));
    }

    [Fact]
    public void An_article_that_has_changed_takes_its_own_place()
    {
        using Archive archive = Archive.Of(Three);
        IndexSummary summary = archive.Index("b.jsonl", Archive.Record("2", "گزارش تازه", "2022-05-05", entities: "LOC|کی‌یف"));
        Assert.Equal((0, 1, 0, 3), (summary.Added, summary.Replaced, summary.Unchanged, summary.Articles));
        Assert.Equal([], archive.Search("دو"));
        Assert.Equal(["2"], archive.Search("تازه"));
        Assert.Equal(["1"], archive.Search(new SearchQuery { Entity = "مسکو" }));
        Assert.Equal(["2"], archive.Search(new SearchQuery { From = new DateOnly(2022, 5, 5) }));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        Assert.Equal(["مسکو", "کی‌یف"], index.Entities(new EntityQuery()).Select(entity => entity.Name).Order(StringComparer.Ordinal).Reverse().Order());
    }

    [Fact]
    public void An_id_that_comes_twice_in_one_run_is_replaced_and_counted()
    {
        using Archive archive = new();
        IndexSummary summary = archive.Index("a.jsonl", Three[0], Archive.Record("1", "نسخه دوم", "2021-01-01"), Archive.Record("1", "نسخه سوم", "2020-01-01"));
        Assert.Equal((1, 2, 1), (summary.Added, summary.Replaced, summary.Articles));
        Assert.Equal(["1"], archive.Search("سوم"));
        Assert.Equal([], archive.Search("یک OR دوم"));
    }

    [Theory]
    [InlineData("bad", "not a record as annotate writes it: wrong at byte 1 of the line")]
    [InlineData("null", "the line holds null, not a JSON object")]
    [InlineData("[]", "not a record as annotate writes it: wrong at byte")]
    [InlineData("{\"id\":\"x\",\"text\":\"خبر\"}", "no field \"mentions\" or \"entities\": index takes what annotate writes")]
    [InlineData("{\"id\":\"x\",\"error\":\"no field \\\"text\\\"\"}", "annotating it failed: no field \"text\"")]
    [InlineData("{\"mentions\":[],\"entities\":[]}", "no field \"id\"")]
    [InlineData("{\"id\":{},\"mentions\":[],\"entities\":[]}", "in $.id")]
    [InlineData("{\"id\":\"x\",\"mentions\":[null],\"entities\":[]}", "a list holds null")]
    [InlineData("{\"id\":\"x\",\"mentions\":[{\"entity\":3,\"text\":\"a\"}],\"entities\":[]}", "a mention is of entity 3, which there is not")]
    [InlineData("{\"id\":\"x\",\"mentions\":[],\"entities\":[{\"id\":0,\"type\":\"\",\"name\":\"a\"}]}", "entity 0 has no type or no name")]
    [InlineData("{\"id\":\"x\",\"mentions\":[],\"entities\":[],\"quotes\":[{\"text\":\"a\",\"speaker\":7}]}", "a quotation is of entity 7, which there is not")]
    [InlineData("{\"id\":\"x\",\"mentions\":[],\"entities\":[],\"dates\":null}", "not a record as annotate writes it")]
    [InlineData("{\"id\":\"x\",\"mentions\":[],\"entities\":[],\"text\":\"\\ud800\"}", "not a record as annotate writes it")]
    [InlineData("{\"id\":\"x\",\"mentions\":[],\"entities\":[]", "not a record as annotate writes it")]
    public void A_bad_line_is_reported_and_the_others_go_in(string line, string reason)
    {
        using Archive archive = new();
        IndexSummary summary = archive.Index("a.jsonl", Three[0], line, "", Three[1]);
        Assert.Equal((2, 1), (summary.Added, summary.Errors));
        string error = Assert.Single(File.ReadAllLines(summary.ErrorsPath!));
        Assert.Contains("\"line\":2,", error, StringComparison.Ordinal);
        Assert.Contains(reason.Replace("\"", "\\\"", StringComparison.Ordinal), error, StringComparison.Ordinal);
        Assert.Equal(["1", "2"], archive.Search(new SearchQuery()));
    }

    [Fact]
    public void Bytes_that_are_not_text_are_reported()
    {
        using Archive archive = new();
        string path = archive.Folder.Write("a.jsonl", [.. Encoding.UTF8.GetBytes(Three[0] + "\n{\"id\":\""), 0xFF, 0xFE, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Three[1])]);
        IndexSummary summary = archive.Index(path);
        Assert.Equal((2, 1), (summary.Added, summary.Errors));
    }

    [Fact]
    public void A_torn_file_gives_what_came_before_and_one_error()
    {
        using Archive archive = new();
        string whole = archive.Folder.WriteGzip("a.jsonl.gz", string.Join('\n', Three));
        string torn = archive.Folder.Write("b.jsonl.gz", File.ReadAllBytes(whole).AsSpan()[..^20]);
        IndexSummary summary = archive.Index(torn);
        Assert.Equal(1, summary.Errors);
        Assert.Contains("cannot be read on: it ends too early", File.ReadAllText(summary.ErrorsPath!), StringComparison.Ordinal);
        Assert.Equal(0, archive.Index(whole).Errors);
        Assert.False(File.Exists(summary.ErrorsPath));
        Assert.Equal(["1", "2", "3"], archive.Search(new SearchQuery()));
    }

    [Theory]
    [InlineData("gone.jsonl", "does not exist")]
    [InlineData(".", "is a folder")]
    [InlineData("a.txt", "no annotated archive")]
    public async Task A_wrong_input_is_refused_before_anything_is_made(string input, string message)
    {
        using Archive archive = new();
        archive.Folder.Write("a.txt", "خبر");
        ArchivePathException error = await Assert.ThrowsAsync<ArchivePathException>(() => new ArchiveIndexer(archive.Database).IndexAsync([archive.Folder[input]]));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(archive.Database));
    }

    [Fact]
    public async Task A_file_that_is_no_index_is_left_alone()
    {
        using Archive archive = new();
        string records = archive.Folder.Write("a.jsonl", Three[0]);
        string text = archive.Folder.Write("text.db", "این پایگاه داده نیست، فقط متنی است که کسی نوشته است.");
        await Assert.ThrowsAsync<InvalidDataException>(() => new ArchiveIndexer(text).IndexAsync([records]));
        Assert.Throws<InvalidDataException>(() => ArchiveIndex.Open(text));
        Assert.StartsWith("این پایگاه", File.ReadAllText(text));

        string other = archive.Folder["other.db"];
        Execute(other, "CREATE TABLE mine(x); INSERT INTO mine VALUES(1)");
        Assert.Contains("not an index", (await Assert.ThrowsAsync<InvalidDataException>(() => new ArchiveIndexer(other).IndexAsync([records]))).Message);
        Assert.Contains("not an index", Assert.Throws<InvalidDataException>(() => ArchiveIndex.Open(other)).Message);

        archive.Index(records);
        Execute(archive.Database, "PRAGMA user_version = 99");
        Assert.Contains("index the archive anew", Assert.Throws<InvalidDataException>(() => ArchiveIndex.Open(archive.Database)).Message);
        Assert.Throws<FileNotFoundException>(() => ArchiveIndex.Open(archive.Folder["gone.db"]));
    }

    [Fact]
    public async Task A_run_that_is_ended_leaves_an_index_that_the_next_run_completes()
    {
        using Archive archive = new();
        string[] lines = [.. Enumerable.Range(0, 3_000).Select(i => Archive.Record($"r{i}", $"خبر شماره {i}", "2021-01-01", entities: $"PER|کس {i % 7}"))];
        string path = archive.Folder.Write("a.jsonl", string.Join('\n', lines));
        using CancellationTokenSource stop = new();
        Progress progress = new(seen =>
        {
            if (seen.Records == 1_000)
                stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ArchiveIndexer(archive.Database).IndexAsync([path], progress, stop.Token));
        using (ArchiveIndex index = ArchiveIndex.Open(archive.Database))
            Assert.InRange(index.Search(new SearchQuery()).Total, 0, 1_000);
        archive.Index(path);
        using Archive whole = Archive.Of(lines);
        Assert.Equal(Dump(whole.Database), Dump(archive.Database));
    }

    [Fact]
    public async Task Readers_read_while_the_index_is_written()
    {
        using Archive archive = Archive.Of(Three);
        string[] lines = [.. Enumerable.Range(0, 4_000).Select(i => Archive.Record($"r{i}", $"خبر شماره {i}", "2021-01-01", entities: $"PER|کس {i % 7}"))];
        string path = archive.Folder.Write("more.jsonl", string.Join('\n', lines));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        Task<IndexSummary> writing = new ArchiveIndexer(archive.Database).IndexAsync([path]);
        Task<int>[] readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadUntil(index, writing)))];
        IndexSummary summary = await writing;
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
        Assert.Equal((4_000, 4_003), (summary.Added, summary.Articles));
        Assert.Equal(4_003, index.Search(new SearchQuery { Text = "خبر" }).Total);
    }

    [Fact]
    public async Task Two_runs_at_once_lose_nothing()
    {
        using Archive archive = Archive.Of(Three);
        string[] paths = [.. Enumerable.Range(0, 2).Select(file => archive.Folder.Write(
            $"f{file}.jsonl",
            string.Join('\n', Enumerable.Range(0, 500).Select(i => Archive.Record($"{file}-{i}", "خبر", "2021-01-01", entities: $"PER|کس {i}")))))];
        IndexSummary[] summaries = await Task.WhenAll(paths.Select(path => Task.Run(() => new ArchiveIndexer(archive.Database).IndexAsync([path]))));
        Assert.All(summaries, summary => Assert.Equal((500, 0), (summary.Added, summary.Errors)));
        using ArchiveIndex index = ArchiveIndex.Open(archive.Database);
        Assert.Equal(1_003, index.Search(new SearchQuery { Text = "خبر" }).Total);
        Assert.Equal(502, index.Entities(new EntityQuery { Limit = int.MaxValue }).Length);
    }

    private static int ReadUntil(ArchiveIndex index, Task writing)
    {
        int reads = 0;
        do
        {
            SearchResult result = index.Search(new SearchQuery { Text = "خبر", Limit = 3 });
            // What is committed is whole: all articles are found by their words.
            Assert.InRange(result.Total, 3, 4_003);
            Assert.Equal(3, result.Hits.Length);
            reads++;
        }
        while (!writing.IsCompleted);
        return reads;
    }

    private static void Execute(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>All that is in an index, but for the numbers its rows happen to have.</summary>
    private static string Dump(string path)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        StringBuilder dump = new();
        foreach (string sql in new[]
        {
            "SELECT record, hex(digest), title, published, id >> 24 FROM article ORDER BY 1",
            "SELECT type, name, wikidata, canonical = id FROM entity ORDER BY 1, 2, 3",
            "SELECT alias.key, name FROM alias JOIN entity ON entity.id = alias.entity ORDER BY 1, 2",
            "SELECT name, record, mentions FROM occurrence JOIN entity ON entity.id = entity JOIN article ON article.id = article ORDER BY 1, 2",
            "SELECT record, start, end, text, name FROM mention JOIN entity ON entity.id = entity JOIN article ON article.id = article ORDER BY 1, 2",
            "SELECT record FROM words JOIN article ON article.id = words.rowid WHERE words MATCH 'خبر' ORDER BY 1",
        })
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            using SqliteDataReader rows = command.ExecuteReader();
            object[] values = new object[rows.FieldCount];
            while (rows.Read())
            {
                rows.GetValues(values);
                dump.AppendJoin('|', values).Append('\n');
            }
        }

        return dump.ToString();
    }

    /// <summary>Reports on the thread that does the work, at once.</summary>
    private sealed class Progress(Action<ArchiveProgress> report) : IProgress<ArchiveProgress>
    {
        public void Report(ArchiveProgress value) => report(value);
    }
}
