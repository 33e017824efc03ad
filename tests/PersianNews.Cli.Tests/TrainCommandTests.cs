using System.Text;

namespace PersianNews.Cli.Tests;

public sealed class TrainCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("persian-news-");

    [Fact]
    public async Task Training_twice_writes_the_same_file_and_leaves_nothing_else()
    {
        Assert.Equal(0, (await TrainAsync("one.crf")).Code);
        Assert.Equal(0, (await TrainAsync("two.crf")).Code);
        Assert.Equal(File.ReadAllBytes(PathOf("one.crf")), File.ReadAllBytes(PathOf("two.crf")));
        Assert.Equal(["c.conll", "one.crf", "two.crf"], Names());
    }

    [Fact]
    public async Task Text_and_lexicons_go_into_the_model()
    {
        File.WriteAllText(PathOf("plain.txt"), "علی به تهران رفت .\nعلی به تهران رفت .\nعلی به تهران رفت .\n");
        File.WriteAllText(PathOf("places.txt"), "تهران\nیزد\n");
        TaggingRun run = await TrainAsync("m.crf", "--text", PathOf("plain.txt"), "--lexicon", "cities=" + PathOf("places.txt"));
        Assert.Equal(0, run.Code);
        PersianNews.Tagging.TaggerModelInfo info = PersianNews.Tagging.TaggerModel.Load(PathOf("m.crf")).Info;
        Assert.Equal(["plain.txt"], info.Texts);
        Assert.Equal(["places.txt"], info.Lexicons);
    }

    [Fact]
    public async Task Networks_learn_from_further_corpora_and_scores_are_calibrated()
    {
        File.WriteAllText(PathOf("plain.txt"), "علی به تهران رفت .\nعلی به تهران رفت .\nعلی به تهران رفت .\n");
        File.WriteAllText(PathOf("other.conll"), "تهران\tB-CITY\nماند\tO\n");
        File.WriteAllText(PathOf("gold.jsonl"), """{"text":"علی به تهران رفت .","entities":[[0,3,"PER"]]}""");
        TaggingRun run = await TrainAsync(
            "m.crf", "--text", PathOf("plain.txt"), "--auxiliary", PathOf("other.conll"), "--networks", "1", "--network-epochs", "2",
            "--student-epochs", "4", "--corpus-share", "0.5", "--learning-rate", "0.05", "--calibrate", PathOf("gold.jsonl"));
        Assert.Equal(0, run.Code);
        Assert.Contains("network 1 of 1, pass 2:", run.Error, StringComparison.Ordinal);
        PersianNews.Tagging.TaggerModelInfo info = PersianNews.Tagging.TaggerModel.Load(PathOf("m.crf")).Info;
        Assert.Equal(["c.conll", "other.conll"], info.Corpora);
        Assert.Contains("networks=1", info.Settings);
        Assert.Contains("network-epochs=2", info.Settings);
        Assert.Contains("learning-rate=0.05", info.Settings);
        Assert.Contains("student-epochs=4", info.Settings);
        Assert.Contains("corpus-share=0.5", info.Settings);
    }

    [Theory]
    [InlineData("--networks", "1")]
    [InlineData]
    public async Task A_network_can_be_trained_in_the_place_of_a_CRF(params string[] networks)
    {
        File.WriteAllText(PathOf("plain.txt"), "علی به تهران رفت .\nعلی به تهران رفت .\nعلی به تهران رفت .\n");
        TaggingRun run = await TrainAsync("m.crf", ["--text", PathOf("plain.txt"), "--network-epochs", "1", "--student-width", "32", .. networks]);
        Assert.Equal(0, run.Code);
        Assert.Contains("student-width=32", PersianNews.Tagging.TaggerModel.Load(PathOf("m.crf")).Info.Settings);
    }

    [Theory]
    [InlineData("--student-width", "31")]
    [InlineData("--student-width", "-32")]
    [InlineData("--student-width", "32")] // without text
    [InlineData("--student-width", "32", "--text", "plain.txt", "--networks", "0")]
    public async Task A_network_that_cannot_be_is_refused(params string[] options)
    {
        TaggingRun run = await TrainAsync("m.crf", options);
        Assert.Equal(2, run.Code);
        Assert.Contains("--student-width", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_out_of_range_is_refused()
    {
        TaggingRun run = await TrainAsync("m.crf", "--corpus-share", "1");
        Assert.Equal(2, run.Code);
        Assert.Contains("--corpus-share", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_goes_to_standard_error_unless_quiet()
    {
        TaggingRun loud = await TrainAsync("m.crf", "--epochs", "2");
        Assert.Contains("pass 2:", loud.Error, StringComparison.Ordinal);
        Assert.Empty(loud.Output);
        TaggingRun quiet = await TrainAsync("m.crf", "--epochs", "2", "--quiet");
        Assert.Empty(quiet.Error);
        Assert.Empty(quiet.Output);
    }

    [Fact]
    public async Task Seed_and_passes_are_written_down()
    {
        await TrainAsync("m.crf", "--epochs", "2", "--seed", "7", "--miss-cost", "0.5");
        IReadOnlyList<string> settings = PersianNews.Tagging.TaggerModel.Load(PathOf("m.crf")).Info.Settings;
        Assert.Contains("epochs=2", settings);
        Assert.Contains("seed=7", settings);
        Assert.Contains("miss-cost=0.5", settings);
    }

    [Fact]
    public async Task A_malformed_corpus_is_named_with_its_line_and_no_model_is_written()
    {
        string bad = PathOf("bad.conll");
        File.WriteAllText(bad, "علی\tB-PER\nرفت\n");
        TaggingRun run = await TaggingRun.StartAsync("", "train", "--corpus", bad, "-o", PathOf("m.crf"));
        Assert.Equal(1, run.Code);
        Assert.Contains($"{bad}, line 2:", run.Error, StringComparison.Ordinal);
        Assert.Equal(["bad.conll"], Names());
    }

    [Fact]
    public async Task A_missing_corpus_is_a_failure_and_a_missing_option_wrong_usage()
    {
        TaggingRun missing = await TaggingRun.StartAsync("", "train", "--corpus", PathOf("none.conll"), "-o", PathOf("m.crf"));
        Assert.Equal(1, missing.Code);
        Assert.Contains("none.conll", missing.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", missing.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await TaggingRun.StartAsync("", "train", "-o", PathOf("m.crf"))).Code);
        Assert.Equal(2, (await TaggingRun.StartAsync("", "train", "--corpus", PathOf("none.conll"))).Code);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<TaggingRun> TrainAsync(string model, params string[] more)
    {
        File.WriteAllText(PathOf("c.conll"), TaggingRun.Corpus, Encoding.UTF8);
        return TaggingRun.StartAsync("", ["train", "--corpus", PathOf("c.conll"), "-o", PathOf(model), .. more]);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string[] Names() => [.. _folder.EnumerateFiles().Select(static f => f.Name).Order(StringComparer.Ordinal)];
}
