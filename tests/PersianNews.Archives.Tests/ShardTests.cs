using System.Text;
using System.Text.Json.Nodes;
using PersianNews.Archives.Recovery;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Tests;

/// <summary>Shards, and what becomes of them when they are merged.</summary>
public sealed class ShardTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ShardTests()
    {
        StringBuilder lines = new();
        for (int i = 0; i < 700; i++)
            lines.Append(i % 30 == 7 ? "{broken\n\n" : $"{{\"id\":{i},\"text\":\"خبر {i} از تهران\"}}\n");
        _folder.Write("in/a.jsonl", lines.ToString());
        _folder.Write("in/b.txt", "تهران");
        _folder.Write("in/c.txt", [0xC3]);
        _folder.Write("in/d.txt", "قم");
    }

    private static ArchiveAnnotator Annotator => new(Sample.Analyze)
    {
        Writing = new AnnotationFileOptions(() => RunCounts.None) { ChunkBytes = 3000 },
    };

    [Theory]
    [InlineData("out.jsonl", "jsonl", 1)]
    [InlineData("out.jsonl", "jsonl", 3)]
    [InlineData("out.jsonl", "jsonl.gz", 8)]
    [InlineData("out.jsonl.gz", "jsonl", 2)]
    public async Task Merged_shards_are_the_bytes_of_one_run(string output, string ending, int count)
    {
        string expected = output.Replace("out", "whole", StringComparison.Ordinal);
        ArchiveSummary whole = await Annotator.AnnotateAsync([_folder["in"]], _folder[expected]);
        string[] shards = await Shards(count, ending);
        ArchiveSummary merged = await ArchiveMerger.MergeAsync([.. shards.Reverse()], _folder[output], Annotator.Writing);
        Assert.Equal(File.ReadAllBytes(_folder[expected]), File.ReadAllBytes(_folder[output]));
        Assert.Equal(File.ReadAllBytes(_folder["whole.errors.jsonl"]), File.ReadAllBytes(_folder["out.errors.jsonl"]));
        Assert.Equal((whole.Records, whole.Errors, whole.Tokens), (merged.Records, merged.Errors, merged.Tokens));
        foreach (string name in (string[])["run", "input", "output", "errors", "counts"])
            Assert.Equal(Report("whole")[name]!.ToJsonString(), Report("out")[name]!.ToJsonString());
    }

    [Fact]
    public async Task A_record_is_in_one_shard_and_the_shards_are_of_a_size()
    {
        string[][] lines = [.. (await Shards(7, "jsonl")).Select(path => _folder.Lines(Path.GetFileName(path)))];
        Assert.Equal(678, lines.Sum(shard => shard.Length));
        Assert.Equal(678, lines.SelectMany(shard => shard).Distinct().Count());
        Assert.All(lines, shard => Assert.InRange(shard.Length, 90, 102));
    }

    [Fact]
    public async Task A_missing_shard_is_named() =>
        await Refuse(async shards => await Merge(shards[0], shards[2]), "not all shards are there; missing of 3: 2");

    [Fact]
    public async Task A_shard_given_twice_is_named() =>
        await Refuse(async shards => await Merge([.. shards, shards[1]]), "are both shard 2/3");

    [Fact]
    public async Task A_shard_that_is_not_finished_is_refused() => await Refuse(
        async shards =>
        {
            File.Delete(_folder["s2.run.json"]);
            await Merge(shards);
        },
        "s2.run.json' is no report of a finished run");

    [Theory]
    [InlineData("s2.jsonl")]
    [InlineData("s2.errors.jsonl")]
    public async Task A_shard_that_was_cut_off_is_named(string name) => await Refuse(
        async shards =>
        {
            using (FileStream file = new(_folder[name], FileMode.Open))
                file.SetLength(file.Length / 2);
            await Merge(shards);
        },
        "s2.jsonl' is not whole");

    [Fact]
    public async Task A_shard_with_a_changed_byte_is_named() => await Refuse(
        async shards =>
        {
            byte[] bytes = File.ReadAllBytes(shards[1]);
            bytes[bytes.Length / 2]++;
            File.WriteAllBytes(shards[1], bytes);
            await Merge(shards);
        },
        "s2.jsonl' is not whole: its bytes are not those its report tells of");

    [Fact]
    public async Task A_shard_with_other_settings_is_refused() => await Refuse(
        async shards =>
        {
            AnnotateOptions options = new() { Shard = new ArchiveShard(2, 3), IncludeTokens = true };
            await Annotator.AnnotateAsync([_folder["in"]], shards[1], options);
            await Merge(shards);
        },
        "made with another setting of tokens");

    [Fact]
    public async Task A_shard_of_another_state_of_the_input_is_refused() => await Refuse(
        async shards =>
        {
            _folder.Write("in/e.txt", "ری");
            await Annotator.AnnotateAsync([_folder["in"]], shards[1], new AnnotateOptions { Shard = new ArchiveShard(2, 3) });
            await Merge(shards);
        },
        "the input changed between the two runs");

    [Fact]
    public async Task An_output_without_shard_is_refused() => await Refuse(
        async shards =>
        {
            await Annotator.AnnotateAsync([_folder["in"]], shards[1]);
            await Merge(shards);
        },
        "is no shard");

    [Theory]
    [InlineData("1/1", true)]
    [InlineData("8/8", true)]
    [InlineData("0/8", false)]
    [InlineData("9/8", false)]
    [InlineData("1", false)]
    [InlineData("1/2/3", false)]
    [InlineData("-1/2", false)]
    [InlineData("a/b", false)]
    [InlineData(null, false)]
    public void A_shard_is_written_as_two_numbers(string? text, bool valid)
    {
        Assert.Equal(valid, ArchiveShard.TryParse(text, out ArchiveShard shard));
        Assert.Equal(valid ? text : "0/0", shard.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string[]> Shards(int count, string ending)
    {
        string[] paths = [.. Enumerable.Range(1, count).Select(i => _folder[$"s{i}.{ending}"])];
        for (int i = 0; i < count; i++)
            await Annotator.AnnotateAsync([_folder["in"]], paths[i], new AnnotateOptions { Shard = new ArchiveShard(i + 1, count), Workers = 2 });
        return paths;
    }

    private Task<ArchiveSummary> Merge(params string[] shards) => ArchiveMerger.MergeAsync(shards, _folder["out.jsonl"]);

    private async Task Refuse(Func<string[], Task> merge, string message)
    {
        string[] shards = await Shards(3, "jsonl");
        InvalidDataException error = await Assert.ThrowsAsync<InvalidDataException>(() => merge(shards));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Names(), name => name.StartsWith("out.", StringComparison.Ordinal));
    }

    private JsonNode Report(string name) => JsonNode.Parse(File.ReadAllText(_folder[name + ".run.json"]))!;
}
