using PersianNews.Archives;
using PersianNews.Reports.Output;

namespace PersianNews.Reports.Tests;

public sealed class SiteFolderTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void A_site_appears_when_it_is_whole()
    {
        using (SiteFolder folder = SiteFolder.Open(_workshop["site"] + "/"))
        {
            folder.Write("a/b.html", "text");
            Assert.False(Directory.Exists(_workshop["site"]));
            Assert.Null(folder.Complete());
        }

        Assert.Equal(["a/b.html", "report.json"], _workshop.Read("site").Keys);
        Assert.Equal(["site"], _workshop.Names);
    }

    [Fact]
    public void A_run_that_fails_leaves_what_was_there()
    {
        Make("old");
        using (SiteFolder folder = SiteFolder.Open(_workshop["site"]))
            folder.Write("new.html", "text");
        Assert.Equal(["old.html", "report.json"], _workshop.Read("site").Keys);
        Assert.Equal(["site"], _workshop.Names);
    }

    [Fact]
    public void An_earlier_report_is_replaced_and_what_others_put_there_is_kept()
    {
        Make("old");
        Assert.Null(Make("new"));
        Assert.Equal(["new.html", "report.json"], _workshop.Read("site").Keys);
        _workshop.Write("site/notes/mine.txt", "mine");
        string? left = Make("newer");
        Assert.Equal("mine", File.ReadAllText(Path.Combine(left!, "notes/mine.txt")));
        Assert.False(File.Exists(Path.Combine(left!, "new.html")));
        Assert.Equal(["newer.html", "report.json"], _workshop.Read("site").Keys);
    }

    [Theory]
    [InlineData("site/mine.txt", "mine")]
    [InlineData("site/report.json", "[\"report.json\",\"../mine.txt\"]")]
    [InlineData("site/report.json", "[\"report.json\",\"/etc/passwd\"]")]
    [InlineData("site/report.json", "{\"a\":1}")]
    [InlineData("site", "a file")]
    public void What_is_no_report_is_not_touched(string file, string content)
    {
        _workshop.Write(file, content);
        _workshop.Write("mine.txt", "mine");
        Assert.Throws<ArchivePathException>(() => SiteFolder.Open(_workshop["site"]));
        Assert.Equal(content, File.ReadAllText(_workshop[file]));
        Assert.Equal("mine", File.ReadAllText(_workshop["mine.txt"]));
        Assert.Equal(["mine.txt", "site"], _workshop.Names);
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(_workshop["site"]);
        Assert.Null(Make("new"));
        Assert.Equal(["site"], _workshop.Names);
    }

    [Fact]
    public async Task A_run_called_off_leaves_nothing()
    {
        string annotated = await _workshop.AnnotateAsync("out.jsonl", [Workshop.Samples], AnnotateOptions.Default);
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ReportBuilder(new ReportOptions()).BuildAsync([annotated], _workshop["site"], null, stop.Token));
        Assert.Equal(["out.jsonl", "out.run.json"], _workshop.Names);
    }

    [Fact]
    public async Task Inputs_that_cannot_be_used_are_named()
    {
        foreach (string input in (string[])["gone.jsonl", "out.txt"])
        {
            _workshop.Write("out.txt", "text");
            ArchivePathException error = await Assert.ThrowsAsync<ArchivePathException>(() => _workshop.ReportAsync(_workshop[input], "site"));
            Assert.Contains(input, error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["out.txt"], _workshop.Names);
    }

    private string? Make(string name)
    {
        using SiteFolder folder = SiteFolder.Open(_workshop["site"]);
        folder.Write(name + ".html", name);
        return folder.Complete();
    }
}
