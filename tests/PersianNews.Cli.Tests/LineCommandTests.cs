using System.Text;

namespace PersianNews.Cli.Tests;

public class LineCommandTests
{
    [Fact]
    public async Task Tokenize_puts_one_space_between_tokens_and_keeps_lines()
    {
        (int code, string output, _) = await Tool.RunAsync("سلام، دنیا!\r\n\n  خبر  \nآخر", ["tokenize"]);
        Assert.Equal((ExitCode.Done, "سلام ، دنیا !\n\nخبر\nآخر\n"), (code, output));
    }

    [Fact]
    public async Task Normalize_writes_as_many_lines_as_it_reads()
    {
        (int code, string output, _) = await Tool.RunAsync("كتاب علي 12\r\n\nيك\u2028دو\rسه", ["normalize"]);
        Assert.Equal((ExitCode.Done, "کتاب علی ۱۲\n\nیک دو سه\n"), (code, output));
    }

    [Fact]
    public async Task Normalize_repairs_half_spaces_unless_told_to_leave_them()
    {
        (int code, string output, _) = await Tool.RunAsync("ما مي خواهيم كتاب ها را بخريم\n", ["normalize"]);
        Assert.Equal((ExitCode.Done, "ما می\u200cخواهیم کتاب\u200cها را بخریم\n"), (code, output));
        (code, output, _) = await Tool.RunAsync("ما مي خواهيم كتاب ها را بخريم\n", ["normalize", "--script-only"]);
        Assert.Equal((ExitCode.Done, "ما می خواهیم کتاب ها را بخریم\n"), (code, output));
    }

    [Fact]
    public async Task Sentences_are_written_one_a_line_and_blank_lines_stay()
    {
        (int code, string output, _) = await Tool.RunAsync("\uFEFFخبر اول.\n\nخبر دوم.\n", ["sentences"]);
        Assert.Equal((ExitCode.Done, "خبر اول.\n\nخبر دوم.\n"), (code, output));
    }

    [Fact]
    public async Task Nothing_in_is_nothing_out() => Assert.Equal((ExitCode.Done, "", ""), await Tool.RunAsync("", ["tokenize"]));

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_replaced_and_told()
    {
        byte[] input = [.. "a\n"u8, 0xFF, .. " b\n"u8];
        (int code, string output, string error) = await Tool.RunAsync(input, ["tokenize"]);
        Assert.Equal((ExitCode.DoneWithErrors, "a\n\uFFFD b\n"), (code, output));
        Assert.Contains("line 2", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_input_streams_through()
    {
        string input = string.Concat(Enumerable.Repeat("خبر امروز این است\n", 40_000));
        (_, string output, _) = await Tool.RunAsync(input, ["tokenize"]);
        Assert.Equal(input, output);
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_ends_the_command_quietly()
    {
        using StringWriter error = new();
        CommandStreams streams = new(new MemoryStream(Encoding.UTF8.GetBytes("خبر\n")), new ClosedPipe(), error);
        Assert.Equal(ExitCode.Done, await CommandLine.RunAsync(["tokenize"], streams));
        Assert.Equal("", error.ToString());
    }

    private sealed class ClosedPipe : MemoryStream
    {
        private const int UnixBrokenPipe = 32;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("Broken pipe", UnixBrokenPipe);
    }
}
