using PersianNews.Archives.Reading;
using PersianNews.Archives.Recovery;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Processing;

/// <summary>One run over an archive: feeds the engine from the inputs, adds up what comes out, and tells how far it is.</summary>
internal sealed class AnnotationRun(
    Func<string, DateOnly?, Document> analyze, AnnotateOptions options, EngineMode mode, IProgress<ArchiveProgress>? progress)
{
    private readonly ByteCounter _bytes = new();
    private readonly AnnotationEngine _engine = new(analyze, options, mode);
    private SummaryCounter _summary = new(RunCounts.None);
    private long _files;
    private long _totalBytes = -1;
    private long _resumed;

    /// <summary>What was found up to the record handed over last.</summary>
    public RunCounts Counts => _summary.Counts;

    private TimeSpan Elapsed => _summary.Elapsed;

    private long Files => Interlocked.Read(ref _files);

    /// <summary>The end of the input, once it is reached.</summary>
    public InputPosition InputEnd { get; private set; }

    /// <summary>Runs from the beginning of the input, or from where an earlier run stopped.</summary>
    public async Task RunAsync(
        ArchiveInputs archive, Checkpoint? start, Func<RecordBatch, int, CancellationToken, ValueTask> write, CancellationToken cancellationToken)
    {
        bool isFilter = mode.HasFlag(EngineMode.ErrorsInline);
        _resumed = start?.Counts.Records ?? 0;
        _summary = new SummaryCounter(start?.Counts ?? RunCounts.None);
        RecordSink sink = new(_engine.Free, _engine.DispatchAsync)
        {
            MaxRecordBytes = options.MaxRecordBytes,
            WantsPromptness = isFilter,
            WantsBlankLines = isFilter,
            Range = new RecordRange(start?.Input ?? default, options.Shard),
        };
        await _engine.RunAsync(token => ReadAsync(archive, sink, token), WriteAsync, cancellationToken);
        sink.Range.CheckEnd(sink.Position);
        InputEnd = sink.Position;

        async ValueTask WriteAsync(RecordBatch batch, CancellationToken token)
        {
            for (int i = 0; i < batch.Outcomes.Count; i++)
            {
                _summary.Add(batch, i);
                await write(batch, i, token);
            }

            progress?.Report(Progress());
        }
    }

    /// <summary>The report of the finished run.</summary>
    public RunReport Report(RunIdentity identity, long otherFiles, AnnotationFile file) => new()
    {
        Run = identity,
        Input = InputEnd,
        Files = Files,
        OtherFiles = otherFiles,
        Output = file.Records,
        Errors = file.Errors,
        Counts = Counts,
        Started = DateTimeOffset.UtcNow - Elapsed,
        Seconds = Math.Round(Elapsed.TotalSeconds, 3),
        ResumedAfter = file.Start?.Input.Records ?? 0,
    };

    public ArchiveSummary Summarize(long otherFiles, string? errorsPath) => _summary.Summarize(Files, otherFiles, errorsPath);

    private ArchiveProgress Progress()
    {
        long total = Interlocked.Read(ref _totalBytes);
        return new ArchiveProgress(
            Interlocked.Read(ref _files), _summary.Records, _summary.Errors, _summary.Tokens, _bytes.Bytes, total < 0 ? null : total)
        {
            Resumed = _resumed,
        };
    }

    private async Task ReadAsync(ArchiveInputs archive, RecordSink sink, CancellationToken cancellationToken)
    {
        List<(InputFile, string)> unreadable = [];
        if (progress is not null)
            Interlocked.Exchange(ref _totalBytes, archive.TotalBytes() ?? -1);
        foreach (InputFile file in archive.List((path, error) => unreadable.Add((FolderOf(path), FileFaults.Of(error))), _bytes))
        {
            await ReportAsync();
            Interlocked.Increment(ref _files);
            if (!sink.PassOver(file))
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
        if (file.Fault is not null)
        {
            await sink.FaultAsync(file.Fault, cancellationToken);
            return;
        }

        try
        {
            await using Stream stream = file.Open(_bytes);
            await file.Format.ReadAsync(file, stream, sink, cancellationToken);
        }
        catch (Exception error) when (IsFileFault(error) && (file.Stream is null || error is not UnauthorizedAccessException))
        {
            // What was read of the file before stays; the place where it broke off goes to the errors.
            sink.BreakOff();
            string what = file.Compressed && error is InvalidDataException ? "damaged gzip" : "damaged";
            await sink.FaultAsync(error is InvalidDataException ? $"{what}: {error.Message.TrimEnd('.')}" : FileFaults.Of(error), cancellationToken);
        }
    }

    // Zip members may be compressed in ways that are not supported.
    private static bool IsFileFault(Exception error) => error is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException;

    private static InputFile FolderOf(string path) => new(path, path, PlainTextFormat.Instance, Compressed: false);
}
