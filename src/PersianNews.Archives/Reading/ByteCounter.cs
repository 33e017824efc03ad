namespace PersianNews.Archives.Reading;

/// <summary>A sum that one thread adds to and others look at.</summary>
internal sealed class ByteCounter
{
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    public void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);
}
