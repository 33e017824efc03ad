using PersianNews.Text;

namespace PersianNews.Tokenization;

/// <summary>Groups the tokens of a text into sentences. Immutable and safe for use from several threads. Linear time.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A sentence ends at a line break, and at a full stop, exclamation or question mark; closing quotes and brackets go with it.</item>
/// <item>A question or exclamation mark before a closing quote ends no sentence if the line goes on; nor does any mark before a closing bracket,
/// unless the sentence began with the bracket.</item>
/// <item>An ellipsis ends a sentence at the end of its line, or behind a word that its form shows to be a finite verb. Colon, semicolon and comma end none, except that a dateline
/// («city - agency:») stands alone.</item>
/// <item>A stop in a number, an abbreviation or an enumeration («1. text») ends none.</item>
/// <item>No sentence has more than <see cref="MaximumTokens"/> tokens: a longer one is cut behind the last semicolon in its second half,
/// else behind the last comma there, else where it reaches the limit.</item>
/// </list>
/// </remarks>
public sealed class SentenceSplitter
{
    /// <summary>The most tokens a sentence can have.</summary>
    public const int MaximumTokens = 2000;

    private SentenceSplitter()
    {
    }

    /// <summary>The splitter the pipeline uses.</summary>
    public static SentenceSplitter Default { get; } = new();

    /// <summary>Appends the sentences of <paramref name="text"/> to <paramref name="sentences"/>; every token belongs to exactly one.</summary>
    /// <param name="text">The text the tokens were found in.</param>
    /// <param name="tokens">Its tokens, in order, as <see cref="WordTokenizer"/> gives them.</param>
    /// <param name="sentences">Where the sentences go; what it holds stays.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sentences"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A token reaches outside the text.</exception>
    public void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        SentenceScanner scanner = new(text, tokens);
        int first = 0;
        while (first < tokens.Length)
        {
            int end = scanner.FindEnd(first);
            sentences.Add(new Sentence(TextSpan.FromBounds(tokens[first].Span.Start, tokens[end - 1].Span.End), first, end - first));
            first = end;
        }
    }

    /// <summary>The sentences of <paramref name="text"/>, in order; token indexes refer to the tokens of <see cref="WordTokenizer.Default"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Sentence[] Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(text.AsSpan());
    }

    /// <summary>The sentences of <paramref name="text"/>, in order; token indexes refer to the tokens of <see cref="WordTokenizer.Default"/>.</summary>
    /// <param name="text">Any text.</param>
    public Sentence[] Split(ReadOnlySpan<char> text)
    {
        List<Sentence> sentences = [];
        Split(text, WordTokenizer.Default.Tokenize(text), sentences);
        return [.. sentences];
    }
}
