using System.Runtime.InteropServices;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Numbers;

/// <summary>
/// Finds the numbers of a text, in digits and words, with their currency, unit or percent sign. Immutable and safe for use from
/// several threads. Takes any text, and its time is linear in it.
/// </summary>
/// <remarks>
/// A number in digits is always found. Short words that are numbers and much else as well (one, two, nine, ten, thirty, a hundred,
/// a thousand) count only beside another part of a number or before a unit; so does "first". Scores, ranges of pages and telephone
/// numbers are not numbers; two numbers joined by "to" or a hyphen before one unit are one mention with a <see cref="NumberMention.Maximum"/>.
/// In <c>3/5 percent</c> the slash is the decimal sign of Persian typography; without a percent sign, scale or unit it may as well be
/// that of a fraction, and the number has no value.
/// </remarks>
public sealed class NumberReader
{
    private NumberReader()
    {
    }

    /// <summary>The reader the pipeline uses.</summary>
    public static NumberReader Default { get; } = new();

    /// <summary>Appends the numbers of a text to a list, in order, not overlapping.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">Its tokens, as <see cref="WordTokenizer"/> gives them.</param>
    /// <param name="numbers">Where the numbers go; what it holds stays.</param>
    /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<NumberMention> numbers) => Read(text, tokens, [], numbers);

    /// <summary>Appends the numbers of a text to a list, except those in parts that are something else, such as dates.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">Its tokens, as <see cref="WordTokenizer"/> gives them.</param>
    /// <param name="taken">The parts to leave out, in order, in UTF-16 code units of the text.</param>
    /// <param name="numbers">Where the numbers go; what it holds stays.</param>
    /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<TextSpan> taken, List<NumberMention> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        NumberPhraseParser parser = new(text, tokens);
        int next = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            TextSpan span = tokens[i].Span;
            while (next < taken.Length && taken[next].End <= span.Start)
                next++;
            if ((next < taken.Length && taken[next].Overlaps(span)) || !parser.TryRead(i, out NumberMention mention, out int end))
                continue;
            bool free = next == taken.Length || !taken[next].Overlaps(mention.Span);
            if (!free)
                continue;
            numbers.Add(mention);
            i = end - 1;
        }
    }

    /// <summary>The numbers of a text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public NumberMention[] Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = [];
        WordTokenizer.Default.Tokenize(text, tokens);
        List<NumberMention> numbers = [];
        Read(text, CollectionsMarshal.AsSpan(tokens), numbers);
        return [.. numbers];
    }
}
