namespace PersianNews.Benchmarks;

/// <summary>The sample articles of <c>data/samples</c>.</summary>
internal static class SampleArticles
{
    /// <summary>Reads them, in the order of their names.</summary>
    public static string[] Read() => [.. Directory.EnumerateFiles(Folder(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>The samples' folder, from wherever the benchmark was built to.</summary>
    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "data", "samples")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("data/samples was not found above the benchmark."), "data", "samples");
    }
}
