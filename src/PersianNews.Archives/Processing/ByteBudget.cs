namespace PersianNews.Archives.Processing;

/// <summary>
/// Bounds the bytes of all batches on their way, so that many cores and many huge records do not fill the memory.
/// One thread takes, another gives back. A batch larger than the whole budget passes alone.
/// </summary>
internal sealed class ByteBudget(long limit)
{
    private readonly Lock _lock = new();
    private long _taken;
    private TaskCompletionSource? _waiter;

    public async ValueTask TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task wait;
            lock (_lock)
            {
                if (_taken == 0 || _taken + bytes <= limit)
                {
                    _taken += bytes;
                    return;
                }

                _waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                wait = _waiter.Task;
            }

            await wait.WaitAsync(cancellationToken);
        }
    }

    public void Give(long bytes)
    {
        lock (_lock)
        {
            _taken -= bytes;
            _waiter?.TrySetResult();
            _waiter = null;
        }
    }
}
