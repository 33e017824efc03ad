namespace PersianNews.Archives.Reading;

/// <summary>Counts the bytes read from a stream, which it closes.</summary>
internal sealed class CountingStream(Stream inner, ByteCounter counter) : ForwardStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await inner.ReadAsync(buffer, cancellationToken);
        counter.Add(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
