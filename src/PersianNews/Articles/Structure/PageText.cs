using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Structure;

/// <summary>A text and its tokens, with the lines of its two ends.</summary>
internal readonly ref struct PageText(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
{
    /// <summary>Lines looked at from the start of a text.</summary>
    public const int HeadLines = 24;

    /// <summary>Lines looked at from its end.</summary>
    public const int TailLines = 60;

    private const string LineBreaks = "\n\r\u0085\u2028\u2029"; // line feed, carriage return, next line, line and paragraph separator

    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>Its tokens.</summary>
    public ReadOnlySpan<Token> Tokens { get; } = tokens;

    /// <summary>The text of a token.</summary>
    public ReadOnlySpan<char> this[int token] => Tokens[token].Span.Slice(Text);

    /// <summary>Whether a token is one of some signs.</summary>
    public bool IsSign(int token, ReadOnlySpan<char> signs) =>
        Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Symbol && signs.Contains(Text[Tokens[token].Span.Start]);

    /// <summary>The first lines that hold a token.</summary>
    public List<ArticleLine> Head()
    {
        List<ArticleLine> lines = new(HeadLines);
        int start = 0, token = 0;
        bool blank = true;
        while (start < Text.Length && lines.Count < HeadLines && token < Tokens.Length)
        {
            int length = Text[start..].IndexOfAny(LineBreaks);
            int end = length < 0 ? Text.Length : start + length;
            int endToken = length < 0 ? Tokens.Length : LowerBound(end);
            if (endToken > token)
                lines.Add(Line(token, endToken, blank));
            // The two halves of a carriage return with line feed are one break.
            blank = endToken == token && !(end > 0 && end == start && Text[end] == '\n' && Text[end - 1] == '\r' && !blank);
            token = endToken;
            start = end + 1;
        }

        return lines;
    }

    /// <summary>The last lines that hold a token, the last one first.</summary>
    /// <param name="from">Lines that begin before this index are left out.</param>
    public List<ArticleLine> Tail(int from)
    {
        List<ArticleLine> lines = [];
        int end = Text.Length, endToken = Tokens.Length;
        while (end > from && lines.Count < TailLines && endToken > 0)
        {
            int start = Text[..end].LastIndexOfAny(LineBreaks) + 1;
            if (start < from)
                break;
            int token = LowerBound(start);
            if (endToken > token)
                lines.Add(Line(token, endToken, false));
            endToken = token;
            end = start - 1;
        }

        return lines;
    }

    // Spaces stay out, so that a line's span is that of its tokens.
    private ArticleLine Line(int token, int endToken, bool blank) =>
        new(TextSpan.FromBounds(Tokens[token].Span.Start, Tokens[endToken - 1].Span.End), token, endToken, blank);

    private int LowerBound(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Tokens[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
