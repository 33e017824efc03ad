using System.Diagnostics;

namespace PersianNews.LoadTest;

/// <summary><c>persian-news serve</c> on a free port of the loopback address, as a process of its own.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Processor time used so far, on all cores together.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it had in use.</summary>
    public long PeakBytes => _process.PeakWorkingSet64;

    public static async Task<ServiceProcess> StartAsync(CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "persian-news.dll"), "serve", "--port", "0"])
        {
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        string line = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The service did not start.");
        return new ServiceProcess(process, new Uri(line.Split(' ').First(static word => word.StartsWith("http", StringComparison.Ordinal))));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
