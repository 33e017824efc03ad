namespace PersianNews.Archives.Reading;

/// <summary>
/// Lists the files below a folder in ordinal order of their paths with <c>/</c>, holding one folder's names in memory at a time.
/// Links are followed, except those that lead back to a folder they lie in.
/// </summary>
internal sealed class FolderWalk(Action<string, Exception> onUnreadable)
{
    private readonly HashSet<string> _open = [];

    /// <summary>The absolute path behind links, so that two names of one file compare equal.</summary>
    public static string RealPath(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            return new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
        }
        catch (IOException)
        {
            return full;
        }
    }

    /// <summary>The files below <paramref name="root"/>, each with its path below it.</summary>
    public IEnumerable<(string Path, string Name)> Files(string root) => Walk(root, "");

    private IEnumerable<(string Path, string Name)> Walk(string folder, string prefix)
    {
        string real = RealPath(folder);
        if (!_open.Add(real))
        {
            onUnreadable(folder, new IOException("the link leads back to a folder it lies in"));
            yield break;
        }

        foreach (string name in Names(folder))
        {
            if (!name.EndsWith('/'))
            {
                yield return (Path.Combine(folder, name), prefix + name);
                continue;
            }

            foreach ((string, string) file in Walk(Path.Combine(folder, name[..^1]), prefix + name))
                yield return file;
        }

        _open.Remove(real);
    }

    // A folder's name sorts with its slash, which makes the walk's order that of the whole paths.
    private List<string> Names(string folder)
    {
        List<string> names = [];
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
                names.Add(IsFolder(entry) ? entry.Name + "/" : entry.Name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            onUnreadable(folder, error);
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static bool IsFolder(FileSystemInfo entry) =>
        entry is DirectoryInfo || (entry.LinkTarget is not null && Directory.Exists(entry.FullName));
}
