using System.Text;
using System.Threading.Channels;
using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Processing;

/// <summary>Gathers the raw records a run takes into batches by size, sends those on their way, and passes over the others.</summary>
internal sealed class RecordSink(ChannelReader<RecordBatch> free, Func<RecordBatch, CancellationToken, ValueTask> dispatch)
    : IRecordSink
{
    private const int BatchBytes = 256 << 10;
    private const int BatchRecords = 1024;

    private RecordBatch? _batch;
    private InputFile? _file;
    private long _line;
    private ulong _fileMark;

    public required int MaxRecordBytes { get; init; }

    public bool WantsPromptness { get; init; }

    public bool WantsBlankLines { get; init; }

    /// <summary>Which records are taken.</summary>
    public RecordRange Range { get; init; } = RecordRange.All;

    /// <summary>The place behind all records seen so far.</summary>
    public InputPosition Position { get; private set; }

    public void At(InputFile file, long line)
    {
        if (!ReferenceEquals(file, _file))
            _fileMark = Checksum(file.Path) << 32 | Checksum(file.Name);
        _file = file;
        _line = line;
    }

    /// <summary>Moves on to the line after the last one read: there the file broke off.</summary>
    public void BreakOff() => _line += _line > 0 ? 1 : 0;

    /// <summary>Passes over a file that is one record, without opening it, if its record is not taken.</summary>
    public bool PassOver(InputFile file)
    {
        At(file, 0);
        InputPosition next = Next(default, null);
        if (!file.Format.IsOneRecord || file.IsInSequence || Range.Takes(next))
            return false;
        Position = next;
        return true;
    }

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

    private static ulong Checksum(string text) => Crc32C.Of(Encoding.UTF8.GetBytes(text));

    // A file of one record counts by its stamp, so that those not taken need not be read.
    private InputPosition Next(ReadOnlySpan<byte> bytes, string? fault) => _file!.Format.IsOneRecord
        ? Position.After(_fileMark, (ulong)_file.Stamp)
        : Position.After(_fileMark ^ (ulong)_line, (ulong)bytes.Length << 32 | (fault is null ? Crc32C.Of(bytes) : Checksum(fault)));

    private async ValueTask AddAsync(ReadOnlyMemory<byte> bytes, int length, string? fault, CancellationToken cancellationToken)
    {
        Position = Next(bytes.Span, fault);
        if (!Range.Takes(Position))
            return;
        // A record that would make a full batch too large opens the next one.
        if (_batch is { Records.Count: > 0 } open && open.Input.Length + (long)bytes.Length > BatchBytes)
            await DispatchAsync(cancellationToken);
        _batch ??= await free.ReadAsync(cancellationToken);
        _batch.Records.Add(new RawRecord(_file!, _line, _batch.Input.Length, length, fault, Position));
        _batch.Input.Append(bytes.Span);
        if (_batch.Input.Length >= BatchBytes || _batch.Records.Count >= BatchRecords)
            await DispatchAsync(cancellationToken);
    }
}
