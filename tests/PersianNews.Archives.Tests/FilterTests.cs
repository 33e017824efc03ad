using System.IO.Pipelines;
using System.Text;

namespace PersianNews.Archives.Tests;

public class FilterTests
{
    private const string Rest = "\"dates\":[],\"numbers\":[],\"quotes\":[],\"source\":{}}";

    [Fact]
    public async Task One_line_in_is_one_line_out_whatever_it_holds()
    {
        (string output, ArchiveSummary summary) = await Run("{\"id\":1,\"text\":\"\"}\n\nbad\n{\"id\":\"x\"}\n \r\n{\"text\":\"\"}");
        string empty = "\"published\":null,\"title\":null,\"sentences\":[],\"mentions\":[],\"entities\":[]," + Rest;
        Assert.Equal(
            [
                "{\"id\":1," + empty,
                "",
                "{\"id\":\"stdin:3\",\"error\":\"not valid JSON at byte 1 of the line: 'b' is an invalid start of a value\"}",
                "{\"id\":\"x\",\"error\":\"no field \\\"text\\\"\"}",
                "",
                "{\"id\":\"stdin:6\"," + empty,
                "",
            ],
            output.Split('\n'));
        Assert.Equal((2, 2), (summary.Records, summary.Errors));
    }

    [Fact]
    public async Task Nothing_in_is_nothing_out() => Assert.Equal("", (await Run("")).Output);

    [Fact]
    public async Task An_answer_does_not_wait_for_the_next_question()
    {
        Pipe questions = new();
        Pipe answers = new();
        Task run = Sample.Annotator.FilterAsync(questions.Reader.AsStream(), answers.Writer.AsStream());
        using StreamReader reader = new(answers.Reader.AsStream());
        for (int i = 0; i < 5; i++)
        {
            await questions.Writer.WriteAsync(Encoding.UTF8.GetBytes($"{{\"id\":{i},\"text\":\"تهران\"}}\n"));
            string? answer = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
            Assert.StartsWith($"{{\"id\":{i},", answer);
        }

        await questions.Writer.CompleteAsync();
        await run;
    }

    [Fact]
    public async Task Waiting_for_input_can_be_called_off()
    {
        Pipe questions = new();
        using CancellationTokenSource stop = new();
        Task run = Sample.Annotator.FilterAsync(questions.Reader.AsStream(), Stream.Null, cancellationToken: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_failure_to_write_ends_the_run_with_that_failure()
    {
        string input = string.Concat(Enumerable.Repeat("{\"text\":\"تهران\"}\n", 50_000));
        using MemoryStream full = new(new byte[1000]);
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            Sample.Annotator.FilterAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), full));
    }

    private static async Task<(string Output, ArchiveSummary Summary)> Run(string input)
    {
        using MemoryStream output = new();
        ArchiveSummary summary = await Sample.Annotator.FilterAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), output);
        return (Encoding.UTF8.GetString(output.ToArray()), summary);
    }
}
