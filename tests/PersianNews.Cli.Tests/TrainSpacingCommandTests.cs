using System.IO.Compression;
using System.Text;

namespace PersianNews.Cli.Tests;

public sealed class TrainSpacingCommandTests : IDisposable
{
    private const string Edited = "او می\u200Cرود و کتاب\u200Cها را می\u200Cخواند.\nدر ماه می هوا خوب است.\n";

    private readonly Tool _tool = new();

    public TrainSpacingCommandTests()
    {
        _tool.Write("edited.txt", Edited);
        _tool.Write("plain.txt", "او به ماه نگاه کرد.\n");
        _tool.Write("words.txt", "# words\nکتاب\u200Cها\t3\n");
        _tool.Write("lexicon/affixes.tsv", "prefix\tمی\nplural\tها های\n");
        _tool.Write("lexicon/verbs.tsv", "رفت\tرو\nخواند\tخوان\n");
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Training_twice_writes_the_same_file_and_leaves_nothing_else()
    {
        string[] before = _tool.Names();
        Assert.Equal((0, "", ""), await TrainAsync("edited.txt", "one.bin"));
        Assert.Equal((0, "", ""), await TrainAsync("edited.txt", "two.bin"));
        Assert.Equal(File.ReadAllBytes(_tool["one.bin"]), File.ReadAllBytes(_tool["two.bin"]));
        Assert.Equal(before.Append("one.bin").Append("two.bin").Order(StringComparer.Ordinal), _tool.Names());
    }

    [Fact]
    public async Task Gzip_gives_the_same_model()
    {
        using (GZipStream gzip = new(File.Create(_tool["edited.txt.gz"]), CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(Edited));
        await TrainAsync("edited.txt", "one.bin");
        await TrainAsync("edited.txt.gz", "two.bin");
        Assert.Equal(File.ReadAllBytes(_tool["one.bin"]), File.ReadAllBytes(_tool["two.bin"]));
    }

    [Fact]
    public async Task An_earlier_model_stays_when_a_file_is_missing()
    {
        _tool.Write("model.bin", "earlier");
        (int code, _, string error) = await TrainAsync("missing.txt", "model.bin");
        Assert.Equal(1, code);
        Assert.Contains("missing.txt", error, StringComparison.Ordinal);
        Assert.Equal("earlier", File.ReadAllText(_tool["model.bin"]));
    }

    private Task<(int Code, string Output, string Error)> TrainAsync(string edited, string output) => Tool.RunAsync(
        "train-spacing", "--edited", _tool[edited], "--text", _tool["plain.txt"], "--list", _tool["words.txt"],
        "--lexicon", _tool["lexicon"], "-o", _tool[output]);
}
