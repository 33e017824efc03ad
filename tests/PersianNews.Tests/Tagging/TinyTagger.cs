using PersianNews.Tagging;
using PersianNews.Tokenization;
using PersianNews.Training;
using PersianNews.Training.Crf;

namespace PersianNews.Tests.Tagging;

/// <summary>A tagger that knows the case corpus by heart; trained once, in a second.</summary>
internal static class TinyTagger
{
    private static readonly Lazy<byte[]> LazyFile = new(static () => TaggerTrainer.Train(new TrainingOptions
    {
        Corpora = [Case("corpus.conll")],
        Lexicons = [Case("families.txt"), Case("knowledge.tsv")],
        Crf = new CrfOptions { Epochs = 30, WordDropout = 0, L2 = 1e-4f, AveragedEpochs = 4 },
    }));

    private static readonly Lazy<Tagger> LazyTagger = new(Fresh);

    /// <summary>The model file.</summary>
    public static ReadOnlySpan<byte> File => LazyFile.Value;

    /// <summary>One tagger for all tests.</summary>
    public static Tagger Shared => LazyTagger.Value;

    /// <summary>A tagger that no other test uses.</summary>
    public static Tagger Fresh() => new(TaggerModel.Load(new MemoryStream(LazyFile.Value)));

    /// <summary>Path of a case file.</summary>
    public static string Case(string name) => Path.Combine(AppContext.BaseDirectory, "Cases", "tagger", name);

    /// <summary>Tokenizes, splits and tags.</summary>
    public static List<Mention> Tag(Tagger tagger, string text)
    {
        Token[] tokens = WordTokenizer.Default.Tokenize(text);
        List<Mention> mentions = [];
        tagger.Tag(text, tokens, SentenceSplitter.Default.Split(text), mentions);
        return mentions;
    }

    /// <summary>The mentions as text, such as <c>[0,5)LOC</c>.</summary>
    public static string[] Describe(IEnumerable<Mention> mentions) => [.. mentions.Select(static m => $"{m.Span}{m.Type}")];
}
