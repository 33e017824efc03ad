using PersianNews.Training.Crf;

namespace PersianNews.Training.Tests;

/// <summary>The files under <c>Cases/tagger</c>.</summary>
internal static class CaseFiles
{
    public static string Corpus => PathOf("corpus.conll");

    public static string Gold => PathOf("gold.jsonl");

    /// <summary>Settings that learn a small corpus by heart, whatever the defaults are.</summary>
    public static CrfOptions ByHeart { get; } = new() { Epochs = 30, WordDropout = 0, L2 = 1e-4f, AveragedEpochs = 4 };

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Cases", "tagger", name);
}
