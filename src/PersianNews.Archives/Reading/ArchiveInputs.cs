namespace PersianNews.Archives.Reading;

/// <summary>Turns the paths a caller gives into files, in order: folders are walked in ordinal order of the paths below them.</summary>
internal sealed class ArchiveInputs
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly IReadOnlyList<string> _paths;
    private readonly HashSet<string> _excluded;
    private readonly Func<Stream> _openStandardInput;

    /// <summary>Checks the paths.</summary>
    /// <exception cref="ArchivePathException">A path does not exist, has no known format, or is one of the <paramref name="outputs"/>.</exception>
    public ArchiveInputs(IReadOnlyList<string> paths, IEnumerable<string> outputs, Func<Stream> openStandardInput)
    {
        _paths = paths;
        _excluded = [.. outputs.Select(FolderWalk.RealPath)];
        _openStandardInput = openStandardInput;
        foreach (string path in paths.Where(path => path != StandardInput))
            Check(path);
    }

    /// <summary>Files passed over so far because their names end like no known format.</summary>
    public long OtherFiles { get; private set; }

    /// <summary>The files, one at a time; a folder is listed when its turn comes.</summary>
    /// <param name="onUnreadable">Told of folders that cannot be listed.</param>
    public IEnumerable<InputFile> List(Action<string, Exception> onUnreadable)
    {
        foreach (string path in _paths)
        {
            if (path == StandardInput)
            {
                yield return new InputFile("<stdin>", "stdin", JsonLinesFormat.Instance, Compressed: false) { Stream = _openStandardInput() };
                continue;
            }

            if (!Directory.Exists(path))
            {
                yield return RecordFormats.TryMake(path, Path.GetFileName(path))!;
                continue;
            }

            foreach ((string full, string name) in new FolderWalk(onUnreadable).Files(path))
            {
                if (_excluded.Contains(FolderWalk.RealPath(full)))
                    continue;
                InputFile? file = RecordFormats.TryMake(full, name);
                if (file is null)
                    OtherFiles++;
                else
                    yield return file;
            }
        }
    }

    /// <summary>The sizes of all files together, or null where an input's size is not known.</summary>
    public long? TotalBytes()
    {
        if (_paths.Contains(StandardInput))
            return null;
        long total = List((_, _) => { }).Sum(file => new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0);
        OtherFiles = 0;
        return total;
    }

    private void Check(string path)
    {
        if (Directory.Exists(path))
            return;
        if (!File.Exists(path))
            throw new ArchivePathException($"input '{path}' does not exist");
        if (_excluded.Contains(FolderWalk.RealPath(path)))
            throw new ArchivePathException($"'{path}' is both input and output");
        if (RecordFormats.TryMake(path, Path.GetFileName(path)) is null)
            throw new ArchivePathException($"input '{path}' is of no known format (known: {RecordFormats.Known})");
    }
}
