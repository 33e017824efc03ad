using System.Buffers;
using System.Runtime.CompilerServices;

namespace PersianNews.Normalization;

/// <summary>Both stages, one after the other: a <see cref="Normalizer"/>, then a <see cref="SpacingRepairer"/>. Idempotent; thread-safe.</summary>
[SkipLocalsInit]
public sealed class TextCleaner : ITextStage
{
    private static readonly Lazy<TextCleaner> LazyDefault = new(() => new TextCleaner(Normalizer.Default, SpacingRepairer.Default));

    private const int ShortestPiece = 4096;

    // Between the stages, a text this short stands on the stack.
    private const int StackLength = 1024;

    private readonly ITextStage _script;
    private readonly ITextStage _spacing;

    /// <summary>Makes a cleaner of two stages.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TextCleaner(Normalizer normalizer, SpacingRepairer repairer)
    {
        ArgumentNullException.ThrowIfNull(normalizer);
        ArgumentNullException.ThrowIfNull(repairer);
        (_script, _spacing) = (normalizer, repairer);
    }

    /// <summary>The cleaner with both stages at their defaults.</summary>
    public static TextCleaner Default => LazyDefault.Value;

    /// <summary>Cleans a text.</summary>
    /// <returns>The clean text; the same instance when nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public string Clean(string text) => StageRunner.Apply(_spacing, StageRunner.Apply(_script, text));

    /// <summary>Cleans a text, with one map from the result to the original.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public NormalizedText CleanWithMap(string text)
    {
        NormalizedText script = StageRunner.ApplyWithMap(_script, text);
        NormalizedText spacing = StageRunner.ApplyWithMap(_spacing, script.Text);
        return new NormalizedText(spacing.Text, script.Map.Then(spacing.Map));
    }

    /// <summary>Cleans into the caller's buffers; the text between the stages stands in a pooled array.</summary>
    /// <param name="source">The text; also part of one, from where the call before stopped.</param>
    /// <param name="destination">Where the result goes.</param>
    /// <param name="offsets">Empty, or as long as the destination: for each code unit written, the index in the source of the one it came from.</param>
    /// <param name="read">Code units of the source dealt with.</param>
    /// <param name="written">Code units written.</param>
    /// <returns>
    /// <see cref="OperationStatus.Done"/>, or <see cref="OperationStatus.DestinationTooSmall"/>, after which a call with the rest of the
    /// source goes on; if then nothing was written, the destination is too short for one line.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="offsets"/> is neither empty nor as long as the destination.</exception>
    public OperationStatus Clean(ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, out int read, out int written) =>
        StageRunner.Apply(this, source, destination, offsets, out read, out written);

    /// <summary>Cleans all that <paramref name="reader"/> still holds, as if it were one text; memory is bounded unless one line is very long.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Clean(TextReader reader, TextWriter writer) => StageRunner.Apply(this, reader, writer);

    /// <summary>Cleans a text into a buffer writer.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void Clean(ReadOnlySpan<char> source, IBufferWriter<char> output) => StageRunner.Apply(this, source, output);

    /// <summary>Cleans UTF-8 text into UTF-8. Bytes that are not UTF-8 become U+FFFD, the replacement character.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void CleanUtf8(ReadOnlySpan<byte> source, IBufferWriter<byte> output) => StageRunner.ApplyUtf8(this, source, output);

    OperationStatus ITextStage.Run(
        ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, bool isFinal, out int read, out int written)
    {
        // No more goes through the first stage than the destination is likely to hold, so that a text can be taken in pieces in linear time.
        int piece = Math.Max(ShortestPiece, destination.Length - (destination.Length / 8));
        if (source.Length > piece)
        {
            Run(source[..piece], destination, offsets, isFinal: false, out read, out written);
            if (read > 0) return OperationStatus.DestinationTooSmall;
        }
        return Run(source, destination, offsets, isFinal, out read, out written);
    }

    private OperationStatus Run(
        ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, bool isFinal, out int read, out int written)
    {
        if (source.Length <= StackLength && offsets.IsEmpty)
        {
            Span<char> buffer = stackalloc char[StackLength];
            OperationStatus stackStatus = _script.Run(source, buffer, [], isFinal, out int stackRead, out int length);
            if (stackStatus != OperationStatus.DestinationTooSmall)
                return RunSpacing(source, stackRead, stackStatus, buffer[..length], [], destination, [], isFinal, out read, out written);
        }
        PooledOutput script = RunScript(source, isFinal, withOffsets: !offsets.IsEmpty, out int scriptRead, out OperationStatus scriptStatus);
        try
        {
            return RunSpacing(source, scriptRead, scriptStatus, script.Text, script.Offsets, destination, offsets, isFinal, out read, out written);
        }
        finally
        {
            script.Return();
        }
    }

    /// <summary>Runs the second stage over what the first one made of <paramref name="source"/>.</summary>
    private OperationStatus RunSpacing(
        ReadOnlySpan<char> source, int scriptRead, OperationStatus scriptStatus, ReadOnlySpan<char> text, ReadOnlySpan<int> origins,
        Span<char> destination, Span<int> offsets, bool isFinal, out int read, out int written)
    {
        OperationStatus status = _spacing.Run(text, destination, offsets, isFinal, out int spacingRead, out written);
        read = spacingRead == text.Length ? scriptRead : OriginOf(spacingRead, source, isFinal, origins);
        if (!offsets.IsEmpty)
        {
            foreach (ref int offset in offsets[..written]) offset = origins[offset];
        }
        return status == OperationStatus.Done ? scriptStatus : status;
    }

    private PooledOutput RunScript(ReadOnlySpan<char> source, bool isFinal, bool withOffsets, out int read, out OperationStatus status)
    {
        PooledOutput script = new(source.Length, withOffsets);
        read = 0;
        while (true)
        {
            status = _script.Run(source[read..], script.Free, script.FreeOffsets, isFinal, out int count, out int length);
            script.Advance(length, read);
            read += count;
            if (status != OperationStatus.DestinationTooSmall) return script;
            script.Grow();
        }
    }

    /// <summary>Where in the source a character of the first stage's result came from; without offsets that stage is run again.</summary>
    private int OriginOf(int index, ReadOnlySpan<char> source, bool isFinal, ReadOnlySpan<int> offsets)
    {
        if (index == 0) return 0;
        if (!offsets.IsEmpty) return offsets[index];
        PooledOutput script = RunScript(source, isFinal, withOffsets: true, out _, out _);
        int origin = script.Offsets[index];
        script.Return();
        return origin;
    }
}
