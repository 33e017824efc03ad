using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Text.RegularExpressions;

namespace PersianNews.Cli.Tests;

/// <summary>The service as its own process.</summary>
public partial class ServeProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_service_answers_on_the_loopback_address_until_it_is_interrupted()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "persian-news.dll"), "serve", "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What web servers usually heed must not open the service to others.
        start.Environment["ASPNETCORE_URLS"] = start.Environment["DOTNET_URLS"] = "http://0.0.0.0:0";
        start.Environment["ASPNETCORE_HTTP_PORTS"] = "0";
        start.Environment["Kestrel__Endpoints__Other__Url"] = "http://0.0.0.0:0";
        using Process process = Process.Start(start)!;
        try
        {
            string line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? "";
            Uri address = new(Address().Match(line).Value);
            Assert.All(
                IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == address.Port),
                static listener => Assert.True(IPAddress.IsLoopback(listener.Address), $"{listener}"));
            using HttpClient client = new() { BaseAddress = address };
            using HttpResponseMessage response = await client.PostAsync("annotate", new StringContent("باران در تهران")).WaitAsync(Patience);
            Assert.Contains("\"text\":\"تهران\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            if (OperatingSystem.IsWindows())
                return;

            using Process kill = Process.Start("sh", ["-c", $"kill -INT {process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(Patience);
            Assert.Equal(ExitCode.Done, process.ExitCode);
            Assert.Equal("", await process.StandardError.ReadToEndAsync());
        }
        finally
        {
            // A service that nobody stops would outlive a test that failed.
            process.Kill();
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using System.Net.Sockets.TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        (int code, string output, string error) = await Tool.RunAsync("serve", "--port", $"{port}");
        Assert.Equal((ExitCode.Failure, ""), (code, output));
        Assert.Contains($"127.0.0.1:{port}", error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();
}
