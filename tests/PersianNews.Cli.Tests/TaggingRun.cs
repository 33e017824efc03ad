using System.Text;

namespace PersianNews.Cli.Tests;

/// <summary>What a run of the tool with a small model came to.</summary>
internal sealed record TaggingRun(int Code, string Output, string Error)
{
    /// <summary>A corpus that is learned by heart in no time.</summary>
    public const string Corpus = """
        علی	B-PER
        رضایی	I-PER
        به	O
        تهران	B-LOC
        رفت	O
        .	O

        نان	O
        گران	O
        شد	O
        .	O

        """;

    private static readonly Lazy<Task<string>> LazyModel = new(TrainAsync);

    /// <summary>Path of a model of <see cref="Corpus"/>, trained once by the tool itself.</summary>
    public static Task<string> ModelAsync() => LazyModel.Value;

    /// <summary>Runs the tool with a text on standard input.</summary>
    public static Task<TaggingRun> StartAsync(string input, params string[] args) => StartAsync(Encoding.UTF8.GetBytes(input), args);

    /// <summary>Runs the tool with bytes on standard input.</summary>
    public static async Task<TaggingRun> StartAsync(byte[] input, string[] args)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        int code = await CommandLine.RunAsync(args, new CommandStreams(new MemoryStream(input), output, error));
        return new TaggingRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private static async Task<string> TrainAsync()
    {
        string corpus = Path.GetTempFileName();
        string model = Path.Combine(AppContext.BaseDirectory, "tagging-tests.crf");
        await File.WriteAllTextAsync(corpus, Corpus);
        TaggingRun run = await StartAsync("", "train", "--corpus", corpus, "-o", model);
        Assert.Equal(0, run.Code);
        File.Delete(corpus);
        return model;
    }
}
