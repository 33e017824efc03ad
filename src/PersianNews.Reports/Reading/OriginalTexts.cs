using System.Threading.Channels;
using PersianNews.Archives;
using PersianNews.Archives.Reading;

namespace PersianNews.Reports.Reading;

/// <summary>
/// Finds the texts of annotated records in the archive they were made of. Both are in one order, so that one pass over each is enough;
/// what the archive has more, such as records that could not be annotated, is passed over.
/// </summary>
internal sealed class OriginalTexts : IAsyncDisposable
{
    private const int ReadAhead = 64;

    private readonly Channel<(string Id, string Text)> _articles = Channel.CreateBounded<(string Id, string Text)>(ReadAhead);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;

    /// <summary>Begins to read.</summary>
    /// <param name="paths">The inputs that <c>annotate</c> was given, in the same order.</param>
    /// <param name="fields">Their field names.</param>
    /// <exception cref="ArchivePathException">A path cannot be used as given.</exception>
    public OriginalTexts(IReadOnlyList<string> paths, RecordFields fields)
    {
        ArchiveInputs inputs = new(paths, [], static () => Stream.Null);
        _reading = Task.Run(() => ReadAsync(inputs, fields));
    }

    /// <summary>The text of the record with an id; null where the archive ends before it.</summary>
    public async ValueTask<string?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        while (await _articles.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_articles.Reader.TryRead(out (string Id, string Text) article))
            {
                if (article.Id == id)
                    return article.Text;
            }
        }

        return null;
    }

    /// <summary>Stops reading.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading.ContinueWith(static _ => { }, TaskScheduler.Default);
        _stop.Dispose();
    }

    private async Task ReadAsync(ArchiveInputs inputs, RecordFields fields)
    {
        try
        {
            ArticleSink sink = new(_articles.Writer, new FieldNames(fields));
            foreach (InputFile file in inputs.List(static (_, _) => { }).Where(static file => file.Fault is null))
                await ReadFileAsync(file, sink, _stop.Token);
            _articles.Writer.Complete();
        }
        catch (Exception error)
        {
            _articles.Writer.Complete(error is OperationCanceledException ? null : error);
        }
    }

    private static async Task ReadFileAsync(InputFile file, ArticleSink sink, CancellationToken cancellationToken)
    {
        try
        {
            await using Stream stream = file.Open(new ByteCounter());
            await file.Format.ReadAsync(file, stream, sink, cancellationToken);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // Annotating told of this file; what could be read of it then is read now.
        }
    }

    /// <summary>Hands on each record as it is found.</summary>
    private sealed class ArticleSink(ChannelWriter<(string Id, string Text)> articles, FieldNames fields) : IRecordSink
    {
        private readonly Article _article = new();
        private InputFile? _file;
        private long _line;

        public int MaxRecordBytes => AnnotateOptions.Default.MaxRecordBytes;

        public bool WantsPromptness => false;

        public bool WantsBlankLines => false;

        public void At(InputFile file, long line) => (_file, _line) = (file, line);

        public async ValueTask AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            RawRecord raw = new(_file!, _line, 0, bytes.Length, null);
            if (_file!.Format.Parse(bytes.Span, raw, fields, _article) is null)
                await articles.WriteAsync((_article.Id, _article.Text), cancellationToken);
        }

        public ValueTask BlankAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask FaultAsync(string reason, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask DispatchAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
