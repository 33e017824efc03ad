using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using PersianNews.Server;

namespace PersianNews.Cli.Commands;

/// <summary><c>persian-news serve</c>: the HTTP service and its page.</summary>
internal static class ServeCommand
{
    private const int LargestPort = 65535;
    private const int SmallestBody = 1024;

    public static Command Create(CommandStreams streams)
    {
        Option<string> address = new("--listen", "-l")
        {
            HelpName = "ADDRESS",
            Description = "The IP address to listen on. The usual one is reached from this machine alone; 0.0.0.0 or [::] from everywhere.",
            DefaultValueFactory = _ => ServiceDefaults.Address.ToString(),
        };
        Option<int> port = NumberOption.Create("--port", "The port; 0 for any free one.", ServiceDefaults.Port, 0, LargestPort);
        port.Aliases.Add("-p");
        Option<int> workers = NumberOption.Create("--workers", "Texts analyzed at a time.", ServiceDefaults.Workers, 1, 1024);
        workers.Aliases.Add("-j");
        Option<int> queue = NumberOption.Create("--queue", "Requests that may wait; more are answered with 503.", ServiceDefaults.QueueLength, 0, 1 << 20);
        Option<int> body = NumberOption.Create("--max-bytes", "The largest text, in bytes.", ServiceDefaults.MaxBodyBytes, SmallestBody, 256 << 20);
        Option<int> timeout = NumberOption.Create("--timeout", "Seconds a request may take.", (int)ServiceDefaults.Timeout.TotalSeconds, 1, 3600);
        ModelOption model = ModelOption.Create();
        Command command = new("serve", "Answer over HTTP: POST /annotate and /normalize, GET /openapi.json and /health, and a page to paste articles into.")
        {
            address, port, workers, queue, body, timeout, model,
        };
        address.Validators.Add(CheckAddress);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ServiceOptions options = new()
            {
                Address = IPAddress.Parse(parsed.GetValue(address)!),
                Port = parsed.GetValue(port),
                Workers = parsed.GetValue(workers),
                QueueLength = parsed.GetValue(queue),
                MaxBodyBytes = parsed.GetValue(body),
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            };
            return await ServeAsync(streams, new NewsPipeline(model.Load(parsed)), options, cancellationToken);
        });
        return command;
    }

    private static ServiceOptions ServiceDefaults { get; } = new();

    private static async Task<int> ServeAsync(
        CommandStreams streams, NewsPipeline pipeline, ServiceOptions options, CancellationToken cancellationToken)
    {
        await using NewsService service = await NewsService.StartAsync(pipeline, options, cancellationToken);
        await using (StreamWriter output = new(streams.Output, leaveOpen: true))
            await output.WriteLineAsync($"Listening on {service.Address} (Ctrl-C stops)");
        if (!IPAddress.IsLoopback(options.Address))
            await streams.Error.WriteLineAsync("persian-news: other machines can reach this service, without encryption or password");
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }

    private static void CheckAddress(OptionResult result)
    {
        if (result.Tokens.Count > 0 && !IPAddress.TryParse(result.Tokens[0].Value, out _))
            result.AddError("--listen takes an IP address, such as 127.0.0.1 or [::1].");
    }
}
