using System.Text;
using System.Text.Json;

namespace PersianNews.Archives.Tests;

public class EnduranceTests
{
    private const int Megabyte = 1 << 20;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\"text\":", "\"id\":", "\"title\":", "\"خبر\"", "\"\\ud83d\"", "\"\\u0000\"", "12", "1e9999", "null",
        "true", " ", "\\", "\0", "😀", "\u200C", "\r", "{\"text\":\"تهران\"}", "{\"id\":\"a\",\"text\":\"\\n\"}",
    ];

    [Fact]
    public async Task Reading_waits_for_a_slow_analysis()
    {
        byte[] record = Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('س', 10_000)}\"}}\n");
        using EndlessStream input = new(record);
        using SemaphoreSlim gate = new(0);
        using CancellationTokenSource stop = new();
        using TempFolder folder = new();
        ArchiveAnnotator annotator = new(text =>
        {
            gate.Wait(stop.Token);
            return Sample.Analyze(text);
        })
        {
            StandardInput = () => input,
        };
        Task run = annotator.AnnotateAsync(["-"], folder["out.jsonl"], new AnnotateOptions { Workers = 2 }, cancellationToken: stop.Token);
        long before = -1;
        while (before != input.Taken || before == 0)
        {
            before = input.Taken;
            await Task.Delay(200);
        }

        Assert.InRange(before, record.Length, 8 * Megabyte);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task A_run_called_off_in_the_middle_of_a_gzip_does_not_bring_the_process_down()
    {
        using TempFolder folder = new();
        string input = folder.WriteGzip("in.jsonl.gz", string.Concat(Enumerable.Range(0, 30_000).Select(i => $"{{\"id\":{i},\"text\":\"خبر {i}\"}}\n")));
        for (int round = 0; round < 40; round++)
        {
            using CancellationTokenSource stop = new();
            int left = 100 * round;
            ArchiveAnnotator annotator = new(text =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                    stop.Cancel();
                return new Document { Text = text };
            });
            Task run = annotator.AnnotateAsync([input], folder["out.jsonl"], new AnnotateOptions { Workers = 2 }, cancellationToken: stop.Token);
            await Record.ExceptionAsync(() => run);
        }
    }

    [Fact]
    public async Task Whatever_comes_in_one_line_goes_out_as_one_line_of_JSON()
    {
        Random random = new(23);
        for (int round = 0; round < 40; round++)
        {
            byte[] input = RandomLines(random, lines: 100);
            using MemoryStream output = new();
            await Sample.Annotator.FilterAsync(new MemoryStream(input), output, new AnnotateOptions { Workers = 2, Offsets = OffsetUnit.Utf8 });
            string[] lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
            Assert.Equal(101, lines.Length);
            foreach (string line in lines.Where(line => line.Length > 0))
                Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind);
        }
    }

    private static byte[] RandomLines(Random random, int lines)
    {
        using MemoryStream bytes = new();
        for (int i = 0; i < lines; i++)
        {
            for (int piece = random.Next(8); piece > 0; piece--)
                bytes.Write(Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
            if (random.Next(10) == 0)
                bytes.WriteByte((byte)(random.Next(0x80) + 0x80));
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }
}
