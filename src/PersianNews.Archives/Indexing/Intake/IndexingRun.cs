using System.Diagnostics;
using System.Threading.Channels;
using PersianNews.Archives.Indexing.Storage;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Indexing.Intake;

/// <summary>One run: one thread reads and prepares records, another writes them.</summary>
internal sealed class IndexingRun(string database, IProgress<ArchiveProgress>? progress)
{
    private const int MaxLineBytes = 512 << 20;
    private const int QueueLength = 256;
    private const string Gzip = ".gz";

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly ArticlePreparation _preparation = new();
    private readonly ByteCounter _bytes = new();
    private readonly long[] _results = new long[Enum.GetValues<WriteResult>().Length];
    private long _files;
    private long _withoutText;
    private long _errors;

    public string ErrorsPath => database + ".errors.jsonl";

    public async Task<IndexSummary> RunAsync(IReadOnlyList<string> inputs, CancellationToken cancellationToken)
    {
        long total = inputs.Sum(path => new FileInfo(path).Length);
        using IndexWriter writer = new(database);
        using ErrorLog errors = new(ErrorsPath);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<object> queue = Channel.CreateBounded<object>(new BoundedChannelOptions(QueueLength) { SingleReader = true, SingleWriter = true });
        Task reading = Task.Run(() => ReadAllAsync(inputs, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (object item in queue.Reader.ReadAllAsync(cancellationToken))
            {
                if (item is PreparedArticle article)
                {
                    _results[(int)writer.Write(article)]++;
                    _withoutText += article.Text is null ? 1 : 0;
                }
                else
                {
                    _errors++;
                    await errors.WriteAsync((RecordError)item, cancellationToken);
                }

                progress?.Report(new ArchiveProgress(_files, _results.Sum(), _errors, 0, _bytes.Bytes, total));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        (long articles, long entities) = writer.Complete(_results[(int)WriteResult.Added] + _results[(int)WriteResult.Replaced]);
        errors.Complete();
        return Summarize(articles, entities);
    }

    private async Task ReadAllAsync(IReadOnlyList<string> inputs, ChannelWriter<object> queue, CancellationToken cancellationToken)
    {
        try
        {
            foreach (string path in inputs)
            {
                Interlocked.Increment(ref _files);
                await ReadAsync(path, queue, cancellationToken);
            }

            queue.Complete();
        }
        catch (Exception error)
        {
            queue.Complete(error);
        }
    }

    private async Task ReadAsync(string path, ChannelWriter<object> queue, CancellationToken cancellationToken)
    {
        long line = 0;
        try
        {
            await using Stream stream = Open(path);
            using LineReader lines = new(stream, MaxLineBytes);
            while (await lines.ReadAsync(cancellationToken))
            {
                line = lines.LineNumber;
                if (lines.TooLong)
                    await queue.WriteAsync(new RecordError(path, line, null, $"the line is larger than {MaxLineBytes} bytes"), cancellationToken);
                else if (lines.Line.Span.IndexOfAnyExcept(" \t\r"u8) >= 0)
                    await queue.WriteAsync(Read(path, line, lines.Line.Span), cancellationToken);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // What came before the fault is good all the same; the rest of the file is lost to us.
            await queue.WriteAsync(new RecordError(path, line + 1, null, $"the file cannot be read on: {error.Message}"), cancellationToken);
        }
    }

    private object Read(string path, long line, ReadOnlySpan<byte> bytes)
    {
        AnnotatedRecord? record = RecordJson.Parse(bytes, out string? fault);
        return record is null
            ? new RecordError(path, line, null, fault!)
            : _preparation.Prepare(record, ArticlePreparation.Digest(bytes));
    }

    private Stream Open(string path)
    {
        FileStream file = new(path, new FileStreamOptions { Options = FileOptions.SequentialScan, Share = FileShare.ReadWrite, BufferSize = 0 });
        CountingStream counted = new(file, _bytes);
        return path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase) ? new GzipInput(counted) : counted;
    }

    private IndexSummary Summarize(long articles, long entities) => new()
    {
        Added = _results[(int)WriteResult.Added],
        Replaced = _results[(int)WriteResult.Replaced],
        Unchanged = _results[(int)WriteResult.Unchanged],
        Errors = _errors,
        WithoutText = _withoutText,
        Articles = articles,
        Entities = entities,
        Elapsed = Stopwatch.GetElapsedTime(_started),
        ErrorsPath = _errors > 0 ? ErrorsPath : null,
    };
}
