using Microsoft.Data.Sqlite;
using PersianNews.Archives.Indexing.Intake;
using PersianNews.Archives.Indexing.Storage;

namespace PersianNews.Archives.Indexing;

/// <summary>
/// Makes an index of annotated archives, an SQLite file that <see cref="ArchiveIndex"/> reads, and brings it up to date. Texts are
/// searched if the archive was annotated with <see cref="AnnotateOptions.IncludeText"/>; else only names, roles, dates and statements.
/// </summary>
/// <remarks>
/// An article is known by its id: indexing it again changes nothing, indexing another under the same id takes the first one's place, so
/// that ids must differ between the archives of one index. Entities are one over all articles if they have the same Wikidata id, or,
/// where they have none, the same type and name in any spelling. A run that is ended early leaves an index that can be read, and the
/// same run again completes it. Others may read the index while it is written.
/// </remarks>
/// <example>
/// <code>
/// IndexSummary summary = await new ArchiveIndexer("archive.db").IndexAsync(["annotated.jsonl.gz"]);
/// using ArchiveIndex index = ArchiveIndex.Open("archive.db");
/// foreach (SearchHit hit in index.Search(new SearchQuery { Text = "..." }).Hits)
///     Console.WriteLine($"{hit.Day} {hit.Title}");
/// </code>
/// </example>
public sealed class ArchiveIndexer
{
    private static readonly string[] Endings = [".jsonl", ".jsonl.gz"];

    private readonly string _database;

    /// <summary>Makes an indexer.</summary>
    /// <param name="database">Path of the index, which is made by the first run.</param>
    /// <exception cref="ArgumentException"><paramref name="database"/> is null or blank.</exception>
    public ArchiveIndexer(string database)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(database);
        _database = database;
    }

    /// <summary>Adds annotated archives to the index. What cannot be read goes to <c>DATABASE.errors.jsonl</c>, and the run goes on.</summary>
    /// <param name="inputs">Files as <see cref="ArchiveAnnotator"/> writes them: .jsonl, also .gz.</param>
    /// <param name="progress">Told after every record; token counts are not known and stay 0.</param>
    /// <param name="cancellationToken">Ends the run early; what was committed until then stays in the index.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArchivePathException">An input does not exist, or the index is a folder. Nothing was written.</exception>
    /// <exception cref="InvalidDataException">The file is no index, or one of another version.</exception>
    /// <exception cref="IOException">The index cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was ended through <paramref name="cancellationToken"/>.</exception>
    public async Task<IndexSummary> IndexAsync(
        IReadOnlyList<string> inputs, IProgress<ArchiveProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (Directory.Exists(_database))
            throw new ArchivePathException($"index '{_database}' is a folder, not a file");
        foreach (string input in inputs)
        {
            if (!File.Exists(input))
                throw new ArchivePathException(Directory.Exists(input) ? $"input '{input}' is a folder, not a file" : $"input '{input}' does not exist");
            if (!Endings.Any(ending => input.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                throw new ArchivePathException($"input '{input}' is no annotated archive: those end in {string.Join(" or ", Endings)}");
        }

        try
        {
            return await new IndexingRun(_database, progress).RunAsync(inputs, cancellationToken);
        }
        catch (SqliteException error)
        {
            throw IndexConnection.Translate(error, _database);
        }
    }
}
