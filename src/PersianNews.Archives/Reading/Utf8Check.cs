using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PersianNews.Archives.Reading;

/// <summary>Tells whether bytes are UTF-8 and where they first are not.</summary>
internal static class Utf8Check
{
    /// <summary>Index of the first byte that is not UTF-8, or -1.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return -1;
        int index = 0;
        while (index < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[index..], out _, out int consumed) != OperationStatus.Done)
                return index;
            index += consumed;
        }

        return -1;
    }

    /// <summary>Says what is wrong with bytes that begin with one that is not UTF-8.</summary>
    public static string Describe(ReadOnlySpan<byte> bytes) =>
        bytes is [0xED, >= 0xA0, ..] ? "not valid text: half a surrogate pair" : "not valid UTF-8";
}
