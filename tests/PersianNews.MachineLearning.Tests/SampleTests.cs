using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PersianNews.MachineLearning.Tests;

public partial class SampleTests
{
    [Fact]
    public async Task The_sample_learns_topics_and_learns_them_better_from_Persian_words()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "PersianNews.Samples.Topics.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(("", 0), (await errors, process.ExitCode));
        int[] shares = [.. Percentage().Matches(printed).Select(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(2, shares.Length);
        Assert.True(shares[0] < shares[1], printed);
        Assert.Equal(["ورزش", "اقتصاد"], printed.Split('\n')[2..4].Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [GeneratedRegex(@"(\d+) ?%")]
    private static partial Regex Percentage();
}
