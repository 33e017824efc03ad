using System.Buffers;

namespace PersianNews.Archives.Reading;

/// <summary>Reading for formats in which a file is one record.</summary>
internal static class WholeFile
{
    private const int FirstSize = 64 << 10;

    public static async Task ReadAsync(InputFile file, Stream stream, IRecordSink sink, CancellationToken cancellationToken)
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
}
