using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PersianNews.Packages.Tests;

[Collection(nameof(Feed))]
public partial class ToolTests(Feed feed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_installed_tool_annotates()
    {
        string folder = feed.NewFolder("installed");
        await feed.DotnetAsync(folder, "tool", "install", "PersianNews.Cli", "--tool-path", "tools");
        string sample = RepositoryFiles.PathOf("data/samples/01-moscow-visit.txt");
        await Command.RunAsync(folder, Path.Combine(folder, "tools/persian-news"), ["annotate", sample, "-o", "out.jsonl"], folder);
        Assert.Contains("\"text\":\"مسکو\"", Assert.Single(await File.ReadAllLinesAsync(Path.Combine(folder, "out.jsonl"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_command_in_an_empty_folder_starts_the_service()
    {
        string folder = feed.NewFolder("service");
        using Process service = Command.Start(folder, "dotnet", ["tool", "exec", "PersianNews.Cli", "--yes", "--", "serve", "--port", "0"], folder);
        try
        {
            string? line;
            do
                line = await service.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            while (line is not null && !Address().IsMatch(line));
            using HttpClient client = new() { BaseAddress = new Uri(Address().Match(line ?? await service.StandardError.ReadToEndAsync()).Value) };
            using HttpResponseMessage response = await client.PostAsync("annotate", new StringContent("باران در تهران")).WaitAsync(Patience);
            Assert.Contains("\"text\":\"تهران\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            service.Kill(entireProcessTree: true);
            await service.WaitForExitAsync();
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();
}
