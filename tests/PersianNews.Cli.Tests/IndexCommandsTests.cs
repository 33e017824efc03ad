using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace PersianNews.Cli.Tests;

public class IndexCommandsTests
{
    private const string Articles =
        """
        {"id":1,"title":"سفر به مسکو","published":"2021-11-03","text":"به گزارش ایسنا، ولاديمير پوتين در مسکو با سرگئی لاوروف دیدار کرد."}
        {"id":2,"title":"سد تازه","published":"2022-03-21","text":"به گزارش ایرنا، سد تازه در تهران افتتاح شد."}
        {"id":3,"title":"گفت‌وگو","published":"2022-03-22","text":"ولادیمیر پوتین از تهران سخن گفت."}

        """;

    [Fact]
    public async Task An_annotated_archive_is_indexed_and_searched()
    {
        using Tool tool = new();
        string database = await IndexAsync(tool);
        (int code, string output, string error) = await Tool.RunAsync("search", "--db", database, "پوتین AND مسکو");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Equal("day\tid\tsource\ttitle\tsnippet\n2021-11-03\t1\tایسنا\tسفر به مسکو\tبه گزارش ایسنا، ولاديمير پوتين در مسکو با سرگئی لاوروف دیدار کرد.\n", output);
        (_, output, _) = await Tool.RunAsync("search", "--db", database, "--entity", "پوتین", "--sort", "oldest", "--json");
        using JsonDocument result = JsonDocument.Parse(output);
        Assert.Equal(2, result.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(["1", "3"], result.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
        (_, output, _) = await Tool.RunAsync("search", "--db", database, "--from", "۱۴۰۱", "--to", "1401/01/01");
        Assert.Equal(["day", "2022-03-21"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]));
    }

    [Fact]
    public async Task Entities_are_counted_over_all_in_company_and_over_time()
    {
        using Tool tool = new();
        string database = await IndexAsync(tool);
        (int code, string output, _) = await Tool.RunAsync("entities", "--db", database, "--type", "per", "-n", "1");
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("articles\tmentions\ttype\tname\tenglish\twikidata\n2\t2\tPER\tولادیمیر پوتین\tVladimir Putin\tQ7747\n", output);
        (_, output, _) = await Tool.RunAsync("entities", "--db", database, "--with", "پوتین", "--type", "LOC");
        Assert.Equal(3, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        (_, output, _) = await Tool.RunAsync("entities", "--db", database, "--over", "year", "--entity", "Q7747", "--jalali");
        Assert.Equal("period\tstart\tarticles\tmentions\n1400\t2021-03-21\t1\t1\n1401\t2022-03-21\t1\t1\n", output);
        (_, output, _) = await Tool.RunAsync("entities", "--db", database, "--over", "month", "--json");
        using JsonDocument timeline = JsonDocument.Parse(output);
        Assert.Equal(5, timeline.RootElement.GetProperty("periods").GetArrayLength());
    }

    [Theory]
    [InlineData("search", "پوتین")]
    [InlineData("entities")]
    [InlineData("entities", "--over", "year")]
    [InlineData("entities", "--over", "day")]
    public async Task To_a_person_right_to_left_text_is_isolated(params string[] args)
    {
        using Tool tool = new();
        string database = await IndexAsync(tool);
        using MemoryStream output = new();
        using StringWriter error = new();
        CommandStreams streams = new(Stream.Null, output, error) { OutputIsTerminal = true };
        Assert.Equal(ExitCode.Done, await CommandLine.RunAsync([.. args, "--db", database], streams));
        string text = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(text.Count(c => c == '\u2068'), text.Count(c => c == '\u2069'));
        foreach (string line in text.Split('\n'))
        {
            int depth = 0;
            foreach (char c in line)
            {
                depth += c == '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
                if (c is >= '\u0600' and <= '\u06FF')
                    Assert.Equal(1, depth);
            }
        }
    }

    [Fact]
    public async Task Bad_lines_end_with_code_3_and_a_pointer_to_them()
    {
        using Tool tool = new();
        string input = tool.Write("in.jsonl", "bad\n{\"id\":1,\"mentions\":[],\"entities\":[]}\n");
        (int code, string output, string error) = await Tool.RunAsync("index", input, "--db", tool["a.db"]);
        Assert.Equal(ExitCode.DoneWithErrors, code);
        Assert.Matches(@"(?m)^added +1$", output);
        Assert.Contains("came without text", output, StringComparison.Ordinal);
        Assert.Equal($"persian-news: 1 could not be read; see {tool["a.db.errors.jsonl"]}", error.Trim());
    }

    [Fact]
    public async Task A_missing_or_foreign_index_fails_with_a_message()
    {
        using Tool tool = new();
        (int code, _, string error) = await Tool.RunAsync("search", "خبر", "--db", tool["gone.db"]);
        Assert.Equal((ExitCode.Failure, $"persian-news: there is no index '{tool["gone.db"]}'"), (code, error.Trim()));
        string text = tool.Write("text.db", new string('x', 5000));
        (code, _, error) = await Tool.RunAsync("entities", "--db", text);
        Assert.Equal((ExitCode.Failure, $"persian-news: '{text}' is not an index made by persian-news, or is damaged"), (code, error.Trim()));
    }

    [Fact]
    public async Task A_killed_run_is_completed_by_the_next()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Tool tool = new();
        string input = tool.Write("in.jsonl", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":{i},\"title\":\"خبر {i}\",\"mentions\":[],\"entities\":[]}}\n")));
        using (Process process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "persian-news.dll"), "index", input, "--db", tool["a.db"], "-q"]))!)
        {
            while (!process.HasExited && (!File.Exists(tool["a.db-wal"]) || new FileInfo(tool["a.db-wal"]).Length < 100_000))
                await Task.Delay(5);
            process.Kill();
            await process.WaitForExitAsync();
        }

        (int code, _, string error) = await Tool.RunAsync("search", "خبر", "--db", tool["a.db"]);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        (code, string output, _) = await Tool.RunAsync("index", input, "--db", tool["a.db"]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Matches(@"(?m)^articles +20,000$", output);
        Assert.Equal(["a.db", "in.jsonl"], tool.Names());
    }

    private static async Task<string> IndexAsync(Tool tool)
    {
        string input = tool.Write("in.jsonl", Articles);
        await Tool.RunAsync("annotate", input, "-o", tool["out.jsonl"], "--text", "-q");
        Assert.Equal((ExitCode.Done, "", ""), await Tool.RunAsync("index", tool["out.jsonl"], "--db", tool["archive.db"], "-q"));
        return tool["archive.db"];
    }
}
