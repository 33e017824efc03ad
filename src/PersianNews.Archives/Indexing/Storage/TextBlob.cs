using System.IO.Compression;
using System.Text;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>Texts as they lie in the index: UTF-16 becomes UTF-8, and that a raw Deflate stream, about a third of the size.</summary>
internal static class TextBlob
{
    public static byte[] Pack(string text)
    {
        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Fastest))
            deflate.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public static string Unpack(byte[] blob)
    {
        using MemoryStream text = new();
        using (DeflateStream deflate = new(new MemoryStream(blob), CompressionMode.Decompress))
            deflate.CopyTo(text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
