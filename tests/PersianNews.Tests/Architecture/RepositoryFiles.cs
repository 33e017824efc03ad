namespace PersianNews.Tests.Architecture;

/// <summary>The repository's own files, found from where the tests were built.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of <c>PersianNews.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Full path of a file or folder given from the root.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The source files under a folder, without what builds leave there; paths from the root with forward slashes.</summary>
    public static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(static file => !file.Split('/').Any(static part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PersianNews.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"PersianNews.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
