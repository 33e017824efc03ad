using System.Security.Cryptography;

namespace PersianNews.Archives.Recovery;

/// <summary>
/// A file that appears under its name only when it is whole, and whose bytes are counted and hashed on the way.
/// Until then it stands beside it as <c>NAME.partial</c>.
/// </summary>
internal sealed class TrackedFile : IDisposable
{
    private const int BlockSize = 1 << 20;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    private TrackedFile(string path, FileStream file, Func<Stream, Stream> wrap)
    {
        _path = path;
        _file = file;
        _output = wrap(file);
    }

    /// <summary>What was written so far.</summary>
    public FileState State => new(_length, Convert.ToHexStringLower(_hash.GetCurrentHash()));

    /// <summary>Where a file stands until it is whole.</summary>
    public static string PartialName(string path) => path + ".partial";

    /// <summary>Opens the file under its temporary name, at its beginning.</summary>
    /// <param name="path">The name it is to have.</param>
    /// <param name="wrap">Put around the file for writing.</param>
    /// <exception cref="IOException">The file cannot be written; the message says which and why.</exception>
    public static TrackedFile Open(string path, Func<Stream, Stream> wrap)
    {
        try
        {
            FileStream file = new(PartialName(path), new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 0,
            });
            return new TrackedFile(path, file, wrap);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot write '{path}': {error.Message}", error);
        }
    }

    /// <summary>Reads on to a state noted by an earlier run.</summary>
    /// <returns>Whether the file holds just that.</returns>
    public bool Advance(FileState state)
    {
        byte[] block = new byte[BlockSize];
        while (_length < state.Bytes)
        {
            int read = _file.Read(block, 0, (int)Math.Min(block.Length, state.Bytes - _length));
            if (read == 0)
                return false;
            _hash.AppendData(block, 0, read);
            _length += read;
        }

        return _length == state.Bytes && State.Sha256 == state.Sha256;
    }

    /// <summary>Forgets what was read and reads from the beginning again.</summary>
    public void Rewind()
    {
        _file.Position = _length = 0;
        _hash.GetHashAndReset();
    }

    /// <summary>Cuts off what stands behind the place reached, which was never noted as done.</summary>
    public void CutHere() => _file.SetLength(_length);

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.IsEmpty)
            return;
        await _output.WriteAsync(bytes, cancellationToken);
        _hash.AppendData(bytes.Span);
        _length += bytes.Length;
    }

    /// <summary>Makes sure that the bytes are on the disk.</summary>
    public void FlushToDisk() => _file.Flush(flushToDisk: true);

    /// <summary>Gives a finished file its name, if it does not have it yet.</summary>
    public static void GiveName(string path)
    {
        if (File.Exists(PartialName(path)))
            File.Move(PartialName(path), path, overwrite: true);
    }

    /// <summary>Removes the file under its temporary name.</summary>
    public void Delete() => File.Delete(PartialName(_path));

    public void Dispose()
    {
        _file.Dispose();
        _hash.Dispose();
    }
}
