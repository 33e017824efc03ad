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
        using Process kill = Process.Start("sh", ["-c", $"kill -INT {process.Id}"]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(ExitCode.Failure, process.ExitCode);
        Assert.Equal("persian-news: interrupted", (await process.StandardError.ReadToEndAsync()).Trim());
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
