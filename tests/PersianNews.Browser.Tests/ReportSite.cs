using PersianNews.Archives;
using PersianNews.Reports;

namespace PersianNews.Browser.Tests;

/// <summary>A report on the sample articles, and on one that would be markup if it could.</summary>
public sealed class ReportSite : IAsyncLifetime
{
    /// <summary>An article full of markup.</summary>
    public const string Hostile = "<img src=x onerror=alert(1)> \"&'</bdi></p><script>alert(2)</script> علی لاریجانی در مشهد بود.\n\n"
        + "حسن روحانی در تهران گفت: «باران <b>آمد</b> و رفت.»\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("persian-news-site-");

    /// <summary>Address of the site's folder, as a browser that opens a file has it.</summary>
    public string Home => new Uri(_folder.FullName + "/site/").AbsoluteUri;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        string hostile = Path.Combine(_folder.FullName, "hostile.txt");
        await File.WriteAllTextAsync(hostile, Hostile);
        string annotated = Path.Combine(_folder.FullName, "annotated.jsonl");
        ArchiveAnnotator annotator = new(NewsPipeline.Default);
        string samples = Path.Combine(AppContext.BaseDirectory, "samples");
        await annotator.AnnotateAsync([samples, hostile], annotated, new AnnotateOptions { IncludeText = true });
        await new ReportBuilder(new ReportOptions { Title = "<b>گزارش نمونه</b>" }).BuildAsync([annotated], Path.Combine(_folder.FullName, "site"));
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
