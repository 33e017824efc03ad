using System.CommandLine;
using PersianNews.LoadTest;

Option<int> clients = new("--clients") { Description = "Clients, each with a connection of its own.", DefaultValueFactory = _ => 200 };
Option<int> seconds = new("--seconds") { Description = "How long they go on.", DefaultValueFactory = _ => 60 };
Option<int> pause = new("--pause") { Description = "Milliseconds a client waits after an answer.", DefaultValueFactory = _ => 2000 };
Option<int> bytes = new("--bytes") { Description = "Size of an article, in bytes of UTF-8.", DefaultValueFactory = _ => 5 * 1024 };
RootCommand root = new("Starts the service on this machine's loopback address and sends it articles from many clients at a time. Stops by itself.")
{
    clients, seconds, pause, bytes,
};
root.SetAction(async (parsed, cancellationToken) =>
{
    using ServiceProcess service = await ServiceProcess.StartAsync(cancellationToken);
    SampleArticles articles = new(parsed.GetValue(bytes));
    Crowd crowd = new(service.Address, articles, parsed.GetValue(clients), TimeSpan.FromMilliseconds(parsed.GetValue(pause)));
    Console.Error.WriteLine($"{parsed.GetValue(clients)} clients for {parsed.GetValue(seconds)} s at {service.Address}");
    TimeSpan before = service.ProcessorTime;
    Tally tally = await crowd.RunAsync(TimeSpan.FromSeconds(parsed.GetValue(seconds)), cancellationToken);
    Console.Write(tally.Report(service.ProcessorTime - before, service.PeakBytes));
    return tally.Failures == 0 ? 0 : 1;
});
return await root.Parse(args).InvokeAsync();
