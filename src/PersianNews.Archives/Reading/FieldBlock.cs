using System.Buffers.Binary;
using System.Text;

namespace PersianNews.Archives.Reading;

/// <summary>Named strings as bytes: how a format that splits records on one thread hands their fields to the threads that parse.</summary>
internal static class FieldBlock
{
    /// <summary>Puts as many names and values into bytes as there are values.</summary>
    public static byte[] Pack(string[] names, string[] values)
    {
        int size = 0;
        for (int i = 0; i < values.Length; i++)
            size = checked(size + 2 * sizeof(int) + Encoding.UTF8.GetByteCount(names[i]) + Encoding.UTF8.GetByteCount(values[i]));
        byte[] bytes = new byte[size];
        Span<byte> rest = bytes;
        for (int i = 0; i < values.Length; i++)
        {
            Put(ref rest, names[i]);
            Put(ref rest, values[i]);
        }

        return bytes;
    }

    /// <summary>Takes the next string out of bytes.</summary>
    public static string Take(ref ReadOnlySpan<byte> bytes)
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        string text = Encoding.UTF8.GetString(bytes.Slice(sizeof(int), length));
        bytes = bytes[(sizeof(int) + length)..];
        return text;
    }

    private static void Put(ref Span<byte> bytes, string text)
    {
        int length = Encoding.UTF8.GetBytes(text, bytes[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        bytes = bytes[(sizeof(int) + length)..];
    }
}
