using System.Diagnostics;
using System.Text.Json;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Recovery;

namespace PersianNews.Archives.Writing;

/// <summary>
/// The output of a run and its errors. Records are gathered into chunks, each a gzip member where the output is compressed; behind every
/// chunk the journal notes how far the run has come. Where chunks end depends on the records alone, so that a resumed run and a merge
/// of shards write the same bytes as a run in one go.
/// </summary>
internal sealed class AnnotationFile : IAsyncDisposable
{
    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(5);

    private readonly OutputPaths _paths;
    private readonly Journal _journal;
    private readonly TrackedFile _records;
    private readonly TrackedFile _errors;
    private readonly Queue<Task<OutputChunk>> _pending = new();
    private readonly Stack<OutputChunk> _free = new();
    private readonly int _chunkBytes;
    private readonly int _mostPending;
    private readonly bool _isResumable;
    private readonly Func<RunCounts> _counts;
    private readonly ReadOnlyMemory<byte> _foot;
    private OutputChunk _open = new();
    private long _flushed = Stopwatch.GetTimestamp();
    private bool _worthKeeping;

    private AnnotationFile(OutputPaths paths, AnnotationFileOptions options, Journal journal, TrackedFile records, TrackedFile errors)
    {
        (_paths, _journal, _records, _errors) = (paths, journal, records, errors);
        _chunkBytes = options.ChunkBytes;
        _mostPending = options.Compressors;
        _isResumable = options.IsResumable;
        _foot = options.Foot;
        _counts = options.Counts;
    }

    /// <summary>Where the run starts or goes on; null at the beginning of the input.</summary>
    public Checkpoint? Start { get; private init; }

    /// <summary>What the records file holds.</summary>
    public FileState Records => _records.State;

    /// <summary>What the errors file holds.</summary>
    public FileState Errors => _errors.State;

    /// <summary>Opens the files, at their beginning or where an earlier run left them.</summary>
    /// <exception cref="IOException">A file cannot be written, or another run has it.</exception>
    /// <exception cref="ArchiveResumeException">The earlier run was another one.</exception>
    public static AnnotationFile Open(OutputPaths paths, RunIdentity identity, AnnotationFileOptions options)
    {
        Journal journal = Journal.Open(paths.Journal, paths.Records);
        TrackedFile? records = null;
        TrackedFile? errors = null;
        try
        {
            bool resumes = options.Resume && Resumption.Matches(journal, identity, paths.Records);
            if (!resumes)
                journal.Begin(identity);
            records = TrackedFile.Open(paths.Records, options.Wrap);
            errors = TrackedFile.Open(paths.Errors, options.Wrap);
            Checkpoint? start = resumes ? Resumption.FindStart(journal, records, errors) : null;
            records.CutHere();
            errors.CutHere();
            AnnotationFile file = new(paths, options, journal, records, errors) { Start = start, _worthKeeping = start is not null };
            if (start is null)
                file._open.Records.Append(options.Head.Span);
            return file;
        }
        catch
        {
            records?.Dispose();
            errors?.Dispose();
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Puts the files of an earlier run in place, if it wrote them to their end and was stopped just then.</summary>
    /// <returns>Whether it did.</returns>
    /// <exception cref="IOException">A file cannot be renamed, or another run is at it.</exception>
    /// <exception cref="ArchiveResumeException">The earlier run was another one.</exception>
    public static bool TryFinish(OutputPaths paths, RunIdentity identity)
    {
        if (!File.Exists(paths.Journal))
            return false;
        using Journal journal = Journal.Open(paths.Journal, paths.Records);
        if (!Resumption.Matches(journal, identity, paths.Records) || !journal.IsComplete())
            return false;
        PutInPlace(paths);
        journal.Delete();
        return true;
    }

    /// <summary>Adds a record, or the reason why there is none.</summary>
    /// <param name="record">What is written for it; empty where it could not be read.</param>
    /// <param name="error">Its line for the errors file; empty where it could be read.</param>
    /// <param name="position">The place in the input behind it.</param>
    /// <param name="cancellationToken">Ends the wait for the disk.</param>
    public ValueTask AppendAsync(
        ReadOnlyMemory<byte> record, ReadOnlyMemory<byte> error, InputPosition position, CancellationToken cancellationToken)
    {
        _open.Records.Append(record.Span);
        _open.Errors.Append(error.Span);
        _open.Position = position;
        return _open.Records.Length >= _chunkBytes || _open.Errors.Length >= _chunkBytes ? CloseChunkAsync(cancellationToken) : default;
    }

    /// <summary>Writes what is left and puts all files in place, the records last: who sees them sees the others too.</summary>
    /// <param name="report">Makes the report once everything is written.</param>
    public async ValueTask CompleteAsync(Func<RunReport> report)
    {
        _open.Records.Append(_foot.Span);
        await CloseChunkAsync(CancellationToken.None);
        await DrainAsync(0, CancellationToken.None);
        if (_paths.Compressed && _records.State.Bytes == 0)
            await _records.WriteAsync(GzipMember.Empty.ToArray(), CancellationToken.None);
        WriteReport(report());
        FlushToDisk();
        Note(_open.Position, _counts(), complete: true);
        _journal.FlushToDisk();
        _records.Dispose();
        _errors.Dispose();
        PutInPlace(_paths);
        _journal.Delete();
    }

    /// <summary>Closes the files. What an unfinished run has written stays for the next one to go on with.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_pending);
        if (!_worthKeeping)
        {
            _records.Delete();
            _errors.Delete();
            _journal.Delete();
        }

        _records.Dispose();
        _errors.Dispose();
        _journal.Dispose();
    }

    private void WriteReport(RunReport report)
    {
        using FileStream file = new(TrackedFile.PartialName(_paths.Report), FileMode.Create);
        JsonSerializer.Serialize(file, report, RecoveryJson.Indented.RunReport);
        file.WriteByte((byte)'\n');
        file.Flush(flushToDisk: true);
    }

    private static void PutInPlace(OutputPaths paths)
    {
        if (new FileInfo(TrackedFile.PartialName(paths.Errors)) is { Exists: true, Length: 0 } empty)
        {
            File.Delete(paths.Errors);
            empty.Delete();
        }

        TrackedFile.GiveName(paths.Errors);
        TrackedFile.GiveName(paths.Report);
        TrackedFile.GiveName(paths.Records);
    }

    private async ValueTask CloseChunkAsync(CancellationToken cancellationToken)
    {
        OutputChunk chunk = _open;
        chunk.Counts = _counts();
        _pending.Enqueue(_paths.Compressed ? Task.Run(() => Compress(chunk), CancellationToken.None) : Task.FromResult(chunk));
        await DrainAsync(_paths.Compressed ? _mostPending : 0, cancellationToken);
        if (!_free.TryPop(out OutputChunk? next))
            next = new OutputChunk();
        next.Position = chunk.Position;
        _open = next;
    }

    private static OutputChunk Compress(OutputChunk chunk)
    {
        GzipMember.Compress(chunk.Records);
        return chunk;
    }

    private async ValueTask DrainAsync(int leave, CancellationToken cancellationToken)
    {
        while (_pending.Count > leave || (_pending.TryPeek(out Task<OutputChunk>? first) && first.IsCompleted))
        {
            OutputChunk chunk = await _pending.Dequeue();
            await _records.WriteAsync(chunk.Records.Written, cancellationToken);
            await _errors.WriteAsync(chunk.Errors.Written, cancellationToken);
            Note(chunk.Position, chunk.Counts, complete: false);
            chunk.Clear();
            _free.Push(chunk);
        }
    }

    private void Note(InputPosition position, RunCounts counts, bool complete)
    {
        _worthKeeping = _isResumable;
        if (Stopwatch.GetElapsedTime(_flushed) > FlushInterval)
            FlushToDisk();
        _journal.Append(new Checkpoint { Input = position, Output = Records, Errors = Errors, Counts = counts, Complete = complete });
    }

    private void FlushToDisk()
    {
        _records.FlushToDisk();
        _errors.FlushToDisk();
        _journal.FlushToDisk();
        _flushed = Stopwatch.GetTimestamp();
    }
}
