namespace PersianNews.Cli.Tests;

public class ReportCommandTests
{
    [Fact]
    public async Task An_annotated_archive_becomes_a_site()
    {
        using Tool tool = new();
        tool.Write("in.jsonl", "{\"id\":\"a\",\"text\":\"باران در تهران\"}\n");
        await Tool.RunAsync("annotate", tool["in.jsonl"], "-o", tool["out.jsonl"], "-q");
        (int code, string output, string error) = await Tool.RunAsync("report", tool["out.jsonl"], "-o", tool["site"], "--title", "باران");
        Assert.Equal((ExitCode.Done, ""), (code, output));
        Assert.Contains("1 articles, 1 entities, 1 with a page: ", error, StringComparison.Ordinal);
        Assert.Contains("1 articles without text", error, StringComparison.Ordinal);
        Assert.Contains("<h1>باران</h1>", File.ReadAllText(tool["site/index.html"]), StringComparison.Ordinal);
        (code, _, error) = await Tool.RunAsync("report", tool["out.jsonl"], "-o", tool["site"], "--archive", tool["in.jsonl"], "-q");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Contains("باران در <mark", File.ReadAllText(tool["site/entities/0001.html"]), StringComparison.Ordinal);
        Assert.Equal(["in.jsonl", "out.jsonl", "out.run.json", "site"], tool.Names());
    }

    [Fact]
    public async Task Lines_that_are_no_records_earn_code_3()
    {
        using Tool tool = new();
        tool.Write("out.jsonl", "{\"id\":\"a\",\"error\":\"bad\"}\n");
        (int code, _, string error) = await Tool.RunAsync("report", tool["out.jsonl"], "-o", tool["site"], "-q");
        Assert.Equal(ExitCode.DoneWithErrors, code);
        Assert.StartsWith("persian-news: 1 lines hold no annotated record, first out.jsonl, line 1: ", error, StringComparison.Ordinal);
        Assert.True(File.Exists(tool["site/index.html"]));
    }
}
