using System.Threading.Channels;
using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Processing;

/// <summary>Gathers raw records into batches by size and sends those on their way.</summary>
internal sealed class RecordSink(ChannelReader<RecordBatch> free, Func<RecordBatch, CancellationToken, ValueTask> dispatch)
    : IRecordSink
{
    private const int BatchBytes = 256 << 10;
    private const int BatchRecords = 1024;

    private RecordBatch? _batch;
    private InputFile? _file;
    private long _line;

    public required int MaxRecordBytes { get; init; }

    public bool WantsPromptness { get; init; }

    public bool WantsBlankLines { get; init; }

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
