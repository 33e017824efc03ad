using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Processing;

/// <summary>One run over an archive: feeds the engine from the inputs, adds up what comes out, and tells how far it is.</summary>
internal sealed class AnnotationRun(
    Func<string, DateOnly?, Document> analyze, AnnotateOptions options, EngineMode mode, IProgress<ArchiveProgress>? progress)
{
    private readonly ByteCounter _bytes = new();
    private readonly SummaryCounter _summary = new();
    private readonly AnnotationEngine _engine = new(analyze, options, mode);
    private long _files;
    private long _totalBytes = -1;

    public async Task RunAsync(ArchiveInputs archive, Func<RecordBatch, CancellationToken, ValueTask> write, CancellationToken cancellationToken)
    {
        bool isFilter = mode.HasFlag(EngineMode.ErrorsInline);
        RecordSink sink = new(_engine.Free, _engine.DispatchAsync)
        {
            MaxRecordBytes = options.MaxRecordBytes,
            WantsPromptness = isFilter,
            WantsBlankLines = isFilter,
        };
        await _engine.RunAsync(token => ReadAsync(archive, sink, token), WriteAsync, cancellationToken);

        async ValueTask WriteAsync(RecordBatch batch, CancellationToken token)
        {
            await write(batch, token);
            _summary.Add(batch);
            progress?.Report(Progress());
        }
    }

    public ArchiveSummary Summarize(long otherFiles, string? errorsPath) =>
        _summary.Summarize(Interlocked.Read(ref _files), otherFiles, errorsPath);

    private ArchiveProgress Progress()
    {
        long total = Interlocked.Read(ref _totalBytes);
        return new ArchiveProgress(
            Interlocked.Read(ref _files), _summary.Records, _summary.Errors, _summary.Tokens, _bytes.Bytes, total < 0 ? null : total);
    }

    private async Task ReadAsync(ArchiveInputs archive, RecordSink sink, CancellationToken cancellationToken)
    {
        List<(InputFile, string)> unreadable = [];
        if (progress is not null)
            Interlocked.Exchange(ref _totalBytes, archive.TotalBytes() ?? -1);
        foreach (InputFile file in archive.List((path, error) => unreadable.Add((FolderOf(path), FileFault(error)))))
        {
            await ReportAsync();
            Interlocked.Increment(ref _files);
            await ReadFileAsync(file, sink, cancellationToken);
        }

        await ReportAsync();
        await sink.DispatchAsync(cancellationToken);

        async ValueTask ReportAsync()
        {
            foreach ((InputFile folder, string reason) in unreadable)
            {
                sink.At(folder, 0);
                await sink.FaultAsync(reason, cancellationToken);
            }

            unreadable.Clear();
        }
    }

    private async Task ReadFileAsync(InputFile file, RecordSink sink, CancellationToken cancellationToken)
    {
        sink.At(file, 0);
        try
        {
            await using Stream stream = file.Open(_bytes);
            await file.Format.ReadAsync(file, stream, sink, cancellationToken);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException && file.Stream is null)
        {
            // What was read of the file before stays; the place where it broke off goes to the errors.
            sink.BreakOff();
            await sink.FaultAsync(FileFault(error), cancellationToken);
        }
    }

    private static InputFile FolderOf(string path) => new(path, path, PlainTextFormat.Instance, Compressed: false);

    private static string FileFault(Exception error) => error switch
    {
        InvalidDataException => $"damaged gzip: {error.Message.TrimEnd('.')}",
        UnauthorizedAccessException => "may not be read: permission denied",
        FileNotFoundException or DirectoryNotFoundException => "is not there any more, or is a link to nothing",
        _ => $"cannot be read: {error.Message.TrimEnd('.')}",
    };
}
