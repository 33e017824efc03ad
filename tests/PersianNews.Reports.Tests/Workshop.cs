using PersianNews.Archives;

namespace PersianNews.Reports.Tests;

/// <summary>A folder to make reports in.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("persian-news-report-");

    public static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Path of a file or folder in the workshop.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Names of everything in the workshop, in order.</summary>
    public string[] Names => [.. _folder.EnumerateFileSystemInfos().Select(static entry => entry.Name).Order(StringComparer.Ordinal)];

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public async Task<string> AnnotateAsync(string name, IReadOnlyList<string> inputs, AnnotateOptions options)
    {
        await new ArchiveAnnotator(NewsPipeline.Default).AnnotateAsync(inputs, this[name], options);
        return this[name];
    }

    public Task<ReportSummary> ReportAsync(string annotated, string site, ReportOptions? options = null) =>
        new ReportBuilder(options ?? new ReportOptions()).BuildAsync([annotated], this[site]);

    /// <summary>All files of a site with what they hold.</summary>
    public SortedDictionary<string, string> Read(string site) => new(
        Directory.EnumerateFiles(this[site], "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(this[site], file).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
