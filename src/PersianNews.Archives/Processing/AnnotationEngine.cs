using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PersianNews.Archives.Processing;

/// <summary>
/// One reader, some workers and one writer around a ring of batches. The ring's size bounds the memory; batches leave in the
/// order they came in, so the output is the same for any number of workers.
/// </summary>
internal sealed class AnnotationEngine(Func<string, DateOnly?, Document> analyze, AnnotateOptions options, EngineMode mode)
{
    private const int BudgetPerWorker = 8 << 20;
    private const int SmallestBudget = 64 << 20;

    private readonly Channel<RecordBatch> _free = Channel.CreateUnbounded<RecordBatch>();
    private readonly Channel<RecordBatch> _ordered = Channel.CreateUnbounded<RecordBatch>();
    private readonly BlockingCollection<RecordBatch> _work = [];
    private readonly ByteBudget _budget = new(Math.Max((long)options.Workers * BudgetPerWorker, SmallestBudget));

    /// <summary>Where the reader gets its empty batches.</summary>
    public ChannelReader<RecordBatch> Free => _free.Reader;

    /// <summary>Runs until the reader is through and everything is written.</summary>
    /// <param name="read">Reads everything, dispatching batches.</param>
    /// <param name="write">Takes a finished batch; called in order.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public async Task RunAsync(
        Func<CancellationToken, Task> read, Func<RecordBatch, CancellationToken, ValueTask> write, CancellationToken cancellationToken)
    {
        for (int i = 0; i < options.Workers * 2 + 2; i++)
            _free.Writer.TryWrite(new RecordBatch());
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        FirstFailure failure = new(stop);
        List<Task> parts =
        [
            Task.Run(() => failure.GuardAsync(() => ReadAsync(read, stop.Token)), CancellationToken.None),
            Task.Run(() => failure.GuardAsync(() => WriteAsync(write, stop.Token)), CancellationToken.None),
        ];
        for (int i = 0; i < options.Workers; i++)
        {
            // Workers keep their threads busy all the time, so they must not be the pool's.
            parts.Add(Task.Factory.StartNew(
                () => failure.Guard(() => Work(stop.Token)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }

        await Task.WhenAll(parts);
        failure.ThrowIfAny();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Sends a filled batch to the workers and, in order, to the writer.</summary>
    public async ValueTask DispatchAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        await _budget.TakeAsync(batch.Input.Length, cancellationToken);
        _ordered.Writer.TryWrite(batch);
        _work.Add(batch, cancellationToken);
    }

    private async Task ReadAsync(Func<CancellationToken, Task> read, CancellationToken cancellationToken)
    {
        try
        {
            await read(cancellationToken);
        }
        finally
        {
            _work.CompleteAdding();
            _ordered.Writer.Complete();
        }
    }

    private void Work(CancellationToken cancellationToken)
    {
        using BatchWorker worker = new(analyze, options, mode);
        foreach (RecordBatch batch in _work.GetConsumingEnumerable(cancellationToken))
        {
            worker.Process(batch, cancellationToken);
            batch.Done.SetResult();
        }
    }

    private async Task WriteAsync(Func<RecordBatch, CancellationToken, ValueTask> write, CancellationToken cancellationToken)
    {
        await foreach (RecordBatch batch in _ordered.Reader.ReadAllAsync(cancellationToken))
        {
            await batch.Done.Task.WaitAsync(cancellationToken);
            await write(batch, cancellationToken);
            int bytes = batch.Input.Length;
            batch.Reset();
            _budget.Give(bytes);
            _free.Writer.TryWrite(batch);
        }
    }
}
