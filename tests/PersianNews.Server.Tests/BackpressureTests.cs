using System.Net;
using System.Net.Sockets;

namespace PersianNews.Server.Tests;

public sealed class BackpressureTests
{
    [Fact]
    public async Task What_does_not_fit_the_queue_is_turned_away_and_the_rest_is_answered()
    {
        using ManualResetEventSlim gate = new();
        await using Service service = await StartGatedAsync(new ServiceOptions { Workers = 1, QueueLength = 1 }, gate);
        Task<HttpResponseMessage> running = service.PostAsync("/annotate", "wait");
        await UntilAsync(() => service.Server.Backpressure.Running == 1);
        Task<HttpResponseMessage> waiting = service.PostAsync("/annotate", "خبر");
        await UntilAsync(() => service.Server.Backpressure.Waiting == 1);
        using (HttpResponseMessage refused = await service.PostAsync("/annotate", "خبر"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        }

        string health = await service.Client.GetStringAsync("/health");
        Assert.Contains("\"running\":1,\"waiting\":1", health, StringComparison.Ordinal);
        gate.Set();
        Assert.Equal(HttpStatusCode.OK, (await running).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await waiting).StatusCode);
        Assert.Equal((0, 0), (service.Server.Backpressure.Running, service.Server.Backpressure.Waiting));
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_to_come_back()
    {
        using ManualResetEventSlim gate = new();
        ServiceOptions options = new() { Workers = 1, Timeout = TimeSpan.FromSeconds(1) };
        await using Service service = await StartGatedAsync(options, gate);
        Task<HttpResponseMessage> running = service.PostAsync("/annotate", "wait");
        await UntilAsync(() => service.Server.Backpressure.Running == 1);
        using HttpResponseMessage late = await service.PostAsync("/annotate", "خبر");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
        Assert.NotNull(late.Headers.RetryAfter);
        gate.Set();
        await running;
        Assert.Equal(0, service.Server.Backpressure.Waiting);
    }

    [Fact]
    public async Task Bodies_beyond_the_memory_set_aside_are_turned_away()
    {
        ServiceOptions options = new() { MaxBodyBytes = 10_000, MaxBytesHeld = 20_000 };
        await using Service service = await Service.StartAsync(options);
        using (service.Server.Backpressure.Hold(15_000))
        {
            using HttpResponseMessage refused = await service.PostAsync("/annotate", new string('a', 10_000));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            using HttpResponseMessage small = await service.PostAsync("/annotate", "خبر");
            Assert.Equal(HttpStatusCode.OK, small.StatusCode);
        }

        using HttpResponseMessage taken = await service.PostAsync("/annotate", new string('a', 10_000));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task Clients_that_go_away_leave_nothing_behind()
    {
        using ManualResetEventSlim gate = new();
        await using Service service = await StartGatedAsync(new ServiceOptions { Workers = 1 }, gate);
        Task<HttpResponseMessage> running = service.PostAsync("/annotate", "wait");
        await UntilAsync(() => service.Server.Backpressure.Running == 1);
        using CancellationTokenSource leave = new();
        Task<HttpResponseMessage>[] gone = [.. Enumerable.Range(0, 8).Select(_ => service.Client.PostAsync("/annotate", new StringContent("خبر"), leave.Token))];
        await UntilAsync(() => service.Server.Backpressure.Waiting == gone.Length);
        await leave.CancelAsync();
        foreach (Task<HttpResponseMessage> request in gone)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await UntilAsync(() => service.Server.Backpressure.Waiting == 0);
        gate.Set();
        Assert.Equal(HttpStatusCode.OK, (await running).StatusCode);
    }

    [Fact]
    public async Task Who_does_not_read_the_answer_is_let_go()
    {
        ServiceOptions options = new() { MaxBytesHeld = 1 << 20, Timeout = TimeSpan.FromSeconds(2) };
        await using Service service = await Service.StartAsync(options);
        byte[] text = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("حسن روحانی در تهران. ", 25_000)));
        using TcpClient client = new() { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(IPAddress.Loopback, service.Server.Address.Port);
        await client.GetStream().WriteAsync(System.Text.Encoding.Latin1.GetBytes(
            $"POST /annotate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: {text.Length}\r\n\r\n"));
        await client.GetStream().WriteAsync(text);
        await UntilAsync(() => !CanHoldAll(service));
        await UntilAsync(() => CanHoldAll(service));
        Assert.Equal(0, service.Server.Backpressure.Running);
    }

    private static bool CanHoldAll(Service service)
    {
        using System.Threading.RateLimiting.RateLimitLease lease = service.Server.Backpressure.Hold(1 << 20);
        return lease.IsAcquired;
    }

    private static Task<Service> StartGatedAsync(ServiceOptions options, ManualResetEventSlim gate) => Service.StartAsync(options, (text, day) =>
    {
        if (text == "wait")
            gate.Wait(Service.Patience);
        return NewsPipeline.Default.Analyze(text, day);
    });

    private static async Task UntilAsync(Func<bool> condition)
    {
        using CancellationTokenSource patience = new(Service.Patience);
        while (!condition())
            await Task.Delay(10, patience.Token);
    }
}
