using System.Buffers;
using System.Text;

namespace PersianNews.Archives.Reading;

/// <summary>A whole file is one record. An empty file is a record with an empty text, so that files and records stay in step.</summary>
internal sealed class PlainTextFormat : IRecordFormat
{
    private const int FirstSize = 64 << 10;

    public static PlainTextFormat Instance { get; } = new();

    public string Extension => ".txt";

    public bool IsOneRecord => true;

    public async Task ReadAsync(InputFile file, Stream stream, IRecordSink sink, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
                break;
            length += read;
            if (length > sink.MaxRecordBytes)
                break;
            if (length < buffer.Length)
                continue;
            byte[] larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        sink.At(file, 1);
        if (length > sink.MaxRecordBytes)
            await sink.TooLargeAsync("file", cancellationToken);
        else
            await sink.AddAsync(buffer.AsMemory(0, length), cancellationToken);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    public RecordFault? Parse(ReadOnlySpan<byte> bytes, in RawRecord raw, FieldNames fields, Article article)
    {
        article.Reset(raw.File.Name);
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        int nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return At(bytes, nul, "not a text file: NUL");
        int invalid = Utf8Check.FirstInvalid(bytes);
        if (invalid >= 0)
            return At(bytes, invalid, "not valid UTF-8");
        article.Text = Encoding.UTF8.GetString(bytes);
        return null;
    }

    private static RecordFault At(ReadOnlySpan<byte> bytes, int index, string what)
    {
        ReadOnlySpan<byte> before = bytes[..index];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new RecordFault($"{what} at byte {index - lineStart + 1} of the line", before.Count((byte)'\n') + 1);
    }
}
