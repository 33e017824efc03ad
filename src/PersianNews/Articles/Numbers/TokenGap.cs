using PersianNews.Tokenization;

namespace PersianNews.Articles.Numbers;

/// <summary>What stands between two tokens.</summary>
internal static class TokenGap
{
    private const int Widest = 4;

    /// <summary>Whether a token is followed closely by another; a wide gap, as in a table, keeps them apart.</summary>
    public static bool Joins(ReadOnlySpan<Token> tokens, int index) =>
        index + 1 < tokens.Length && tokens[index + 1].Span.Start - tokens[index].Span.End <= Widest;

    /// <summary>Whether a token is followed closely, and on the same line, by another.</summary>
    public static bool Joins(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index) =>
        Joins(tokens, index) && !BreaksLine(text, tokens[index].Span.End, tokens[index + 1].Span.Start);

    private static bool BreaksLine(ReadOnlySpan<char> text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is '\n' or '\r')
                return true;
        }

        return false;
    }
}
