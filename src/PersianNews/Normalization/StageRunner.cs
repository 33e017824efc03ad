using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Runs a stage over strings, streams and UTF-8.</summary>
[SkipLocalsInit]
internal static class StageRunner
{
    // A text this short is changed on the stack.
    private const int StackLength = 1000;

    private const int BufferLength = 16 * 1024;

    /// <summary>Changes a string; the same instance comes back when nothing changes.</summary>
    public static string Apply(ITextStage stage, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= StackLength)
        {
            Span<char> buffer = stackalloc char[StackLength + PooledOutput.Slack];
            if (stage.Run(text, buffer, [], isFinal: true, out _, out int written) == OperationStatus.Done)
                return buffer[..written].SequenceEqual(text) ? text : buffer[..written].ToString();
        }
        PooledOutput output = Collect(stage, text, withOffsets: false);
        try
        {
            return output.Text.SequenceEqual(text) ? text : output.Text.ToString();
        }
        finally
        {
            output.Return();
        }
    }

    /// <summary>Changes a string and maps the result to it.</summary>
    public static NormalizedText ApplyWithMap(ITextStage stage, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        PooledOutput output = Collect(stage, text, withOffsets: true);
        try
        {
            if (output.Text.SequenceEqual(text)) return new NormalizedText(text, OffsetMap.Identity(text.Length));
            return new NormalizedText(output.Text.ToString(), OffsetMap.FromStarts(text, output.Text, output.Offsets));
        }
        finally
        {
            output.Return();
        }
    }

    /// <summary>Changes into the caller's buffers.</summary>
    public static OperationStatus Apply(
        ITextStage stage, ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, out int read, out int written)
    {
        if (!offsets.IsEmpty && offsets.Length < destination.Length)
            throw new ArgumentException("The offsets are shorter than the destination.", nameof(offsets));
        return stage.Run(source, destination, offsets, isFinal: true, out read, out written);
    }

    /// <summary>Changes all that a reader still holds.</summary>
    public static void Apply(ITextStage stage, TextReader reader, TextWriter writer)
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
                input.Consume(Drain(stage, input.Filled, output, isFinal));
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

    /// <summary>Changes a text into a buffer writer.</summary>
    public static void Apply(ITextStage stage, ReadOnlySpan<char> source, IBufferWriter<char> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        int hint = Math.Min(source.Length, BufferLength);
        while (!source.IsEmpty)
        {
            Span<char> destination = output.GetSpan(Math.Max(hint, 1));
            // A writer may offer far more, which would be worked on piece by piece all the same, but out of the processor's caches.
            destination = destination[..Math.Min(destination.Length, Math.Max(hint, BufferLength))];
            OperationStatus status = stage.Run(source, destination, [], isFinal: true, out int read, out int written);
            output.Advance(written);
            if (status == OperationStatus.Done) return;
            source = source[read..];
            hint = written == 0 ? RoomForLine(source, destination.Length) : Math.Min(source.Length, BufferLength);
        }
    }

    /// <summary>Room that the first line is likely to need when it did not fit in <paramref name="tried"/>.</summary>
    private static int RoomForLine(ReadOnlySpan<char> source, int tried)
    {
        int end = source.IndexOf('\n');
        long length = end < 0 ? source.Length : end + 1;
        return (int)Math.Min(Math.Max(2L * tried, length + (length / 8)), Array.MaxLength);
    }

    /// <summary>Changes UTF-8 text into UTF-8; what is not UTF-8 becomes U+FFFD.</summary>
    public static void ApplyUtf8(ITextStage stage, ReadOnlySpan<byte> source, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ChunkBuffer input = new(BufferLength);
        PooledOutput chunk = new(BufferLength, withOffsets: false);
        try
        {
            while (!source.IsEmpty)
            {
                Utf8.ToUtf16(source, input.Free, out int bytes, out int count);
                source = source[bytes..];
                input.Advance(count);
                input.Consume(Drain(stage, input.Filled, chunk, source.IsEmpty));
                WriteUtf8(chunk.Text, output);
                chunk.Clear();
            }
        }
        finally
        {
            input.Return();
            chunk.Return();
        }
    }

    private static PooledOutput Collect(ITextStage stage, ReadOnlySpan<char> text, bool withOffsets)
    {
        PooledOutput output = new(text.Length, withOffsets);
        int done = 0;
        while (true)
        {
            OperationStatus status = stage.Run(text[done..], output.Free, output.FreeOffsets, isFinal: true, out int read, out int written);
            output.Advance(written, done);
            done += read;
            if (status == OperationStatus.Done) return output;
            output.Grow();
        }
    }

    /// <summary>Changes as much of <paramref name="source"/> as is settled and says how much that is.</summary>
    private static int Drain(ITextStage stage, ReadOnlySpan<char> source, PooledOutput output, bool isFinal)
    {
        int done = 0;
        while (true)
        {
            OperationStatus status = stage.Run(source[done..], output.Free, [], isFinal, out int read, out int written);
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
