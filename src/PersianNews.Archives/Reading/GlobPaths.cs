using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace PersianNews.Archives.Reading;

/// <summary>Paths with <c>*</c> and <c>**</c>, for shells that leave them to the program and for patterns in quotation marks.</summary>
internal static class GlobPaths
{
    /// <summary>Whether a path is a pattern; a file that has such a name is meant itself.</summary>
    public static bool IsPattern(string path) => path.Contains('*') && !File.Exists(path) && !Directory.Exists(path);

    /// <summary>The files a pattern matches, in ordinal order, each with its path below the pattern's fixed part.</summary>
    public static IEnumerable<(string Path, string Name)> Expand(string pattern)
    {
        string path = pattern.Replace('\\', Path.DirectorySeparatorChar);
        int star = path.IndexOf('*', StringComparison.Ordinal);
        int end = path.LastIndexOf(Path.DirectorySeparatorChar, star);
        string folder = end switch { < 0 => ".", 0 => "/", _ => path[..end] };
        if (!Directory.Exists(folder))
            return [];
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(path[(end + 1)..]);
        return matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder))).Files
            .Select(match => match.Path).Order(StringComparer.Ordinal)
            .Select(name => (Path.Combine(folder, name), name));
    }
}
