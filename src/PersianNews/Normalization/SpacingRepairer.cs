using System.Buffers;
using System.Runtime.CompilerServices;

namespace PersianNews.Normalization;

/// <summary>
/// The spacing stage: repairs half-spaces, and blanks around punctuation and numbers, decided from what was learned of edited text.
/// Meant for text that has been through a <see cref="Normalizer"/>. Idempotent; linear in time. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// No text makes it throw, no letter changes, and URLs, e-mail addresses, hashtags, names with an at sign, dates, times and numbers
/// stay as they are. Lines are judged one by one.
/// </remarks>
[SkipLocalsInit]
public sealed class SpacingRepairer : ITextStage
{
    // At worst every character gets a space or half-space before it.
    private const int MostGrowth = 2;

    private static readonly Lazy<SpacingRepairer> LazyDefault = new(() => new SpacingRepairer(SpacingOptions.Default));

    private readonly SpacingModel _model;
    private readonly SpacingJoins _joins;

    /// <summary>Makes a repairer; the model it decides by is shared.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public SpacingRepairer(SpacingOptions options)
        : this(options, SpacingModel.Default)
    {
    }

    internal SpacingRepairer(SpacingOptions options, SpacingModel model)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _model = model;
        _joins = new SpacingJoins(model, options);
    }

    /// <summary>The repairer with <see cref="SpacingOptions.Default"/>.</summary>
    public static SpacingRepairer Default => LazyDefault.Value;

    /// <summary>What this repairer does.</summary>
    public SpacingOptions Options { get; }

    /// <summary>The most UTF-16 code units that repairing <paramref name="length"/> code units can give.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public int GetMaxLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return (int)Math.Min((long)length * MostGrowth, Array.MaxLength);
    }

    /// <summary>Repairs a text.</summary>
    /// <returns>The repaired text; the same instance when nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public string Repair(string text) => StageRunner.Apply(this, text);

    /// <summary>Repairs a text and says where each character of the result came from.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public NormalizedText RepairWithMap(string text) => StageRunner.ApplyWithMap(this, text);

    /// <summary>Repairs into the caller's buffers, without allocation.</summary>
    /// <param name="source">The text; also part of one, from where the call before stopped.</param>
    /// <param name="destination">Where the result goes; <see cref="GetMaxLength"/> of the source is always enough.</param>
    /// <param name="offsets">Empty, or as long as the destination: for each code unit written, the index in the source of the one it came from.</param>
    /// <param name="read">Code units of the source dealt with.</param>
    /// <param name="written">Code units written.</param>
    /// <returns>
    /// <see cref="OperationStatus.Done"/>, or <see cref="OperationStatus.DestinationTooSmall"/>, after which a call with the rest of the
    /// source goes on; if then nothing was written, the destination is too short for one line.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="offsets"/> is neither empty nor as long as the destination.</exception>
    public OperationStatus Repair(ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, out int read, out int written) =>
        StageRunner.Apply(this, source, destination, offsets, out read, out written);

    /// <summary>Repairs all that <paramref name="reader"/> still holds, as if it were one text; memory is bounded unless one line is very long.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Repair(TextReader reader, TextWriter writer) => StageRunner.Apply(this, reader, writer);

    /// <summary>Repairs a text into a buffer writer.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void Repair(ReadOnlySpan<char> source, IBufferWriter<char> output) => StageRunner.Apply(this, source, output);

    /// <summary>Repairs UTF-8 text into UTF-8. Bytes that are not UTF-8 become U+FFFD, the replacement character.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void RepairUtf8(ReadOnlySpan<byte> source, IBufferWriter<byte> output) => StageRunner.ApplyUtf8(this, source, output);

    OperationStatus ITextStage.Run(
        ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, bool isFinal, out int read, out int written)
    {
        Span<SpacingSlot> slots = stackalloc SpacingSlot[SpacingJoiner.Capacity];
        Span<ushort> end = stackalloc ushort[SpacingPass.EndLength];
        SpacingPass pass = new(_model, _joins, Options, source, destination, offsets, slots, end);
        return pass.Run(isFinal, out read, out written);
    }
}
