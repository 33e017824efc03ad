namespace PersianNews.Archives.Reading;

/// <summary>
/// A kind of file. Reading happens in two steps: one thread finds where records begin and end, many threads parse them.
/// Stateless, so one instance serves all files and threads. A new format is one class and one line in <see cref="RecordFormats"/>.
/// </summary>
internal interface IRecordFormat
{
    /// <summary>How names of such files end, without <c>.gz</c>.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether a file is always one record, however it reads.</summary>
    bool IsOneRecord { get; }

    /// <summary>Whether the format finds out the encoding by itself and takes the bytes as they are; else it gets UTF-8.</summary>
    bool DecodesItself => false;

    /// <summary>Hands the raw records of <paramref name="stream"/> to <paramref name="sink"/>, in order.</summary>
    /// <exception cref="IOException">The bytes cannot be read to their end.</exception>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    Task ReadAsync(InputFile file, Stream stream, IRecordSink sink, CancellationToken cancellationToken);

    /// <summary>Parses one raw record into <paramref name="article"/>.</summary>
    /// <returns>Null, or why the record cannot be read.</returns>
    RecordFault? Parse(ReadOnlySpan<byte> bytes, in RawRecord raw, FieldNames fields, Article article);
}
