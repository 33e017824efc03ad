using System.Diagnostics;

namespace PersianNews.Extensions.DependencyInjection.Tests;

public class SampleTests
{
    [Fact]
    public async Task The_hosted_sample_reads_the_articles_and_ends()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "PersianNews.Samples.Hosting.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("", await errors);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(12, printed.Split('\n').Count(static line => line.Length > 0 && line[0] != ' '));
        Assert.Contains("(Ismail Haniyeh)", printed, StringComparison.Ordinal);
    }
}
