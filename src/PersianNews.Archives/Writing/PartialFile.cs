namespace PersianNews.Archives.Writing;

/// <summary>
/// A file that appears under its name only when it is whole. Until then it stands beside it as <c>NAME.partial</c>,
/// which a second run to the same place finds locked.
/// </summary>
internal sealed class PartialFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;
    private bool _completed;

    private PartialFile(string path, FileStream stream)
    {
        _path = path;
        _stream = stream;
    }

    /// <summary>Creates the file under its temporary name.</summary>
    /// <exception cref="IOException">The file cannot be written; the message says which and why.</exception>
    public static PartialFile Open(string path)
    {
        try
        {
            return new PartialFile(path, new FileStream(TemporaryName(path), new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                Share = FileShare.None,
                BufferSize = 0,
            }));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot write '{path}': {error.Message}", error);
        }
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        _stream.WriteAsync(bytes, cancellationToken);

    /// <summary>Makes sure the bytes are on the disk and gives the file its name.</summary>
    public async ValueTask CompleteAsync()
    {
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync();
        File.Move(TemporaryName(_path), _path, overwrite: true);
        _completed = true;
    }

    /// <summary>Removes what was written, unless it was completed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_completed)
            return;
        await _stream.DisposeAsync();
        File.Delete(TemporaryName(_path));
    }

    private static string TemporaryName(string path) => path + ".partial";
}
