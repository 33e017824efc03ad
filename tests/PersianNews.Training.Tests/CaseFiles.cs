namespace PersianNews.Training.Tests;

/// <summary>The files under <c>Cases/tagger</c>.</summary>
internal static class CaseFiles
{
    public static string Corpus => PathOf("corpus.conll");

    public static string Gold => PathOf("gold.jsonl");

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Cases", "tagger", name);
}
