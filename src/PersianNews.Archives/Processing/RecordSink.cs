using System.Threading.Channels;
using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Processing;

/// <summary>Where formats put raw records: gathers them into batches by size and sends those on their way. Used by one thread.</summary>
internal sealed class RecordSink(ChannelReader<RecordBatch> free, Func<RecordBatch, CancellationToken, ValueTask> dispatch)
{
    private const int BatchBytes = 256 << 10;
    private const int BatchRecords = 1024;

    private RecordBatch? _batch;
    private InputFile? _file;
    private long _line;

    /// <summary>The largest record a format may hand over.</summary>
    public required int MaxRecordBytes { get; init; }

    /// <summary>Whether someone waits for each answer, so that records are not held back to fill a batch.</summary>
    public bool WantsPromptness { get; init; }

    /// <summary>Whether blank lines are to be handed on, to keep input and output in step.</summary>
    public bool WantsBlankLines { get; init; }

    public static string TooLarge(string what, int limit) => $"the {what} is larger than the {limit} bytes a record may have";

    /// <summary>Says where the next record comes from.</summary>
    public void At(InputFile file, long line)
    {
        _file = file;
        _line = line;
    }

    /// <summary>Moves on to the line after the last one read: there the file broke off.</summary>
    public void BreakOff() => _line += _line > 0 ? 1 : 0;

    public ValueTask AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        AddAsync(bytes, bytes.Length, null, cancellationToken);

    public ValueTask BlankAsync(CancellationToken cancellationToken) => AddAsync(default, -1, null, cancellationToken);

    public ValueTask FaultAsync(string reason, CancellationToken cancellationToken) => AddAsync(default, 0, reason, cancellationToken);

    /// <summary>Sends on what is gathered, however little it is.</summary>
    public async ValueTask DispatchAsync(CancellationToken cancellationToken)
    {
        RecordBatch? batch = _batch;
        if (batch is null || batch.Records.Count == 0)
            return;
        _batch = null;
        await dispatch(batch, cancellationToken);
    }

    private async ValueTask AddAsync(ReadOnlyMemory<byte> bytes, int length, string? fault, CancellationToken cancellationToken)
    {
        // A record that would make a full batch too large opens the next one.
        if (_batch is { Records.Count: > 0 } open && open.Input.Length + (long)bytes.Length > BatchBytes)
            await DispatchAsync(cancellationToken);
        _batch ??= await free.ReadAsync(cancellationToken);
        _batch.Records.Add(new RawRecord(_file!, _line, _batch.Input.Length, length, fault));
        _batch.Input.Append(bytes.Span);
        if (_batch.Input.Length >= BatchBytes || _batch.Records.Count >= BatchRecords)
            await DispatchAsync(cancellationToken);
    }
}
