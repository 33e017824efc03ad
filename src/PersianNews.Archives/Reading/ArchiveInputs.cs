using System.Text;
using PersianNews.Archives.Reading.Containers;

namespace PersianNews.Archives.Reading;

/// <summary>
/// Turns the paths a caller gives into files, in order: folders are walked in ordinal order of the paths below them, and what holds
/// files, zip or tar, gives its members in their own order.
/// </summary>
internal sealed class ArchiveInputs
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly IReadOnlyList<string> _paths;
    private readonly HashSet<string> _excluded;
    private readonly Func<Stream> _openStandardInput;
    private readonly Encoding? _encoding;

    /// <summary>Checks the paths.</summary>
    /// <param name="paths">Files, folders, patterns, or <see cref="StandardInput"/>.</param>
    /// <param name="outputs">Files that are never read, wherever they lie.</param>
    /// <param name="openStandardInput">Opens standard input.</param>
    /// <param name="encoding">The encoding of text without byte order mark; UTF-8 where null.</param>
    /// <exception cref="ArchivePathException">
    /// A path does not exist, has no known format, or is one of the <paramref name="outputs"/>; or a pattern matches nothing.
    /// </exception>
    public ArchiveInputs(IReadOnlyList<string> paths, IEnumerable<string> outputs, Func<Stream> openStandardInput, Encoding? encoding = null)
    {
        _paths = paths;
        _excluded = [.. outputs.Select(FolderWalk.RealPath)];
        _openStandardInput = openStandardInput;
        _encoding = encoding;
        foreach (string path in paths.Where(path => path != StandardInput))
            Check(path);
    }

    /// <summary>Files passed over so far because their names end like no known format, inside of others too.</summary>
    public long OtherFiles { get; private set; }

    /// <summary>The files, one at a time; a folder is listed when its turn comes. Each is to be read before the next is asked for.</summary>
    /// <param name="onUnreadable">Told of folders that cannot be listed.</param>
    /// <param name="counter">Told of bytes read from the disk to find files in files.</param>
    public IEnumerable<InputFile> List(Action<string, Exception> onUnreadable, ByteCounter? counter = null)
    {
        OtherFiles = 0;
        foreach ((string path, string name) in Paths(onUnreadable))
        {
            if (path == StandardInput)
                yield return new InputFile("<stdin>", "stdin", JsonLinesFormat.Instance, Compressed: false) { Stream = _openStandardInput(), Encoding = _encoding };
            else if (ContainerFormats.Of(name) is { } container)
            {
                foreach (InputFile member in Members(container, path, name, counter ?? new ByteCounter()))
                    yield return member;
            }
            else if (RecordFormats.TryMake(path, name) is { } file)
                yield return file with { Encoding = _encoding };
            else
                OtherFiles++;
        }
    }

    /// <summary>The sizes of all files together, or null where an input's size is not known.</summary>
    public long? TotalBytes() => _paths.Contains(StandardInput)
        ? null
        : Paths(static (_, _) => { }).Where(static file => RecordFormats.TryMake(file.Path, file.Name) is not null || ContainerFormats.Of(file.Name) is not null)
            .Sum(static file => new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0);

    private IEnumerable<InputFile> Members(IContainer container, string path, string name, ByteCounter counter)
    {
        foreach (ContainerMember member in container.Open(path, counter))
        {
            if (member.Name.Length == 0)
                yield return new InputFile(path, name, ContainerFormats.Whole, Compressed: false) { Fault = member.Fault };
            else if (!ContainerFormats.IsFurniture(member.Name) && RecordFormats.TryMake($"{path}!/{member.Name}", $"{name}/{member.Name}") is { } file)
            {
                yield return file with
                {
                    OpenMember = member.Open,
                    Stamp = member.Stamp,
                    IsInSequence = member.IsInSequence,
                    Fault = member.Fault,
                    Encoding = _encoding,
                };
            }
            else
                OtherFiles++;
        }
    }

    private IEnumerable<(string Path, string Name)> Paths(Action<string, Exception> onUnreadable)
    {
        foreach (string path in _paths)
        {
            if (path == StandardInput)
                yield return (path, path);
            else if (GlobPaths.IsPattern(path) || Directory.Exists(path))
            {
                foreach ((string full, string name) in GlobPaths.IsPattern(path) ? GlobPaths.Expand(path) : new FolderWalk(onUnreadable).Files(path))
                {
                    if (!_excluded.Contains(FolderWalk.RealPath(full)))
                        yield return (full, name);
                }
            }
            else
                yield return (path, Path.GetFileName(path));
        }
    }

    private void Check(string path)
    {
        if (Directory.Exists(path))
            return;
        if (GlobPaths.IsPattern(path))
        {
            if (!GlobPaths.Expand(path).Any())
                throw new ArchivePathException($"no file is like '{path}'");
            return;
        }

        if (!File.Exists(path))
            throw new ArchivePathException($"input '{path}' does not exist");
        if (_excluded.Contains(FolderWalk.RealPath(path)))
            throw new ArchivePathException($"'{path}' is both input and output");
        string name = Path.GetFileName(path);
        if (RecordFormats.TryMake(path, name) is null && ContainerFormats.Of(name) is null)
            throw new ArchivePathException($"input '{path}' is of no known format (known: {RecordFormats.Known}; {ContainerFormats.Known})");
    }
}
