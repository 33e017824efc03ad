using System.Diagnostics;
using System.Text;

namespace PersianNews.Cli.Tests;

/// <summary>The tool as its own process, for what only a process can show.</summary>
public class ProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_exit_code_and_the_streams_reach_the_shell()
    {
        using Process process = Start("annotate", "--stdin");
        await process.StandardInput.WriteAsync("{\"id\":\"a\",\"text\":\"خبر\"}\nbad\n");
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(ExitCode.DoneWithErrors, process.ExitCode);
        Assert.Equal(2, output.Count(c => c == '\n'));
    }

    [Fact]
    public async Task The_filter_answers_while_its_input_stays_open()
    {
        using Process process = Start("annotate", "--stdin");
        await process.StandardInput.WriteAsync("{\"id\":\"a\",\"text\":\"خبر\"}\n");
        await process.StandardInput.FlushAsync();
        Assert.StartsWith("{\"id\":\"a\",", await process.StandardOutput.ReadLineAsync().WaitAsync(Patience));
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    [Fact]
    public async Task A_closed_pipe_ends_a_filter_quietly()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process process = Start("tokenize");
        process.StandardOutput.Close();
        try
        {
            for (int i = 0; i < 200_000; i++)
                await process.StandardInput.WriteAsync("خبر امروز این است که خبری نیست\n");
        }
        catch (IOException)
        {
            // The filter is gone, as it should be.
        }

        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    [Fact]
    public async Task An_interrupt_ends_a_run_cleanly()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Tool tool = new();
        using Process process = Start("annotate", "-", "-o", tool["out.jsonl"]);
        await process.StandardInput.WriteAsync("{\"text\":\"خبر\"}\n");
        await process.StandardInput.FlushAsync();
        while (!File.Exists(tool["out.jsonl.partial"]))
            await Task.Delay(20);
        await InterruptAsync(process);
        Assert.Empty(tool.Names());
    }

    [Theory]
    [InlineData("out.jsonl", "KILL", 2)]
    [InlineData("out.jsonl.gz", "KILL", 3)]
    [InlineData("out.jsonl", "INT", 2)]
    [InlineData("out.jsonl.gz", "TERM", 1)]
    public async Task A_run_that_is_killed_or_interrupted_again_and_again_ends_with_the_same_bytes(string output, string signal, int times)
    {
        if (OperatingSystem.IsWindows())
            return;
        using Tool tool = new();
        string text = string.Join(' ', Enumerable.Repeat("وزیر خارجه ایران در تهران با همتای روس خود دیدار کرد.", 40));
        string input = tool.Write("in.jsonl", string.Concat(Enumerable.Range(0, 1500).Select(i => i % 100 == 50 ? "bad\n" : $"{{\"id\":{i},\"text\":\"{text}\"}}\n")));
        string[] args = ["annotate", input, "-o", tool[output], "--resume", "--quiet"];
        Assert.Equal(ExitCode.DoneWithErrors, (await Tool.RunAsync(args)).Code);
        byte[] whole = File.ReadAllBytes(tool[output]);
        byte[] errors = File.ReadAllBytes(tool["out.errors.jsonl"]);
        File.Delete(tool[output]);
        File.Delete(tool["out.errors.jsonl"]);
        for (int i = 1; i <= times; i++)
        {
            using Process process = Start(args);
            while (!process.HasExited && (!File.Exists(tool[output + ".partial"]) || new FileInfo(tool[output + ".partial"]).Length < i * whole.Length / (times + 2)))
                await Task.Delay(2);
            await SignalAsync(process, signal);
            if (signal != "KILL")
                Assert.Contains("--resume goes on from there", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.DoneWithErrors, (await Tool.RunAsync(args)).Code);
        Assert.Equal(whole, File.ReadAllBytes(tool[output]));
        Assert.Equal(errors, File.ReadAllBytes(tool["out.errors.jsonl"]));
        Assert.Equal(["in.jsonl", "out.errors.jsonl", output, "out.run.json"], tool.Names());
    }

    [Theory]
    [InlineData("tokenize")]
    [InlineData("annotate", "--stdin")]
    public async Task An_interrupt_ends_a_filter_that_waits_for_input(params string[] args)
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process process = Start(args);
        await process.StandardInput.WriteAsync("{\"text\":\"خبر\"}\n");
        await process.StandardInput.FlushAsync();
        await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        await InterruptAsync(process);
    }

    private static async Task InterruptAsync(Process process)
    {
        await SignalAsync(process, "INT");
        Assert.Equal(ExitCode.Failure, process.ExitCode);
        Assert.Equal("persian-news: interrupted", (await process.StandardError.ReadToEndAsync()).Trim());
    }

    private static async Task SignalAsync(Process process, string signal)
    {
        using Process kill = Process.Start("sh", ["-c", $"kill -{signal} {process.Id}"]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    private static Process Start(params string[] args)
    {
        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "persian-news.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
        };
        return Process.Start(start)!;
    }
}
