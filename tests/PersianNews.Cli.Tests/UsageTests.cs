namespace PersianNews.Cli.Tests;

public class UsageTests
{
    /// <summary>Cases/usage: arguments, and a part of the message they earn.</summary>
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases/usage/wrong.tsv")))
        {
            if (line.Length > 0 && line[0] != '#')
                cases.Add(line.Split('\t')[0], line.Split('\t')[1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Wrong_usage_earns_a_message_and_code_2(string arguments, string message)
    {
        using Tool tool = new();
        tool.Write("in.jsonl", "{\"text\":\"خبر\"}\n");
        tool.Write("in.pdf", "%PDF");
        tool.Write("folder/a.txt", "خبر");
        string[] args = [.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(arg => arg.Replace("DIR", tool["."]))];
        string[] before = tool.Names();
        (int code, string output, string error) = await Tool.RunAsync(args);
        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.StartsWith("persian-news: ", error);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(before, tool.Names());
    }

    [Theory]
    [InlineData("annotate")]
    [InlineData("normalize")]
    [InlineData("tokenize")]
    [InlineData("sentences")]
    [InlineData("index")]
    [InlineData("search")]
    [InlineData("entities")]
    public async Task Every_command_explains_itself(string command)
    {
        (int code, string output, _) = await Tool.RunAsync("--help");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(command, output, StringComparison.Ordinal);
        (code, output, _) = await Tool.RunAsync(command, "--help");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains($"persian-news {command}", output.Replace("testhost", "persian-news", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
