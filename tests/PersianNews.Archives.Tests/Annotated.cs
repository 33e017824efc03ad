using System.Text.Json;

namespace PersianNews.Archives.Tests;

/// <summary>What came of an input: the texts by id, and the errors as file, line and reason.</summary>
internal sealed record Annotated(Dictionary<string, string> Texts, string[] Errors, ArchiveSummary Summary)
{
    /// <summary>Annotates a file or pattern of a folder.</summary>
    public static async Task<Annotated> OfAsync(TempFolder folder, string input, AnnotateOptions? options = null)
    {
        ArchiveSummary summary = await Sample.Annotator.AnnotateAsync(
            [folder[input]], folder["out.jsonl"], (options ?? AnnotateOptions.Default) with { IncludeText = true });
        Dictionary<string, string> texts = folder.Lines("out.jsonl").Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(record => record.GetProperty("id").ToString(), record => record.GetProperty("text").GetString()!);
        string[] errors = summary.Errors == 0
            ? []
            : [.. folder.Lines("out.errors.jsonl").Select(line => JsonDocument.Parse(line).RootElement).Select(error =>
                $"{Path.GetRelativePath(folder.Root, error.GetProperty("file").GetString()!)} {error.GetProperty("line")} {error.GetProperty("reason")}")];
        Assert.Equal(summary.Records, texts.Count);
        Assert.Equal(summary.Errors, errors.Length);
        return new Annotated(texts, errors, summary);
    }
}
