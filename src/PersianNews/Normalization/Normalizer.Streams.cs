using System.Buffers;
using System.Text.Unicode;

namespace PersianNews.Normalization;

/// <summary>Normalization of streams: what goes in piece by piece comes out as if it had been one text.</summary>
public sealed partial class Normalizer
{
    private const int BufferLength = 16 * 1024;

    /// <summary>Normalizes all that <paramref name="reader"/> still holds, in bounded memory unless one word is very long.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Normalize(TextReader reader, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(writer);
        ChunkBuffer input = new(BufferLength);
        PooledOutput output = new(BufferLength, withOffsets: false);
        try
        {
            bool isFinal = false;
            int held = 0;
            while (!isFinal)
            {
                int count = reader.Read(input.Free);
                isFinal = count == 0;
                input.Advance(count);
                // What is held back is looked at again only when it has doubled, so that time stays linear.
                if (!isFinal && input.Filled.Length < 2 * held) continue;
                input.Consume(Drain(input.Filled, output, isFinal));
                held = input.Filled.Length;
                writer.Write(output.Text);
                output.Clear();
            }
        }
        finally
        {
            input.Return();
            output.Return();
        }
    }

    /// <summary>Normalizes a text into a buffer writer.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void Normalize(ReadOnlySpan<char> source, IBufferWriter<char> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        int hint = Math.Min(source.Length, BufferLength);
        while (!source.IsEmpty)
        {
            OperationStatus status = Run(source, output.GetSpan(Math.Max(hint, 1)), [], isFinal: true, out int read, out int written);
            output.Advance(written);
            if (status == OperationStatus.Done) return;
            source = source[read..];
            hint = written == 0 ? (int)Math.Min(hint * 2L, Array.MaxLength) : Math.Min(source.Length, BufferLength);
        }
    }

    /// <summary>Normalizes UTF-8 text into UTF-8. Bytes that are not UTF-8 become U+FFFD, the replacement character.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void NormalizeUtf8(ReadOnlySpan<byte> source, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ChunkBuffer input = new(BufferLength);
        PooledOutput chunk = new(BufferLength, withOffsets: false);
        try
        {
            while (!source.IsEmpty || !input.Filled.IsEmpty)
            {
                Utf8.ToUtf16(source, input.Free, out int bytes, out int count);
                source = source[bytes..];
                input.Advance(count);
                bool isFinal = source.IsEmpty;
                input.Consume(Drain(input.Filled, chunk, isFinal));
                WriteUtf8(chunk.Text, output);
                chunk.Clear();
                if (isFinal) return;
            }
        }
        finally
        {
            input.Return();
            chunk.Return();
        }
    }

    /// <summary>Normalizes as much of <paramref name="source"/> as is settled and says how much that is.</summary>
    private int Drain(ReadOnlySpan<char> source, PooledOutput output, bool isFinal)
    {
        int done = 0;
        while (true)
        {
            OperationStatus status = Run(source[done..], output.Free, [], isFinal, out int read, out int written);
            output.Advance(written, 0);
            done += read;
            if (status != OperationStatus.DestinationTooSmall) return done;
            output.Grow();
        }
    }

    private static void WriteUtf8(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        const int MostBytes = 3; // of one UTF-16 code unit
        while (!text.IsEmpty)
        {
            Span<byte> span = output.GetSpan(MostBytes * Math.Min(text.Length, BufferLength));
            Utf8.FromUtf16(text, span, out int read, out int written);
            output.Advance(written);
            text = text[read..];
        }
    }
}
