using System.Text;
using System.Text.Json;
using PersianNews.Archives;

namespace PersianNews.Reports.Output;

/// <summary>
/// A folder that appears under its name when it is whole. A report that stood there is replaced; nothing else is, and no file is
/// deleted but those that a report wrote.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private readonly List<string> _files = [];
    private bool _completed;

    private SiteFolder(string target)
    {
        _target = target;
        _temporary = $"{target}.partial-{Guid.NewGuid():N}";
        Directory.CreateDirectory(_temporary);
    }

    /// <summary>Makes a folder under a temporary name beside its own.</summary>
    /// <exception cref="ArchivePathException">The place is taken by something that is no report.</exception>
    public static SiteFolder Open(string path)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(target))
            throw new ArchivePathException($"output '{path}' is a file, not a folder");
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && Manifest.Read(target) is null)
            throw new ArchivePathException($"output '{path}' holds files that are no report; name a new folder");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new ArchivePathException($"the output's folder '{Path.GetDirectoryName(target)}' does not exist");
        return new SiteFolder(target);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its path in the site, with forward slashes.</param>
    /// <param name="content">What it holds.</param>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        string path = Path.Combine(_temporary, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _files.Add(name);
        File.WriteAllBytes(path, content);
    }

    /// <summary>Writes a file of text.</summary>
    public void Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    /// <summary>Puts the folder in its place.</summary>
    /// <returns>Where files of others are now that lay in the report replaced, or null.</returns>
    public string? Complete()
    {
        _files.Add(Manifest.Name);
        File.WriteAllBytes(Path.Combine(_temporary, Manifest.Name), JsonSerializer.SerializeToUtf8Bytes(_files));
        string? old = null;
        if (Directory.Exists(_target))
        {
            old = $"{_target}.old-{Guid.NewGuid():N}";
            Directory.Move(_target, old);
        }

        Directory.Move(_temporary, _target);
        _completed = true;
        if (old is null)
            return null;
        Manifest.DeleteFiles(old, Manifest.Read(old) ?? []);
        return Directory.Exists(old) ? old : null;
    }

    /// <summary>Takes away what was written, unless it was completed.</summary>
    public void Dispose()
    {
        if (!_completed)
            Manifest.DeleteFiles(_temporary, _files);
    }
}
