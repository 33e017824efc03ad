using System.Threading.RateLimiting;

namespace PersianNews.Server.Requests;

/// <summary>
/// Bounds what the service takes on: bytes held in memory, texts analyzed at a time, requests that wait. What is above is turned
/// away at once, so that the answers to the others stay quick.
/// </summary>
internal sealed class Backpressure(ServiceOptions options) : IDisposable
{
    private const int Unit = 1 << 10;

    private readonly ConcurrencyLimiter _memory = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = (int)Math.Max(1, Math.Max(options.MaxBytesHeld, options.MaxBodyBytes) / Unit),
    });

    private readonly ConcurrencyLimiter _workers = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Workers,
        QueueLimit = options.QueueLength,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly int _workerCount = options.Workers;

    /// <summary>Texts being analyzed.</summary>
    public long Running => _workerCount - _workers.GetStatistics()!.CurrentAvailablePermits;

    /// <summary>Requests that wait for a worker.</summary>
    public long Waiting => _workers.GetStatistics()!.CurrentQueuedCount;

    /// <summary>Takes memory for a body; the lease says whether there was enough.</summary>
    public RateLimitLease Hold(long bytes) => _memory.AttemptAcquire((int)Math.Max(1, bytes / Unit));

    /// <summary>Waits for a worker; the lease says whether there was room in the queue.</summary>
    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken) => _workers.AcquireAsync(1, cancellationToken);

    /// <summary>Gives the limiters back.</summary>
    public void Dispose()
    {
        _memory.Dispose();
        _workers.Dispose();
    }
}
