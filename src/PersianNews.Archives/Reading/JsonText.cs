using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PersianNews.Archives.Reading;

/// <summary>
/// Takes a string out of a JSON reader. Unlike the reader's own method it keeps escaped lone surrogates,
/// which other writers leave behind when they cut a text in the middle of an emoji.
/// </summary>
internal static class JsonText
{
    private const byte Backslash = (byte)'\\';

    /// <summary>The string the reader stands on. Its bytes must be valid UTF-8 in one piece.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> raw = reader.ValueSpan;
        if (!reader.ValueIsEscaped)
            return Encoding.UTF8.GetString(raw);
        char[] buffer = ArrayPool<char>.Shared.Rent(raw.Length);
        try
        {
            return new string(buffer, 0, Unescape(raw, buffer));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static int Unescape(ReadOnlySpan<byte> raw, Span<char> destination)
    {
        int written = 0;
        while (true)
        {
            int run = raw.IndexOf(Backslash);
            if (run < 0)
                return written + Encoding.UTF8.GetChars(raw, destination[written..]);
            if (run > 0)
                written += Encoding.UTF8.GetChars(raw[..run], destination[written..]);
            byte kind = raw[run + 1];
            destination[written++] = kind == (byte)'u'
                ? (char)ushort.Parse(raw.Slice(run + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : Simple(kind);
            raw = raw[(run + (kind == (byte)'u' ? 6 : 2))..];
        }
    }

    private static char Simple(byte kind) => kind switch
    {
        (byte)'n' => '\n',
        (byte)'t' => '\t',
        (byte)'r' => '\r',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        _ => (char)kind,
    };
}
