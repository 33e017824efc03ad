using System.Text.Json;
using System.Text.Json.Nodes;
using PersianNews.Archives.Indexing;

namespace PersianNews.Archives.Tests.Indexing;

/// <summary>An index in a folder of its own, and records to put into it, without annotating anything.</summary>
internal sealed class Archive : IDisposable
{
    private readonly TempFolder _folder = new();

    public string Database => _folder["archive.db"];

    public TempFolder Folder => _folder;

    /// <summary>A record as annotate writes it; entities are told as <c>TYPE|name|wikidata</c>, each mentioned once by its name, or by more after it.</summary>
    public static string Record(string id, string? text, string? published = null, string? title = null, string? agency = null, params string[] entities)
    {
        JsonArray mentions = [];
        JsonArray items = [];
        for (int i = 0; i < entities.Length; i++)
        {
            string[] parts = entities[i].Split('|');
            string[] called = parts.Length > 3 ? parts[3..] : [parts[1]];
            items.Add(new JsonObject
            {
                ["id"] = i,
                ["type"] = parts[0],
                ["name"] = parts[1],
                ["english"] = null,
                ["wikidata"] = parts.Length > 2 && parts[2].Length > 0 ? parts[2] : null,
                ["roles"] = new JsonArray(),
                ["mentions"] = called.Length,
            });
            foreach (string name in called)
                mentions.Add(new JsonObject { ["start"] = mentions.Count * 10, ["end"] = mentions.Count * 10 + 5, ["type"] = parts[0], ["text"] = name, ["entity"] = i, ["score"] = 1 });
        }

        JsonObject record = new()
        {
            ["id"] = id,
            ["published"] = published,
            ["title"] = title,
            ["sentences"] = new JsonArray(),
            ["mentions"] = mentions,
            ["entities"] = items,
            ["dates"] = new JsonArray(),
            ["numbers"] = new JsonArray(),
            ["quotes"] = new JsonArray(),
            ["source"] = agency is null ? new JsonObject() : new JsonObject { ["agency"] = agency },
        };
        if (text is not null)
            record["text"] = text;
        return record.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Makes an index of records.</summary>
    public static Archive Of(params string[] records)
    {
        Archive archive = new();
        archive.Index("records.jsonl", records);
        return archive;
    }

    /// <summary>Writes a file and indexes it.</summary>
    public IndexSummary Index(string file, params string[] lines)
    {
        string text = string.Concat(lines.Select(line => line + "\n"));
        string path = file.EndsWith(".gz", StringComparison.Ordinal) ? _folder.WriteGzip(file, text) : _folder.Write(file, text);
        return Index(path);
    }

    public IndexSummary Index(string path) => new ArchiveIndexer(Database).IndexAsync([path]).GetAwaiter().GetResult();

    /// <summary>The ids of what a query finds, in order of the ids.</summary>
    public string[] Search(SearchQuery query)
    {
        using ArchiveIndex index = ArchiveIndex.Open(Database);
        SearchResult result = index.Search(query with { Limit = int.MaxValue });
        Assert.Equal(result.Total, result.Hits.Length);
        return [.. result.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)];
    }

    public string[] Search(string query) => Search(new SearchQuery { Text = query });

    public void Dispose() => _folder.Dispose();
}
