using PersianNews.Text;

namespace PersianNews.Tokenization;

/// <summary>Splits text into tokens. Immutable and safe for use from several threads.</summary>
public sealed class WordTokenizer
{
    /// <summary>The tokenizer the pipeline uses.</summary>
    public static WordTokenizer Default { get; } = new();

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>, in order, not overlapping.</summary>
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        int i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            int s = i;
            if (char.IsLetterOrDigit(text[i])) while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '\u200c')) i++;
            else i++;
            tokens.Add(new Token(TextSpan.FromBounds(s, i), char.IsLetterOrDigit(text[s]) ? TokenKind.Word : TokenKind.Punctuation));
        }
    }
}
