using System.Text;
using System.Text.Json.Nodes;
using PersianNews.Archives.Recovery;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Tests;

/// <summary>However a run is stopped, the next one ends with the bytes of a run that never was.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Count = 1200;

    // So that a batch does not hold too many records.
    private static readonly string Filling = new('x', 3000);

    private readonly TempFolder _folder = new();

    public ResumeTests()
    {
        _folder.Write("in/a.jsonl", Records(0, Count / 2));
        _folder.WriteGzip("in/b.jsonl.gz", Records(Count / 2, Count));
        _folder.Write("in/c.txt", "تهران");
        _folder.Write("in/d.txt", [0xFF, 0xFE, 0x00]);
        _folder.Write("in/e.jsonl.gz", TempFolder.Compress(Encoding.UTF8.GetBytes(Records(0, 20))).AsSpan()[..^9]);
        _folder.Write("in/f.txt", "قم");
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.gz")]
    public async Task A_run_stopped_again_and_again_ends_like_one_that_was_not(string output)
    {
        byte[][] whole = await Undisturbed(output);
        foreach (int seed in (int[])[1, 2, 3, 4, 5])
        {
            Random random = new(seed);
            int stops = 0;
            while (!await TryRun(output, stopAfter: random.Next(1, 700), workers: random.Next(1, 4)))
                stops++;
            Assert.InRange(stops, 2, 100);
            Assert.Equal(whole, Files(output));
            Clear();
        }
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.gz")]
    public async Task A_run_that_fills_the_disk_goes_on_when_there_is_room(string output)
    {
        byte[][] whole = await Undisturbed(output);
        for (int room = 100; room < 400_000; room = room * 4 + 17)
        {
            FullDisk disk = new(room);
            try
            {
                await Run(output, Annotator(disk.Wrap));
            }
            catch (IOException error)
            {
                Assert.Equal("No space left on device", error.Message);
                Assert.DoesNotContain(output, _folder.Names());
            }

            await Run(output, Annotator());
            Assert.Equal(whole, Files(output));
            Clear();
        }
    }

    [Fact]
    public async Task The_report_counts_what_both_parts_of_the_run_found()
    {
        await Undisturbed("out.jsonl", clear: false);
        JsonNode whole = Report();
        Clear();
        Assert.False(await TryRun("out.jsonl", stopAfter: 700, workers: 1));
        ArchiveSummary summary = await Run("out.jsonl", Annotator());
        JsonNode report = Report();
        foreach (string name in (string[])["counts", "input", "output", "errors", "files", "run"])
            Assert.Equal(whole[name]!.ToJsonString(), report[name]!.ToJsonString());
        Assert.True((int)report["resumedAfter"]! > 0);
        Assert.Equal((long)whole["counts"]!["records"]!, summary.Records);
        Assert.Equal((long)whole["counts"]!["errors"]!, summary.Errors);
    }

    [Fact]
    public async Task What_the_journal_speaks_of_but_the_disk_has_lost_is_done_again()
    {
        byte[][] whole = await Undisturbed("out.jsonl");
        foreach (string name in (string[])["out.jsonl.partial", "out.errors.jsonl.partial", "out.jsonl.journal"])
        {
            foreach (double kept in (double[])[0, 0.3, 0.9, 0.999])
            {
                Assert.False(await TryRun("out.jsonl", stopAfter: 900, workers: 2));
                using (FileStream file = new(_folder[name], FileMode.Open))
                    file.SetLength((long)(file.Length * kept));
                await Run("out.jsonl", Annotator());
                Assert.Equal(whole, Files("out.jsonl"));
                Clear();
            }
        }
    }

    [Fact]
    public async Task Zeros_where_the_disk_lost_a_block_are_not_taken_for_output()
    {
        byte[][] whole = await Undisturbed("out.jsonl");
        Assert.False(await TryRun("out.jsonl", stopAfter: 900, workers: 2));
        byte[] bytes = File.ReadAllBytes(_folder["out.jsonl.partial"]);
        bytes.AsSpan(bytes.Length / 2, 512).Clear();
        File.WriteAllBytes(_folder["out.jsonl.partial"], bytes);
        await Run("out.jsonl", Annotator());
        Assert.Equal(whole, Files("out.jsonl"));
    }

    [Fact]
    public async Task A_run_stopped_while_files_get_their_names_is_finished_without_reading_anything()
    {
        byte[][] whole = await Undisturbed("out.jsonl", clear: false);
        RunReport report = RunReport.Read(_folder["out.run.json"]);
        File.Move(_folder["out.jsonl"], _folder["out.jsonl.partial"]);
        File.Move(_folder["out.run.json"], _folder["out.run.json.partial"]);
        using (Journal journal = Journal.Open(_folder["out.jsonl.journal"], "out"))
        {
            journal.Begin(report.Run);
            journal.Append(new Checkpoint { Input = report.Input, Output = report.Output, Errors = report.Errors, Counts = report.Counts, Complete = true });
        }

        ArchiveSummary summary = await Run("out.jsonl", new ArchiveAnnotator(_ => throw new InvalidOperationException("nothing to do")));
        Assert.Equal(report.Counts.Records, summary.Records);
        Assert.Equal(whole, Files("out.jsonl"));
        Assert.Equal(["in", "out.errors.jsonl", "out.jsonl", "out.run.json"], _folder.Names());
    }

    [Fact]
    public async Task Without_an_earlier_run_it_starts_from_the_beginning()
    {
        byte[][] whole = await Undisturbed("out.jsonl");
        await Run("out.jsonl", Annotator());
        Assert.Equal(whole, Files("out.jsonl"));
    }

    [Fact]
    public async Task A_run_that_is_not_to_resume_starts_from_the_beginning()
    {
        byte[][] whole = await Undisturbed("out.jsonl");
        Assert.False(await TryRun("out.jsonl", stopAfter: 900, workers: 1));
        await Annotator().AnnotateAsync([_folder["in"]], _folder["out.jsonl"]);
        Assert.Equal(whole, Files("out.jsonl"));
        Assert.Equal(0, (int)Report()["resumedAfter"]!);
    }

    [Fact]
    public async Task An_input_that_has_changed_is_noticed()
    {
        Assert.False(await TryRun("out.jsonl", stopAfter: 900, workers: 1));
        _folder.Write("in/a.jsonl", Records(0, Count / 2).Replace("گزارش 7 ", "گزارش 8 ", StringComparison.Ordinal));
        ArchiveResumeException error = await Assert.ThrowsAsync<ArchiveResumeException>(() => Run("out.jsonl", Annotator()));
        Assert.StartsWith("cannot resume: the input is not what it was", error.Message);
        _folder.Write("in/a.jsonl", Records(0, 10));
        foreach (string name in (string[])["b.jsonl.gz", "e.jsonl.gz"])
            File.Delete(_folder["in/" + name]);
        await Assert.ThrowsAsync<ArchiveResumeException>(() => Run("out.jsonl", Annotator()));
    }

    [Fact]
    public async Task Other_settings_are_noticed_and_named()
    {
        Assert.False(await TryRun("out.jsonl", stopAfter: 900, workers: 1));
        ArchiveResumeException error = await Assert.ThrowsAsync<ArchiveResumeException>(() =>
            Annotator().AnnotateAsync([_folder["in"]], _folder["out.jsonl"], new AnnotateOptions { Resume = true, Offsets = OffsetUnit.Utf8 }));
        Assert.Contains("made with another setting of offsets (utf16, this is utf8)", error.Message, StringComparison.Ordinal);
        await Run("out.jsonl", Annotator());
    }

    public void Dispose() => _folder.Dispose();

    private static string Records(int from, int to)
    {
        StringBuilder lines = new();
        for (int i = from; i < to; i++)
            lines.Append(i % 40 == 39 ? "{\"id\":\"broken\",\n" : $"{{\"id\":\"r{i}\",\"text\":\"گزارش {i} از تهران\",\"more\":\"{Filling}\"}}\n");
        return lines.ToString();
    }

    private static ArchiveAnnotator Annotator(Func<Stream, Stream>? wrap = null, Func<string, Document>? analyze = null) =>
        new(analyze ?? Sample.Analyze)
        {
            Writing = new AnnotationFileOptions(() => RunCounts.None) { ChunkBytes = 5000, Wrap = wrap ?? (stream => stream) },
        };

    private Task<ArchiveSummary> Run(string output, ArchiveAnnotator annotator) =>
        annotator.AnnotateAsync([_folder["in"]], _folder[output], new AnnotateOptions { Resume = true, Workers = 3 });

    private async Task<byte[][]> Undisturbed(string output, bool clear = true)
    {
        await Run(output, Annotator());
        byte[][] files = Files(output);
        if (clear)
            Clear();
        return files;
    }

    /// <summary>Runs, but not further than so many records.</summary>
    private async Task<bool> TryRun(string output, int stopAfter, int workers)
    {
        using CancellationTokenSource stop = new();
        int analyzed = 0;
        ArchiveAnnotator annotator = Annotator(analyze: text =>
        {
            if (Interlocked.Increment(ref analyzed) >= stopAfter)
                stop.Cancel();
            return Sample.Analyze(text);
        });
        try
        {
            AnnotateOptions options = new() { Resume = true, Workers = workers };
            await annotator.AnnotateAsync([_folder["in"]], _folder[output], options, cancellationToken: stop.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private byte[][] Files(string output) => [File.ReadAllBytes(_folder[output]), File.ReadAllBytes(_folder["out.errors.jsonl"])];

    private JsonNode Report() => JsonNode.Parse(File.ReadAllText(_folder["out.run.json"]))!;

    private void Clear()
    {
        foreach (string name in _folder.Names().Where(name => name.StartsWith("out.", StringComparison.Ordinal)))
            File.Delete(_folder[name]);
    }
}
