using PersianNews.Archives.Recovery;

namespace PersianNews.Archives.Writing;

/// <summary>The file of what could not be read. It appears under its name at the end, and only if there is something in it.</summary>
internal sealed class ErrorLog(string path) : IDisposable
{
    private readonly ByteBuffer _line = new();
    private TrackedFile? _file;

    public async ValueTask WriteAsync(RecordError error, CancellationToken cancellationToken)
    {
        if (_file is null)
        {
            _file = TrackedFile.Open(path, static stream => stream);
            _file.CutHere();
        }

        _line.Clear();
        ErrorLine.Write(_line, error);
        await _file.WriteAsync(_line.Written, cancellationToken);
    }

    /// <summary>Puts the file in place, or removes one an earlier run left behind.</summary>
    public void Complete()
    {
        if (_file is null)
            File.Delete(path);
        _file?.FlushToDisk();
        _file?.Dispose();
        TrackedFile.GiveName(path);
    }

    public void Dispose()
    {
        _file?.Delete();
        _file?.Dispose();
    }
}
