namespace PersianNews.Tokenization;

/// <summary>
/// Splits text into tokens: spans over the text as it is, in order, not overlapping, in one pass and linear time.
/// Every UTF-16 code unit that is neither white space nor invisible (format controls, half-space, joiners, soft hyphen,
/// variation selectors) belongs to exactly one token; invisible characters are part of a token only inside it.
/// Immutable and safe for use from several threads. Text never throws, whatever it holds.
/// </summary>
/// <remarks>
/// Decisions a caller may want to know:
/// <list type="bullet">
/// <item>A sign (directly before a digit, after white space or an opening bracket) and a percent sign are inside the number.</item>
/// <item>Digits joined by separators are one token: a number (3.14, 1,234), a date, a time, or a <see cref="TokenKind.Range"/> (3-2, 5+1).</item>
/// <item>Persian letters and digits that touch are split; a hyphen joins letters with the digits that follow (F-35, and the same in Persian letters).
/// Latin names with digits (G20, 5G) stay whole; a digit followed by a lower-case Latin letter (10km) splits.</item>
/// <item>A hyphen between two Persian words splits them; between Latin letters it joins.</item>
/// <item>A full stop between Persian words of two letters or more splits, except between names of Latin letters (acronyms).</item>
/// </list>
/// </remarks>
public sealed class WordTokenizer
{
    private WordTokenizer()
    {
    }

    /// <summary>The tokenizer the pipeline uses.</summary>
    public static WordTokenizer Default { get; } = new();

    /// <summary>The tokens of <paramref name="text"/> one after another, without allocation.</summary>
    /// <param name="text">Any text, at most as long as a span can be.</param>
    public TokenEnumerator EnumerateTokens(ReadOnlySpan<char> text) => new(text);

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>, in order, not overlapping.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">Where the tokens go; what it holds stays.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tokens"/> is null.</exception>
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        foreach (Token token in new TokenEnumerator(text))
            tokens.Add(token);
    }

    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Token[] Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Tokenize(text.AsSpan());
    }

    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    /// <param name="text">Any text.</param>
    public Token[] Tokenize(ReadOnlySpan<char> text)
    {
        List<Token> tokens = new(text.Length / 5 + 4);
        Tokenize(text, tokens);
        return [.. tokens];
    }

    /// <summary>Writes the tokens of <paramref name="text"/> to <paramref name="destination"/> without allocation.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where the tokens go; as many entries as <paramref name="text"/> has code units always suffice.</param>
    /// <param name="written">The number of tokens written: all of them, or as many as fit.</param>
    /// <returns>False if <paramref name="destination"/> was too short for all tokens.</returns>
    public bool TryTokenize(ReadOnlySpan<char> text, Span<Token> destination, out int written)
    {
        written = 0;
        foreach (Token token in new TokenEnumerator(text))
        {
            if (written == destination.Length)
                return false;
            destination[written++] = token;
        }

        return true;
    }
}
