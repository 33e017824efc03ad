using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PersianNews.Server.Tests;

/// <summary>A service on a free port, with a client; over real sockets, because the limits are the server's own.</summary>
internal sealed class Service : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Service(NewsService server)
    {
        Server = server;
        Client = new HttpClient { BaseAddress = server.Address, Timeout = Patience };
    }

    public NewsService Server { get; }

    public HttpClient Client { get; }

    public static async Task<Service> StartAsync(ServiceOptions? options = null, Func<string, DateOnly?, Document>? analyze = null) =>
        new(await NewsService.StartAsync(analyze ?? NewsPipeline.Default.Analyze, (options ?? new ServiceOptions()) with { Port = 0 }));

    /// <summary>Sends plain text.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string text, string type = "text/plain") =>
        PostAsync(path, new StringContent(text, Encoding.UTF8, type));

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => Client.PostAsync(path, content);

    /// <summary>Sends bytes as they are, leaves the connection open, and waits for all that the service has to say before it closes.</summary>
    public async Task<string> SendRawAsync(string request, Func<Stream, Task>? more = null)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, Server.Address.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        Task sending = more?.Invoke(stream) ?? Task.CompletedTask;
        using StreamReader reader = new(stream, Encoding.UTF8);
        string answer = await reader.ReadToEndAsync().WaitAsync(Patience);
        await sending.ContinueWith(static _ => { }, TaskScheduler.Default).WaitAsync(Patience);
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }
}
