using System.Text.Json;

namespace PersianNews.Cli.Tests;

public class AnnotateCommandTests
{
    [Fact]
    public async Task An_archive_is_annotated_and_summed_up()
    {
        using Tool tool = new();
        tool.Write("in/a.txt", "سلام بر تهران.");
        tool.Write("in/b.jsonl", "{\"id\":7,\"text\":\"خبر\",\"title\":\"تیتر\"}\n");
        (int code, string output, string error) = await Tool.RunAsync("annotate", tool["in"], "-o", tool["out.jsonl"]);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Matches(@"(?m)^articles +2$", output);
        Assert.Matches(@"(?m)^tokens +5$", output);
        string[] lines = File.ReadAllLines(tool["out.jsonl"]);
        Assert.StartsWith("{\"id\":\"a.txt\",\"published\":null,\"title\":null,", lines[0]);
        Assert.StartsWith("{\"id\":7,\"published\":null,\"title\":\"تیتر\",", lines[1]);
        Assert.Equal(["in", "out.jsonl", "out.run.json"], tool.Names());
    }

    [Fact]
    public async Task Records_that_cannot_be_read_end_with_code_3_and_a_pointer_to_them()
    {
        using Tool tool = new();
        string input = tool.Write("in.jsonl", "{\"text\":\"خبر\"}\nbad\n");
        (int code, string output, string error) = await Tool.RunAsync("annotate", input, "-o", tool["out.jsonl"]);
        Assert.Equal(ExitCode.DoneWithErrors, code);
        Assert.Matches(@"(?m)^errors +1$", output);
        Assert.Equal($"persian-news: 1 could not be read; see {tool["out.errors.jsonl"]}", error.Trim());
        Assert.Contains("\"line\":2", File.ReadAllText(tool["out.errors.jsonl"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poisoned_archive_ends_with_code_3_all_good_records_and_every_bad_one_named_once()
    {
        using Tool tool = new();
        tool.Write("in/a.jsonl", "{\"id\":\"a1\",\"text\":\"خبر\"}\n{\"id\":\"a2\"}\n[]\n{\"id\":\"a4\",\"text\":\"خبر\"}\n{\"text\":\"");
        tool.Write("in/b.csv", "id,text\nb2,خبر\nb3,خبر,خبر\nb4,خبر\n");
        tool.Write("in/c.txt.gz", "no gzip");
        tool.Write("in/d.zip", "");
        tool.Write("in/e.html", "<script>1</script>");
        tool.Write("in/f.txt", "خبر");
        (int code, string output, _) = await Tool.RunAsync("annotate", tool["in"], "-o", tool["out.jsonl"]);
        Assert.Equal(ExitCode.DoneWithErrors, code);
        Assert.Matches(@"(?m)^articles +5$", output);
        Assert.Matches(@"(?m)^errors +7$", output);
        Assert.Equal(["a1", "a4", "b2", "b4", "f.txt"], Values("out.jsonl", "id"));
        Assert.Equal(["a.jsonl:2", "a.jsonl:3", "a.jsonl:5", "b.csv:3", "c.txt.gz:", "d.zip:", "e.html:1"], Values("out.errors.jsonl", "file", "line"));

        string[] Values(string file, params string[] fields) =>
        [
            .. File.ReadLines(tool[file]).Select(line =>
            {
                JsonElement record = JsonDocument.Parse(line).RootElement;
                return string.Join(':', fields.Select(field => Path.GetFileName(record.GetProperty(field).ToString())));
            }),
        ];
    }

    [Fact]
    public async Task Quiet_says_nothing()
    {
        using Tool tool = new();
        string input = tool.Write("in.txt", "خبر");
        Assert.Equal((ExitCode.Done, "", ""), await Tool.RunAsync("annotate", input, "-o", tool["out.jsonl"], "--quiet"));
    }

    [Fact]
    public async Task Names_of_ones_own_come_before_the_knowledge_base()
    {
        using Tool tool = new();
        string names = tool.Write("mine.tsv", "name\taliases\ttype\tenglish\tcountry\twikidata\troles\nتهران\t\tLOC\tMy Tehran\t\t\t\n");
        string input = tool.Write("in.txt", "سلام بر تهران.");
        (int code, _, string error) = await Tool.RunAsync("annotate", "--knowledge", names, input, "-o", tool["out.jsonl"], "--quiet");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Contains("\"english\":\"My Tehran\",\"wikidata\":null", File.ReadAllText(tool["out.jsonl"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_table_of_names_is_refused_with_its_line()
    {
        using Tool tool = new();
        string names = tool.Write("mine.tsv", "name\ttype\nتهران\tWRONG\n");
        string input = tool.Write("in.txt", "خبر");
        (int code, _, string error) = await Tool.RunAsync("annotate", input, "--knowledge", names, "-o", tool["out.jsonl"]);
        Assert.Equal(ExitCode.Failure, code);
        Assert.Contains("mine.tsv, line 2", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_comes_last_and_only_when_asked_for()
    {
        const string Input = "{\"id\":1,\"text\":\"سلام بر «تهران»\\n\"}";
        (_, string plain, _) = await Tool.RunAsync(Input, ["annotate", "--stdin"]);
        (_, string full, _) = await Tool.RunAsync(Input, ["annotate", "--stdin", "--text"]);
        Assert.Equal(plain.Trim()[..^1] + ",\"text\":\"سلام بر «تهران»\\n\"}", full.Trim());
    }

    [Fact]
    public async Task The_filter_answers_line_by_line()
    {
        (int code, string output, string error) = await Tool.RunAsync("{\"id\":\"a\",\"text\":\"خبر\"}\n\nbad\n", ["annotate", "--stdin"]);
        Assert.Equal((ExitCode.DoneWithErrors, ""), (code, error));
        string[] lines = output.Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("{\"id\":\"a\",", lines[0]);
        Assert.Equal("", lines[1]);
        Assert.StartsWith("{\"id\":\"stdin:3\",\"error\":", lines[2]);
    }

    [Fact]
    public async Task A_dash_reads_records_from_standard_input()
    {
        using Tool tool = new();
        (int code, _, _) = await Tool.RunAsync("{\"text\":\"خبر\"}\n", ["annotate", "-", "-o", tool["out.jsonl"]]);
        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("{\"id\":\"stdin:1\",", File.ReadAllText(tool["out.jsonl"]));
    }

    [Theory]
    [InlineData("utf16", "[[0,2],[3,6]]")]
    [InlineData("codepoint", "[[0,1],[2,5]]")]
    [InlineData("utf8", "[[0,4],[5,11]]")]
    public async Task Tokens_are_written_in_the_unit_asked_for(string unit, string tokens)
    {
        (_, string output, _) = await Tool.RunAsync("{\"text\":\"😀 خبر\"}", ["annotate", "--stdin", "--tokens", "--offsets", unit]);
        using JsonDocument record = JsonDocument.Parse(output);
        string last = record.RootElement.GetProperty("tokens").EnumerateArray().Last().GetRawText();
        Assert.EndsWith(last + "]", tokens);
    }

    [Fact]
    public async Task Field_names_can_be_told()
    {
        string[] args = ["annotate", "--stdin", "--id-field", "u", "--text-field", "body", "--title-field", "h", "--published-field", "d"];
        (int code, string output, _) = await Tool.RunAsync("{\"u\":\"x\",\"body\":\"خبر\",\"h\":\"ت\",\"d\":\"1401\"}", args);
        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("{\"id\":\"x\",\"published\":\"1401\",\"title\":\"ت\",", output);
    }

    [Fact]
    public async Task The_number_of_workers_does_not_show_in_the_output()
    {
        string input = string.Concat(Enumerable.Range(0, 3000).Select(i => $"{{\"id\":{i},\"text\":\"خبر شماره {i}\"}}\n"));
        (_, string one, _) = await Tool.RunAsync(input, ["annotate", "--stdin", "--workers", "1"]);
        (_, string many, _) = await Tool.RunAsync(input, ["annotate", "--stdin", "--workers", "8"]);
        Assert.Equal(one, many);
    }

    [Fact]
    public async Task An_interrupted_run_leaves_nothing_behind()
    {
        using Tool tool = new();
        string input = tool.Write("in.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"خبر\"}\n", 1000)));
        using StringWriter error = new();
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        CommandStreams streams = new(Stream.Null, Stream.Null, error);
        Assert.Equal(ExitCode.Failure, await CommandLine.RunAsync(["annotate", input, "-o", tool["out.jsonl"]], streams, stop.Token));
        Assert.StartsWith("persian-news: interrupted", error.ToString());
        Assert.Equal(["in.jsonl"], tool.Names());
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_a_failure_with_a_plain_message()
    {
        using Tool tool = new();
        string input = tool.Write("in.txt", "خبر");
        (int code, string output, string error) = await Tool.RunAsync("annotate", input, "-o", tool["nowhere/out.jsonl"]);
        Assert.Equal((ExitCode.Failure, ""), (code, output));
        Assert.Equal($"persian-news: the output's folder '{tool["nowhere"]}' does not exist", error.Trim());
    }
}
