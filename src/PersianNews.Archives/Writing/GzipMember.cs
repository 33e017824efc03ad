using System.IO.Compression;

namespace PersianNews.Archives.Writing;

/// <summary>
/// Compresses the output of each batch on its own. Gzip files may hold several members one after the other, every gzip reader
/// joins them, and so the workers compress in parallel.
/// </summary>
internal static class GzipMember
{
    /// <summary>The gzip of nothing, for an output without records.</summary>
    public static ReadOnlySpan<byte> Empty =>
        [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF, 0x03, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Replaces the bytes of <paramref name="buffer"/> by their compressed form; nothing stays nothing.</summary>
    public static void Compress(ByteBuffer buffer)
    {
        if (buffer.Length == 0)
            return;
        using MemoryStream compressed = new(buffer.Length / 4);
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(buffer.Written.Span);
        buffer.Truncate(0);
        buffer.Append(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
    }
}
