using System.Buffers;
using System.Text;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Interchange;

/// <summary>Text as UTF-8; half a surrogate pair becomes U+FFFD.</summary>
internal static class Utf8Text
{
    public static void Append(ByteBuffer output, ReadOnlySpan<char> text) =>
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetByteCount(text))));

    public static void Append(ByteBuffer output, StringBuilder text)
    {
        // In one piece, so that no pair is cut where two pieces meet.
        char[] characters = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, characters, text.Length);
        Append(output, characters.AsSpan(0, text.Length));
        ArrayPool<char>.Shared.Return(characters);
    }
}
