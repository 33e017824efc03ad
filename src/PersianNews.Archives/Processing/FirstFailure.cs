using System.Runtime.ExceptionServices;

namespace PersianNews.Archives.Processing;

/// <summary>Runs the parts of an engine so that the first to fail stops the others, and its exception is the one that counts.</summary>
internal sealed class FirstFailure(CancellationTokenSource stop)
{
    private ExceptionDispatchInfo? _failure;

    public async Task GuardAsync(Func<Task> part)
    {
        try
        {
            await part();
        }
        catch (Exception error)
        {
            Note(error);
        }
    }

    public void Guard(Action part)
    {
        try
        {
            part();
        }
        catch (Exception error)
        {
            Note(error);
        }
    }

    public void ThrowIfAny() => _failure?.Throw();

    private void Note(Exception error)
    {
        if (error is not OperationCanceledException || !stop.IsCancellationRequested)
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(error), null);
        stop.Cancel();
    }
}
