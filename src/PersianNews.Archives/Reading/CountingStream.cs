namespace PersianNews.Archives.Reading;

/// <summary>Counts the bytes read from a stream.</summary>
internal sealed class CountingStream(Stream inner, ByteCounter counter, bool leaveOpen) : ForwardStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await inner.ReadAsync(buffer, cancellationToken);
        counter.Add(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
