namespace PersianNews.Archives.Reading;

/// <summary>
/// A stream whose reads can be called off even where the stream itself cannot do that, as a console or pipe that waits for input.
/// The read goes on in the background, so whoever called it off must not use its buffer again. Does not close the stream.
/// </summary>
internal sealed class AbandonableStream(Stream inner) : ForwardStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ValueTask<int> pending = inner.ReadAsync(buffer, cancellationToken);
        return pending.IsCompleted ? await pending : await pending.AsTask().WaitAsync(cancellationToken);
    }
}
