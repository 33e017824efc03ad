using Lucene.Net.Analysis;
using PersianNews.Normalization;
using PersianNews.Text;

namespace PersianNews.Lucene;

/// <summary>
/// Normalizes the text before it is tokenized, and corrects offsets so that they are those of the text as it was: UTF-16 code units of
/// the original. Reads its input as a whole, because what a letter or a blank becomes depends on what stands around it.
/// </summary>
public sealed class PersianTextCharFilter : CharFilter
{
    private static readonly Normalizer DefaultNormalizer = new(NormalizerOptions.Default with { TrimLines = false });
    private static readonly Lazy<TextCleaner> LazyCleaner = new(static () => new TextCleaner(DefaultNormalizer, SpacingRepairer.Default));

    private readonly Func<string, NormalizedText> _change;
    private NormalizedText? _changed;
    private int _next;

    /// <summary>Makes a filter that normalizes the script.</summary>
    /// <param name="input">The text, possibly filtered already.</param>
    public PersianTextCharFilter(TextReader input)
        : this(input, DefaultNormalizer)
    {
    }

    /// <summary>Makes a filter that normalizes the script by options of one's own.</summary>
    /// <param name="input">The text, possibly filtered already.</param>
    /// <param name="normalizer">What normalizes it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PersianTextCharFilter(TextReader input, Normalizer normalizer)
        : this(input, (normalizer ?? throw new ArgumentNullException(nameof(normalizer))).NormalizeWithMap)
    {
    }

    /// <summary>Makes a filter that normalizes the script and repairs half-spaces and spaces.</summary>
    /// <param name="input">The text, possibly filtered already.</param>
    /// <param name="cleaner">What normalizes and repairs it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PersianTextCharFilter(TextReader input, TextCleaner cleaner)
        : this(input, (cleaner ?? throw new ArgumentNullException(nameof(cleaner))).CleanWithMap)
    {
    }

    private PersianTextCharFilter(TextReader input, Func<string, NormalizedText> change)
        : base(input ?? throw new ArgumentNullException(nameof(input))) => _change = change;

    /// <summary>Normalizes the script and repairs half-spaces and spaces; blanks at the end of lines stay, so that offsets of words are exact.</summary>
    public static TextCleaner DefaultCleaner => LazyCleaner.Value;

    private NormalizedText Changed => _changed ??= _change(WholeText.Of(m_input));

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ReadOnlySpan<char> rest = Changed.Text.AsSpan(_next);
        int length = Math.Min(rest.Length, count);
        rest[..length].CopyTo(buffer.AsSpan(index, count));
        _next += length;
        return length;
    }

    /// <inheritdoc/>
    public override int Read() => _next < Changed.Text.Length ? Changed.Text[_next++] : -1;

    /// <inheritdoc/>
    /// <remarks>
    /// One offset ends what is before it and starts what is behind it, and between the two there may be characters that were left out.
    /// After a letter it is taken for an end, after a blank for a start.
    /// </remarks>
    protected override int Correct(int currentOff)
    {
        (string text, OffsetMap map) = Changed;
        if (currentOff >= map.Length)
            return map.OriginalLength;
        return currentOff > 0 && !char.IsWhiteSpace(text[currentOff - 1])
            ? map.ToOriginal(new TextSpan(currentOff - 1, 1)).End
            : map.ToOriginal(new TextSpan(currentOff, 0)).Start;
    }
}
