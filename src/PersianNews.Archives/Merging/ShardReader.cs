using System.Text.Json;
using PersianNews.Archives.Interchange;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Recovery;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Merging;

/// <summary>Reads one shard record by record, and at its end knows whether it was whole.</summary>
internal sealed class ShardReader : IDisposable
{
    private readonly string _path;
    private readonly RunReport _report;
    private readonly HashingStream _recordBytes;
    private readonly HashingStream _errorBytes;
    private readonly Stream _plainRecords;
    private readonly IRecordCutter _records;
    private readonly LineCutter _errors;
    private ReadOnlyMemory<byte> _error;
    private long _errorNumber;

    /// <summary>Opens a shard.</summary>
    /// <exception cref="InvalidDataException">Its errors are missing.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ShardReader(OutputPaths paths, RunReport report)
    {
        (_path, _report) = (paths.Records, report);
        _recordBytes = new HashingStream(OpenFile(paths.Records));
        _errorBytes = new HashingStream(report.Errors.Bytes == 0 ? Stream.Null : OpenFile(paths.Errors));
        _plainRecords = paths.Compressed ? new GzipInput(_recordBytes) : _recordBytes;
        _records = OutputFormats.Parse(report.Run.Options[RunIdentity.Format]) switch
        {
            AnnotationFormat.Brat or AnnotationFormat.Xmi => new TarCutter(_plainRecords),
            AnnotationFormat.Conll => new ConllCutter(_plainRecords),
            _ => new LineCutter(_plainRecords),
        };
        _errors = new LineCutter(_errorBytes);
    }

    /// <summary>The line of the errors file for a record; empty if it is not the next one there. Valid until the next read.</summary>
    /// <param name="number">The record's number in the whole archive, from 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<ReadOnlyMemory<byte>> ReadErrorAsync(long number, CancellationToken cancellationToken)
    {
        if (_errorNumber < number)
        {
            _error = await _errors.ReadAsync(cancellationToken);
            _errorNumber = _error.IsEmpty ? long.MaxValue : NumberOf(_error.Span);
        }

        return _errorNumber == number ? _error : default;
    }

    /// <summary>The next record. Valid until the next read.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadRecordAsync(CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> record = await Guard(_records.ReadAsync(cancellationToken));
        return record.IsEmpty ? throw NotWhole("it has too few records") : record;
    }

    /// <summary>Reads to the end and compares with the report.</summary>
    /// <exception cref="InvalidDataException">The shard is not as its run left it.</exception>
    public async Task CheckEndAsync(CancellationToken cancellationToken)
    {
        if (!(await Guard(_records.ReadAsync(cancellationToken))).IsEmpty)
            throw NotWhole("it has too many records");
        await _errorBytes.CopyToAsync(Stream.Null, cancellationToken);
        await _recordBytes.CopyToAsync(Stream.Null, cancellationToken);
        if (_recordBytes.State != _report.Output || _errorBytes.State != _report.Errors)
            throw NotWhole("its bytes are not those its report tells of");
    }

    public void Dispose()
    {
        _records.Dispose();
        _errors.Dispose();
        _plainRecords.Dispose();
        _recordBytes.Dispose();
        _errorBytes.Dispose();
    }

    private static FileStream OpenFile(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private async ValueTask<ReadOnlyMemory<byte>> Guard(ValueTask<ReadOnlyMemory<byte>> read)
    {
        try
        {
            return await read;
        }
        catch (InvalidDataException error)
        {
            throw NotWhole(error.Message);
        }
    }

    private InvalidDataException NotWhole(string why) => new($"'{_path}' is not whole: {why}");

    private long NumberOf(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader json = new(line);
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(Names.Record.EncodedUtf8Bytes) && json.Read())
                    return json.GetInt64();
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            // Said below.
        }

        throw NotWhole("a line of its errors is damaged");
    }
}
