using System.Text;

namespace PersianNews.Archives.Reading;

/// <summary>Encodings by the names that people and web pages give them.</summary>
internal static class TextEncodings
{
    /// <summary>The encoding of a name such as <c>windows-1256</c>, or null where there is none.</summary>
    public static Encoding? TryGet(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name.Trim()) ?? Encoding.GetEncoding(name.Trim());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The encoding that a byte order mark at the start tells, and the mark's length; or null and 0.</summary>
    public static (Encoding? Encoding, int Length) OfMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };
}
