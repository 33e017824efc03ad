using System.Buffers;
using System.Runtime.CompilerServices;
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
[SkipLocalsInit]
public sealed partial class Normalizer
{
    // A text this short is normalized on the stack.
    private const int StackLength = 1000;

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
    public string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= StackLength)
        {
            Span<char> buffer = stackalloc char[StackLength + PooledOutput.Slack];
            if (Run(text, buffer, [], isFinal: true, out _, out int written) == OperationStatus.Done)
                return buffer[..written].SequenceEqual(text) ? text : buffer[..written].ToString();
        }
        PooledOutput output = Collect(text, withOffsets: false);
        try
        {
            return output.Text.SequenceEqual(text) ? text : output.Text.ToString();
        }
        finally
        {
            output.Return();
        }
    }

    /// <summary>Normalizes a text and says where each character of the result came from.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public NormalizedText NormalizeWithMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        PooledOutput output = Collect(text, withOffsets: true);
        try
        {
            if (output.Text.SequenceEqual(text)) return new NormalizedText(text, OffsetMap.Identity(text.Length));
            return new NormalizedText(output.Text.ToString(), OffsetMap.FromStarts(text, output.Offsets));
        }
        finally
        {
            output.Return();
        }
    }

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
    public OperationStatus Normalize(ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, out int read, out int written)
    {
        if (!offsets.IsEmpty && offsets.Length < destination.Length)
            throw new ArgumentException("The offsets are shorter than the destination.", nameof(offsets));
        return Run(source, destination, offsets, isFinal: true, out read, out written);
    }

    private OperationStatus Run(ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets, bool isFinal, out int read, out int written)
    {
        ScriptPass pass = new(_table, _clean, source, destination, offsets);
        return pass.Run(isFinal, out read, out written);
    }

    private PooledOutput Collect(ReadOnlySpan<char> text, bool withOffsets)
    {
        PooledOutput output = new(text.Length, withOffsets);
        int done = 0;
        while (true)
        {
            OperationStatus status = Run(text[done..], output.Free, output.FreeOffsets, isFinal: true, out int read, out int written);
            output.Advance(written, done);
            done += read;
            if (status == OperationStatus.Done) return output;
            output.Grow();
        }
    }
}
