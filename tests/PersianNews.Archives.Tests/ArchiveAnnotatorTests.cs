using System.Text;
using System.Text.Json;

namespace PersianNews.Archives.Tests;

public class ArchiveAnnotatorTests
{
    [Fact]
    public async Task Files_and_folders_are_read_in_order_and_every_record_is_one_line()
    {
        using TempFolder folder = new();
        folder.Write("in/b.jsonl", "{\"id\":\"b1\",\"text\":\"تهران\"}\n\n  \r\n{\"text\":\"دو\"}\r\n");
        folder.Write("in/a/1.txt", "\uFEFFتهران");
        folder.WriteGzip("in/a/2.txt.gz", "قم");
        folder.WriteGzip("in/c.JSONL.GZ", "{\"id\":3,\"text\":\"سه\"}");
        folder.Write("in/readme.md", "not a record");
        string last = folder.Write("single.txt", "آخر");
        ArchiveSummary summary = await Sample.Annotator.AnnotateAsync([folder["in"], last], folder["out.jsonl"]);
        Assert.Equal(["a/1.txt", "a/2.txt.gz", "b1", "b.jsonl:4", "3", "single.txt"], Ids(folder, "out.jsonl"));
        Assert.Equal((5, 1, 6, 0), (summary.Files, summary.OtherFiles, summary.Records, summary.Errors));
        Assert.Equal((6, 6), (summary.Sentences, summary.Tokens));
        Assert.Equal(2, Assert.Single(summary.Mentions).Value);
        Assert.Equal("تهران", Assert.Single(summary.TopEntities).Name);
        Assert.Null(summary.ErrorsPath);
        Assert.Equal(["in", "out.jsonl", "out.run.json", "single.txt"], folder.Names());
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.gz")]
    public async Task The_output_is_the_same_for_any_number_of_workers(string output)
    {
        using TempFolder folder = new();
        string input = folder.Write("in.jsonl", Records(5000));
        byte[]? first = null;
        byte[]? firstErrors = null;
        foreach (int workers in (int[])[1, 2, 9])
        {
            await Sample.Annotator.AnnotateAsync([input], folder[output], new AnnotateOptions { Workers = workers });
            byte[] bytes = File.ReadAllBytes(folder[output]);
            byte[] errors = File.ReadAllBytes(folder["out.errors.jsonl"]);
            Assert.Equal(first ??= bytes, bytes);
            Assert.Equal(firstErrors ??= errors, errors);
        }

        Assert.Equal(Enumerable.Range(0, 5000).Where(i => i % 500 != 499).Select(i => $"r{i}"), Ids(folder, output));
        Assert.Equal(10, folder.Lines("out.errors.jsonl").Length);
    }

    [Fact]
    public async Task An_archive_without_records_gives_an_empty_output_that_can_be_read()
    {
        using TempFolder folder = new();
        string input = folder.Write("in.jsonl", "");
        Assert.Equal(0, (await Sample.Annotator.AnnotateAsync([input], folder["out.jsonl.gz"])).Records);
        Assert.Empty(folder.Lines("out.jsonl.gz"));
        Assert.NotEmpty(File.ReadAllBytes(folder["out.jsonl.gz"]));
    }

    [Fact]
    public async Task Field_names_can_be_told()
    {
        using TempFolder folder = new();
        string input = folder.Write("in.jsonl", """{"url":"u","body":"متن","headline":"ت","date":5,"id":"no","text":7}""");
        RecordFields fields = new() { Id = "url", Text = "body", Title = "headline", Published = "date" };
        await Sample.Annotator.AnnotateAsync([input], folder["out.jsonl"], new AnnotateOptions { Fields = fields });
        Assert.StartsWith("""{"id":"u","published":5,"title":"ت",""", folder.Lines("out.jsonl")[0]);
    }

    [Fact]
    public async Task An_output_inside_the_input_folder_is_not_read_by_the_next_run()
    {
        using TempFolder folder = new();
        folder.Write("a.jsonl", "{\"text\":\"الف\"}\nbad\n");
        foreach (int _ in (int[])[1, 2])
            Assert.Equal(1, (await Sample.Annotator.AnnotateAsync([folder.Root], folder["b.jsonl"])).Records);
        Assert.Equal(["a.jsonl", "b.errors.jsonl", "b.jsonl", "b.run.json"], folder.Names());
    }

    [Fact]
    public async Task A_run_without_errors_removes_the_errors_of_the_run_before()
    {
        using TempFolder folder = new();
        string input = folder.Write("in.jsonl", "bad\n");
        Assert.Equal(folder["out.errors.jsonl"], (await Sample.Annotator.AnnotateAsync([input], folder["out.jsonl"])).ErrorsPath);
        Assert.True(File.Exists(folder["out.errors.jsonl"]));
        folder.Write("in.jsonl", "{\"text\":\"خوب\"}");
        await Sample.Annotator.AnnotateAsync([input], folder["out.jsonl"]);
        Assert.False(File.Exists(folder["out.errors.jsonl"]));
    }

    [Fact]
    public async Task Progress_ends_with_everything_read()
    {
        using TempFolder folder = new();
        string input = folder.Write("in.jsonl", Records(3000));
        Recorder progress = new();
        await Sample.Annotator.AnnotateAsync([input], folder["out.jsonl"], progress: progress);
        Assert.True(progress.Reports.Count > 1);
        ArchiveProgress last = progress.Reports[^1];
        Assert.Equal((1, 2994, 6), (last.Files, last.Records, last.Errors));
        Assert.Equal(new FileInfo(input).Length, last.TotalBytes);
        Assert.Equal(last.TotalBytes, last.BytesRead);
    }

    [Fact]
    public async Task A_run_that_is_ended_before_anything_is_written_leaves_nothing_behind()
    {
        using TempFolder folder = new();
        string input = folder.Write("in.jsonl", Records(5000));
        using CancellationTokenSource stop = new();
        int analyzed = 0;
        ArchiveAnnotator annotator = new(text =>
        {
            if (Interlocked.Increment(ref analyzed) == 1500)
                stop.Cancel();
            return Sample.Analyze(text);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            annotator.AnnotateAsync([input], folder["out.jsonl"], cancellationToken: stop.Token));
        Assert.Equal(["in.jsonl"], folder.Names());
    }

    [Fact]
    public async Task An_exception_of_the_analysis_is_an_error_of_its_record_alone()
    {
        using TempFolder folder = new();
        string input = folder.Write("in.jsonl", "{\"text\":\"یک\"}\n{\"id\":\"x\",\"text\":\"دو\"}\n{\"text\":\"سه\"}\n");
        ArchiveAnnotator annotator = new(text => text == "دو" ? throw new InvalidOperationException("no") : Sample.Analyze(text));
        ArchiveSummary summary = await annotator.AnnotateAsync([input], folder["out.jsonl"]);
        Assert.Equal((2, 1), (summary.Records, summary.Errors));
        Assert.Equal(
            $$"""{"file":"{{input}}","line":2,"id":"x","reason":"could not be annotated: InvalidOperationException: no","record":2}""",
            folder.Lines("out.errors.jsonl")[0]);
    }

    [Fact]
    public async Task A_single_line_of_fifty_megabytes_is_a_record_like_any_other()
    {
        using TempFolder folder = new();
        StringBuilder line = new("{\"id\":\"big\",\"text\":\"", 30 << 20);
        while (line.Length < 28 << 20)
            line.Append("تهران شهری بزرگ است و مردمان بسیار دارد ");
        string input = folder.Write("in.jsonl", line.Append("\"}\n{\"id\":\"small\",\"text\":\"قم\"}\n").ToString());
        Assert.True(new FileInfo(input).Length > 50_000_000);
        ArchiveAnnotator annotator = new(text => new Document { Text = text });
        await annotator.AnnotateAsync([input], folder["out.jsonl"]);
        Assert.Equal(["big", "small"], Ids(folder, "out.jsonl"));
    }

    [Fact]
    public async Task Many_records_larger_than_a_batch_pass_through_a_small_budget()
    {
        using TempFolder folder = new();
        string text = new('س', 3 << 20);
        string input = folder.Write("in.jsonl", string.Concat(Enumerable.Range(0, 14).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{text}\"}}\n")));
        ArchiveAnnotator annotator = new(text => new Document { Text = text });
        await annotator.AnnotateAsync([input], folder["out.jsonl"], new AnnotateOptions { Workers = 4 });
        Assert.Equal(Enumerable.Range(0, 14).Select(i => $"{i}"), Ids(folder, "out.jsonl"));
    }

    private static string Records(int count)
    {
        StringBuilder lines = new();
        for (int i = 0; i < count; i++)
        {
            lines.Append(i % 500 == 499 ? "{\"id\":\"broken\",\n" : $"{{\"id\":\"r{i}\",\"text\":\"گزارش {i} از تهران {new string('ب', i % 300)}\"}}\n");
        }

        return lines.ToString();
    }

    private static string[] Ids(TempFolder folder, string name) =>
        [.. folder.Lines(name).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").ToString())];

    private sealed class Recorder : IProgress<ArchiveProgress>
    {
        public List<ArchiveProgress> Reports { get; } = [];

        public void Report(ArchiveProgress value) => Reports.Add(value);
    }
}
