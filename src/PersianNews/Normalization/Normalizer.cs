using System.Buffers;
using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>
/// The script stage: gives Persian text one spelling in characters, by Arabic letters, presentation forms, digits, marks, invisible
/// characters, half-spaces and white space. Idempotent; linear in time. Immutable and safe for use from several threads.
/// </summary>
/// <remarks>
/// No text makes it throw. No letter is lost: letters are replaced, and only marks and invisible characters are left out.
/// Where spaces and half-spaces ought to stand is the business of the spacing stage.
/// </remarks>
public sealed class Normalizer : ITextStage
{
    private readonly ScriptTable _table;
    private readonly CleanRun _clean;

    /// <summary>Makes a normalizer; its tables take 200 KB, so keep it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public Normalizer(NormalizerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _table = new ScriptTable(options);
        _clean = new CleanRun(_table);
    }

    /// <summary>The normalizer with <see cref="NormalizerOptions.Default"/>.</summary>
    public static Normalizer Default { get; } = new(NormalizerOptions.Default);

    /// <summary>What this normalizer does.</summary>
    public NormalizerOptions Options => _table.Options;

    /// <summary>The most UTF-16 code units that normalizing <paramref name="length"/> code units can give; a ligature becomes up to four letters.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public int GetMaxLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return (int)Math.Min((long)length * PresentationForms.MaxLength, Array.MaxLength);
    }

    /// <summary>Normalizes a text.</summary>
    /// <returns>The normalized text; the same instance when nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public string Normalize(string text) => StageRunner.Apply(this, text);

    /// <summary>Normalizes a text and says where each character of the result came from.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public NormalizedText NormalizeWithMap(string text) => StageRunner.ApplyWithMap(this, text);

    /// <summary>Normalizes into the caller's buffers, without allocation.</summary>
    /// <param name="source">The text; also part of one, from where the call before stopped.</param>
    /// <param name="destination">Where the result goes; <see cref="GetMaxLength"/> of the source is always enough.</param>
    /// <param name="offsets">Empty, or as long as the destination: for each code unit written, the index in the source of the one it came from.</param>
    /// <param name="read">Code units of the source dealt with.</param>
    /// <param name="written">Code units written.</param>
    /// <returns>
    /// <see cref="OperationStatus.Done"/>, or <see cref="OperationStatus.DestinationTooSmall"/>, after which a call with the rest of the
    /// source goes on; if then nothing was written, the destination is too short for one word, number or URL.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="offsets"/> is neither empty nor as long as the destination.</exception>
    public OperationStatus Normalize(ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, out int read, out int written) =>
        StageRunner.Apply(this, source, destination, offsets, out read, out written);

    /// <summary>Normalizes all that <paramref name="reader"/> still holds, as if it were one text; memory is bounded unless one word is very long.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Normalize(TextReader reader, TextWriter writer) => StageRunner.Apply(this, reader, writer);

    /// <summary>Normalizes a text into a buffer writer.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void Normalize(ReadOnlySpan<char> source, IBufferWriter<char> output) => StageRunner.Apply(this, source, output);

    /// <summary>Normalizes UTF-8 text into UTF-8. Bytes that are not UTF-8 become U+FFFD, the replacement character.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void NormalizeUtf8(ReadOnlySpan<byte> source, IBufferWriter<byte> output) => StageRunner.ApplyUtf8(this, source, output);

    OperationStatus ITextStage.Run(
        ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, bool isFinal, out int read, out int written)
    {
        ScriptPass pass = new(_table, _clean, source, destination, offsets);
        return pass.Run(isFinal, out read, out written);
    }
}
