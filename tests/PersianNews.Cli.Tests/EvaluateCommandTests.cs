namespace PersianNews.Cli.Tests;

public class EvaluateCommandTests
{
    [Fact]
    public async Task Scores_are_given_for_each_type_and_for_all()
    {
        TaggingRun run = await EvaluateAsync("gold.conll", """
            علی	B-PER
            رضایی	I-PER
            به	O
            تهران	B-ORG
            رفت	O
            .	O

            """);
        Assert.Equal(0, run.Code);
        Assert.Equal(
            [
                "type   precision   recall       F1     gold    found  correct",
                "LOC       0.0000   0.0000   0.0000        0        1        0",
                "ORG       0.0000   0.0000   0.0000        1        0        0",
                "PER       1.0000   1.0000   1.0000        1        1        1",
                "all       0.5000   0.5000   0.5000        2        2        1",
                "",
                "errors    as LOC    as ORG    as PER     span   missed spurious",
                "LOC            -         0         0        0        0        0",
                "ORG            1         -         0        0        0        0",
                "PER            0         0         -        0        0        0",
            ],
            run.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Gold_texts_are_read_too()
    {
        TaggingRun run = await EvaluateAsync("gold.jsonl", """{"text":"علی رضایی به تهران رفت .","entities":[[0,9,"PER"],[13,18,"LOC"]]}""");
        Assert.Contains("all       1.0000   1.0000   1.0000        2        2        2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_written_the_most_frequent_first()
    {
        string path = Path.GetTempFileName();
        try
        {
            await EvaluateAsync("gold.jsonl", """
                {"text":"علی رضایی به تهران رفت .","entities":[[0,9,"PER"],[13,18,"ORG"]]}
                {"text":"علی رضایی به تهران رفت .","entities":[[4,9,"PER"],[13,18,"ORG"]]}
                """, "--errors", path);
            Assert.Equal(
                [
                    "count\tkind\tgold type\tgold text\tfound type\tfound text",
                    "2\tWrongType\tORG\tتهران\tLOC\tتهران",
                    "1\tWrongSpan\tPER\tرضایی\tPER\tعلی رضایی",
                ],
                await File.ReadAllLinesAsync(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Malformed_gold_is_named_with_its_line()
    {
        TaggingRun run = await EvaluateAsync("bad.conll", "علی\tB-PER\nرضایی\n");
        Assert.Equal(1, run.Code);
        Assert.Contains("bad.conll, line 2:", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Missing_gold_is_a_failure_and_no_gold_wrong_usage()
    {
        TaggingRun run = await TaggingRun.StartAsync("", "evaluate", "none.conll", "--model", await TaggingRun.ModelAsync());
        Assert.Equal(1, run.Code);
        Assert.Contains("none.conll", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await TaggingRun.StartAsync("", "evaluate")).Code);
    }

    private static async Task<TaggingRun> EvaluateAsync(string name, string gold, params string[] more)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("persian-news-");
        try
        {
            string path = Path.Combine(folder.FullName, name);
            await File.WriteAllTextAsync(path, gold);
            return await TaggingRun.StartAsync("", ["evaluate", path, "--model", await TaggingRun.ModelAsync(), .. more]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
