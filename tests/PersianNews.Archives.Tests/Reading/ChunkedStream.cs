namespace PersianNews.Archives.Tests.Reading;

/// <summary>A stream that hands out its bytes in pieces of random size, as pipes do.</summary>
internal sealed class ChunkedStream(byte[] bytes, Random random, int largest) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, random.Next(1, largest + 1))], cancellationToken);
}
