using System.Formats.Tar;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Interchange;

/// <summary>Writes the files of articles one behind the other as a tar file has them. The same files make the same bytes.</summary>
internal sealed class TarOutput : IDisposable
{
    private const int LongestId = 60;

    private readonly BufferStream _stream = new();
    private readonly TarWriter _tar;

    public TarOutput() => _tar = new TarWriter(_stream, TarEntryFormat.Ustar);

    /// <summary>What stands at the end of every tar file: two blocks of zeros.</summary>
    public static byte[] End => new byte[1024];

    /// <summary>What the files of an article are called: its number, so that no two are the same, and what a file system takes of its id.</summary>
    public static string StemOf(long number, string id) =>
        string.Concat($"{number:D8}-", string.Concat(id.TakeLast(LongestId).Select(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '_')));

    /// <summary>The number in a name that <see cref="StemOf"/> has made, or 0.</summary>
    public static long NumberOf(string name) => name.IndexOf('-', StringComparison.Ordinal) is > 0 and int dash && long.TryParse(name.AsSpan(0, dash), out long number) ? number : 0;

    /// <summary>Writes a file.</summary>
    public void Write(ByteBuffer output, string name, ReadOnlyMemory<byte> content)
    {
        _stream.Target = output;
        using MemoryStream data = new(content.ToArray(), writable: false);
        _tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = data, ModificationTime = DateTimeOffset.UnixEpoch });
    }

    /// <summary>Ends it; the end of the tar file itself is not written, as more may follow from elsewhere.</summary>
    public void Dispose()
    {
        _stream.Target = new ByteBuffer();
        _tar.Dispose();
    }
}
