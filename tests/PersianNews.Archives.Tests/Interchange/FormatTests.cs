using System.Text;

namespace PersianNews.Archives.Tests.Interchange;

/// <summary>What holds for every format: shards of it merge, and a stopped run of it resumes.</summary>
public class FormatTests
{
    [Theory]
    [InlineData(AnnotationFormat.Conll, "conll")]
    [InlineData(AnnotationFormat.Conll, "conll.gz")]
    [InlineData(AnnotationFormat.Brat, "tar")]
    [InlineData(AnnotationFormat.Brat, "tar.gz")]
    [InlineData(AnnotationFormat.WebAnnotation, "jsonl")]
    [InlineData(AnnotationFormat.Xmi, "tar")]
    [InlineData(AnnotationFormat.Xmi, "tgz")]
    [InlineData(AnnotationFormat.Spacy, "jsonl.gz")]
    public async Task Merged_shards_and_resumed_runs_are_the_bytes_of_one_run(AnnotationFormat format, string ending)
    {
        using TempFolder folder = new();
        StringBuilder lines = new();
        for (int i = 0; i < 300; i++)
            lines.Append(i % 50 == 13 ? "bad\n" : $"{{\"id\":\"{i}\",\"text\":\"-DOCSTART- {i} تهران\\n{i}\"}}\n");
        string input = folder.Write("in.jsonl", lines.ToString());
        AnnotateOptions options = new() { Format = format, Workers = 2 };
        ArchiveAnnotator annotator = new(Samples.Analyze) { Writing = new(() => Recovery.RunCounts.None) { ChunkBytes = 5000 } };
        await annotator.AnnotateAsync([input], folder["whole." + ending], options);
        byte[] whole = File.ReadAllBytes(folder["whole." + ending]);

        string[] shards = [.. Enumerable.Range(1, 3).Select(i => folder[$"s{i}.{ending}"])];
        for (int i = 0; i < shards.Length; i++)
            await annotator.AnnotateAsync([input], shards[i], options with { Shard = new ArchiveShard(i + 1, 3) });
        await ArchiveMerger.MergeAsync(shards, folder["merged." + ending], annotator.Writing);
        Assert.Equal(whole, File.ReadAllBytes(folder["merged." + ending]));

        FullDisk disk = new(whole.Length / 2);
        ArchiveAnnotator full = new(Samples.Analyze) { Writing = annotator.Writing with { Wrap = disk.Wrap } };
        await Assert.ThrowsAsync<IOException>(() => full.AnnotateAsync([input], folder["out." + ending], options));
        await annotator.AnnotateAsync([input], folder["out." + ending], options with { Resume = true });
        Assert.Equal(whole, File.ReadAllBytes(folder["out." + ending]));
        Assert.Equal(File.ReadAllBytes(folder["whole.errors.jsonl"]), File.ReadAllBytes(folder["out.errors.jsonl"]));
    }

    [Fact]
    public async Task A_tar_file_that_is_called_otherwise_is_refused()
    {
        using TempFolder folder = new();
        ArchivePathException error = await Assert.ThrowsAsync<ArchivePathException>(() => Samples.WriteAsync(folder, "out.jsonl", new AnnotateOptions { Format = AnnotationFormat.Brat }));
        Assert.StartsWith("--format brat writes a tar file", error.Message);
    }
}
