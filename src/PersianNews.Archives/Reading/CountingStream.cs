namespace PersianNews.Archives.Reading;

/// <summary>Counts the bytes read from a stream.</summary>
internal sealed class CountingStream(Stream inner, ByteCounter counter, bool leaveOpen) : ForwardStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ValueTask<int> pending = inner.ReadAsync(buffer, cancellationToken);
        // A console read cannot be called off, so the wait for it is.
        int read = pending.IsCompleted ? await pending : await pending.AsTask().WaitAsync(cancellationToken);
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
