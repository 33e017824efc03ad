using System.Buffers;
using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using PersianNews.Archives.Writing;

namespace PersianNews.Server.Requests;

/// <summary>Takes a request from its body to its answer, within the limits.</summary>
internal sealed class RequestRunner(ServiceOptions options, Backpressure backpressure)
{
    private const string Busy = "The service is busy. Try again in a moment.";
    private const string TooLate = "The service could not answer in time. Try again later, or send less text.";

    private readonly ConcurrentBag<ByteBuffer> _buffers = [];

    /// <summary>Makes an answer of a body; runs on one of the workers.</summary>
    /// <param name="body">The body.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="output">Takes the answer.</param>
    /// <returns>Null, or what is wrong with the request.</returns>
    public delegate string? Work(ReadOnlySpan<byte> body, BodyKind kind, ByteBuffer output);

    /// <summary>Reads, waits for a worker, works and answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answerType">The content type of the answer, given the body's kind.</param>
    /// <param name="work">What to do.</param>
    public async Task RunAsync(HttpContext context, Func<BodyKind, string> answerType, Work work)
    {
        BodyKind kind = BodyKinds.Of(context.Request);
        if (kind == BodyKind.Unknown)
        {
            await Problem.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, $"This is read: {BodyKinds.Known}.");
            return;
        }

        if (context.Request.ContentLength > options.MaxBodyBytes)
        {
            await Problem.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, $"A body has at most {options.MaxBodyBytes} bytes.");
            return;
        }

        using RateLimitLease memory = backpressure.Hold(context.Request.ContentLength ?? options.MaxBodyBytes);
        if (!memory.IsAcquired)
        {
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, Busy);
            return;
        }

        using CancellationTokenSource deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        deadline.CancelAfter(options.Timeout);
        int statusWhenLate = StatusCodes.Status408RequestTimeout;
        try
        {
            (byte[] body, int length) = await BodyReader.ReadAsync(context.Request, deadline.Token);
            statusWhenLate = StatusCodes.Status503ServiceUnavailable;
            using RateLimitLease worker = await backpressure.EnterAsync(deadline.Token);
            if (!worker.IsAcquired)
            {
                ArrayPool<byte>.Shared.Return(body);
                await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, Busy);
                return;
            }

            ByteBuffer output = Rent();
            string? fault = work(body.AsSpan(0, length), kind, output);
            ArrayPool<byte>.Shared.Return(body);
            worker.Dispose();
            await AnswerAsync(context, answerType(kind), fault, output, deadline.Token);
            Return(output);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (OperationCanceledException) when (!context.Response.HasStarted)
        {
            context.Response.Headers.Connection = "close";
            await Problem.WriteAsync(context, statusWhenLate, TooLate);
        }
        catch (OperationCanceledException)
        {
            // The answer is on its way, but its reader is too slow to get it in time.
            context.Abort();
        }
    }

    private static async ValueTask AnswerAsync(HttpContext context, string type, string? fault, ByteBuffer output, CancellationToken cancellationToken)
    {
        if (fault is not null)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, fault);
            return;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = output.Length;
        await context.Response.Body.WriteAsync(output.Written, cancellationToken);
    }

    private ByteBuffer Rent() => _buffers.TryTake(out ByteBuffer? buffer) ? buffer : new ByteBuffer();

    private void Return(ByteBuffer buffer)
    {
        buffer.Clear();
        if (_buffers.Count < options.Workers)
            _buffers.Add(buffer);
    }
}
