using System.Text.Json;

namespace PersianNews.Reports.Output;

/// <summary>The list of a report's files that lies in its folder: by it a report is known, and taken away again.</summary>
internal static class Manifest
{
    /// <summary>The list's own name.</summary>
    public const string Name = "report.json";

    /// <summary>The files of the report in a folder; null where there is none.</summary>
    public static List<string>? Read(string folder)
    {
        try
        {
            List<string>? files = JsonSerializer.Deserialize<List<string>>(File.ReadAllBytes(Path.Combine(folder, Name)));
            return files is not null && files.Contains(Name) && files.TrueForAll(IsInside) ? files : null;
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Deletes files, then the folders this left empty, the outermost too.</summary>
    public static void DeleteFiles(string folder, IReadOnlyList<string> files)
    {
        foreach (string file in files)
            File.Delete(Path.Combine(folder, file));
        foreach (string inner in files.Select(Path.GetDirectoryName).Distinct().OfType<string>().OrderByDescending(static inner => inner.Length))
            DeleteIfEmpty(Path.Combine(folder, inner));
        DeleteIfEmpty(folder);
    }

    /// <summary>Whether a path leads to a file in the site: a name, or a folder's name and a name, of plain letters.</summary>
    private static bool IsInside(string? path) => path is not null
        && path.Split('/') is { Length: 1 or 2 } parts
        && parts.All(static part => part.Length > 0 && part[0] != '.' && part.All(static c => char.IsAsciiLetterOrDigit(c) || c == '.'));

    private static void DeleteIfEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }
}
