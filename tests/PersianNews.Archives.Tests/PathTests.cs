namespace PersianNews.Archives.Tests;

public class PathTests
{
    [Fact]
    public Task An_input_that_does_not_exist_is_refused() => Refuse<ArchivePathException>("does not exist", "gone.jsonl", "out.jsonl");

    [Fact]
    public Task An_input_of_unknown_format_is_refused() => Refuse<ArchivePathException>("no known format", "in.pdf", "out.jsonl");

    [Fact]
    public Task One_file_as_input_and_output_is_refused() => Refuse<ArchivePathException>("both input and output", "in.jsonl", "./in.jsonl");

    [Fact]
    public Task A_link_to_the_input_as_output_is_refused() => Refuse<ArchivePathException>("both input and output", "in.jsonl", "link.jsonl");

    [Fact]
    public Task A_folder_as_output_is_refused() => Refuse<ArchivePathException>("is a folder", "in.jsonl", "sub");

    [Fact]
    public Task An_output_without_a_name_is_refused() => Assert.ThrowsAsync<ArchivePathException>(() => Sample.Annotator.AnnotateAsync([], " "));

    [Fact]
    public Task An_output_in_a_folder_that_does_not_exist_fails() =>
        Refuse<DirectoryNotFoundException>("does not exist", "in.jsonl", "nowhere/out.jsonl");

    [Fact]
    public async Task An_output_that_may_not_be_written_fails_before_any_work()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using TempFolder folder = new();
        int analyzed = 0;
        ArchiveAnnotator annotator = new(text =>
        {
            Interlocked.Increment(ref analyzed);
            return Sample.Analyze(text);
        });
        IOException error = await Assert.ThrowsAsync<IOException>(() =>
            annotator.AnnotateAsync([folder.Write("in.txt", "متن")], "/proc/out.jsonl"));
        Assert.StartsWith("cannot write '/proc/out.jsonl': ", error.Message);
        Assert.Equal(0, analyzed);
    }

    [Fact]
    public async Task A_second_run_to_the_same_output_fails_and_the_first_is_not_disturbed()
    {
        using TempFolder folder = new();
        string input = folder.Write("in.txt", "متن");
        using SemaphoreSlim started = new(0);
        using SemaphoreSlim go = new(0);
        ArchiveAnnotator slow = new(text =>
        {
            started.Release();
            go.Wait();
            return Sample.Analyze(text);
        });
        Task<ArchiveSummary> first = slow.AnnotateAsync([input], folder["out.jsonl"]);
        await started.WaitAsync();
        await Assert.ThrowsAsync<IOException>(() => Sample.Annotator.AnnotateAsync([input], folder["out.jsonl"]));
        go.Release();
        await first;
        Assert.Single(folder.Lines("out.jsonl"));
        Assert.Equal(["in.txt", "out.jsonl", "out.run.json"], folder.Names());
    }

    private static async Task Refuse<T>(string message, string input, string output) where T : Exception
    {
        using TempFolder folder = new();
        folder.Write("in.jsonl", "{\"text\":\"متن\"}\n");
        folder.Write("in.pdf", "%PDF");
        folder.Write("sub/x.txt", "");
        File.CreateSymbolicLink(folder["link.jsonl"], folder["in.jsonl"]);
        string[] before = folder.Names();
        T error = await Assert.ThrowsAsync<T>(() => Sample.Annotator.AnnotateAsync([folder[input]], folder[output]));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Names());
        Assert.Equal("{\"text\":\"متن\"}\n", File.ReadAllText(folder["in.jsonl"]));
    }
}
