namespace PersianNews.Cli.Tests;

public class TagCommandTests
{
    [Fact]
    public async Task Tokens_come_back_in_order_with_their_labels()
    {
        TaggingRun run = await TagAsync("علی\nرضایی\nبه\nتهران\nرفت\n.\n\nنان\nگران\nشد\n.\n", "--pretokenized");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            "علی\tB-PER\nرضایی\tI-PER\nبه\tO\nتهران\tB-LOC\nرفت\tO\n.\tO\n\nنان\tO\nگران\tO\nشد\tO\n.\tO\n", run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task What_follows_a_tab_is_ignored()
    {
        TaggingRun run = await TagAsync("علی\tO\nرضایی\tB-ORG\tx\n", "--pretokenized");
        Assert.Equal("علی\tB-PER\nرضایی\tI-PER\n", run.Output);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "\n")]
    [InlineData("\n\nنان\n\n\n", "\n\nنان\tO\n\n\n")]
    [InlineData("نان", "نان\tO\n")]
    [InlineData("نان\r\n\r\nشد\r\n", "نان\tO\n\nشد\tO\n")]
    public async Task Every_line_has_its_line(string input, string output) =>
        Assert.Equal(output, (await TagAsync(input, "--pretokenized")).Output);

    [Fact]
    public async Task A_sentence_without_end_loses_no_token()
    {
        string input = string.Concat(Enumerable.Repeat("نان\n", 25_000));
        TaggingRun run = await TagAsync(input, "--pretokenized");
        Assert.Equal(25_000, run.Output.Count(static c => c == '\n'));
        Assert.DoesNotContain("\n\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raw_text_is_cut_into_sentences_and_tokens()
    {
        TaggingRun run = await TagAsync("علی رضایی به تهران رفت. نان گران شد.\n");
        Assert.Equal(
            "علی\tB-PER\nرضایی\tI-PER\nبه\tO\nتهران\tB-LOC\nرفت\tO\n.\tO\n\nنان\tO\nگران\tO\nشد\tO\n.\tO\n\n", run.Output);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_reported_and_the_rest_is_labelled()
    {
        byte[] input = [0xFF, (byte)'\n', .. "نان\n"u8];
        TaggingRun run = await TaggingRun.StartAsync(input, ["tag", "--pretokenized", "--model", await TaggingRun.ModelAsync()]);
        Assert.Equal(3, run.Code);
        Assert.Equal("\uFFFD\tO\nنان\tO\n", run.Output);
        Assert.Contains("line 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_model_is_refused_by_name()
    {
        string path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "not a model");
        TaggingRun run = await TaggingRun.StartAsync("نان\n", "tag", "--pretokenized", "-m", path);
        File.Delete(path);
        Assert.Equal(1, run.Code);
        Assert.Equal($"persian-news: {path} is not a PersianNews tagger model.", run.Error.Trim());
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_missing_model_is_a_failure_and_an_unknown_option_wrong_usage()
    {
        TaggingRun run = await TaggingRun.StartAsync("", "tag", "--model", Path.Combine(AppContext.BaseDirectory, "none.crf"));
        Assert.Equal(1, run.Code);
        Assert.Contains("none.crf", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await TaggingRun.StartAsync("", "tag", "--colour")).Code);
    }

    private static async Task<TaggingRun> TagAsync(string input, params string[] more) =>
        await TaggingRun.StartAsync(input, ["tag", "--model", await TaggingRun.ModelAsync(), .. more]);
}
