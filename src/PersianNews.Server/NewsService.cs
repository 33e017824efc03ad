using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PersianNews.Normalization;
using PersianNews.Server.Endpoints;
using PersianNews.Server.Requests;

namespace PersianNews.Server;

/// <summary>The HTTP service: annotation, normalization, a page for people. It reads no settings but the ones it is given.</summary>
internal sealed class NewsService : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(5);

    private readonly WebApplication _application;

    private NewsService(WebApplication application, Backpressure backpressure)
    {
        _application = application;
        Backpressure = backpressure;
    }

    /// <summary>What the service has in hand.</summary>
    public Backpressure Backpressure { get; }

    /// <summary>Where the service listens, such as <c>http://127.0.0.1:5080</c>.</summary>
    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts a service; it answers when this returns.</summary>
    /// <param name="pipeline">What analyzes the texts.</param>
    /// <param name="options">Where to listen, and the limits.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="IOException">The address cannot be listened on; the message says which and why.</exception>
    public static Task<NewsService> StartAsync(NewsPipeline pipeline, ServiceOptions options, CancellationToken cancellationToken = default) =>
        StartAsync(pipeline.Analyze, options, cancellationToken);

    /// <summary>As the other, with steps of the caller's own, which are called from several threads at a time.</summary>
    public static async Task<NewsService> StartAsync(
        Func<string, DateOnly?, Document> analyze, ServiceOptions options, CancellationToken cancellationToken = default)
    {
        // The first text pays for loading models and compiling code; that should be nobody's request.
        string sample = Assets.Text("sample.txt");
        analyze(sample, null);
        TextCleaner.Default.Clean(sample);
        Backpressure backpressure = new(options);
        NewsService service = new(Build(analyze, options, backpressure), backpressure);
        try
        {
            await service._application.StartAsync(cancellationToken);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets requests in progress end, for some seconds, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
        Backpressure.Dispose();
    }

    private static WebApplication Build(Func<string, DateOnly?, Document> analyze, ServiceOptions options, Backpressure backpressure)
    {
        // An empty builder looks at neither environment variables nor settings files, which could open other addresses.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limits.Apply(kestrel, options));
        builder.Services.AddRoutingCore();
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = static context =>
            context.ProblemDetails.Extensions.Remove("traceId"));
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = ShutdownPatience);
        builder.Services.AddHostFiltering(filter => HostNames.Apply(filter, options.Address));
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            static console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        WebApplication application = builder.Build();
        MapTo(application, analyze, options, backpressure);
        return application;
    }

    private static void MapTo(WebApplication application, Func<string, DateOnly?, Document> analyze, ServiceOptions options, Backpressure backpressure)
    {
        application.UseHostFiltering();
        application.UseMiddleware<ProtectiveHeaders>();
        application.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = static error => error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = static context => context.Exception is BadHttpRequestException,
        });
        application.UseStatusCodePages();
        application.UseRouting();
        RequestRunner runner = new(options, backpressure);
        application.MapPost("/annotate", new AnnotateEndpoint(analyze, runner).HandleAsync);
        application.MapPost("/normalize", new NormalizeEndpoint(runner).HandleAsync);
        application.MapGet("/health", new HealthEndpoint(backpressure).HandleAsync);
        Assets.Map(application);
    }
}
