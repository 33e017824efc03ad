using System.Runtime.CompilerServices;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Quotations;

/// <summary>A text with its tokens and mentions, and which tokens they are.</summary>
internal readonly ref struct QuotationText
{
    private const string Openers = "\u00AB\u201C\u201F\u2039"; // opening guillemet, double quotation marks, single guillemet
    private const string Closers = "\u00BB\u201D\u203A";
    private const string Either = "\"\uFF02"; // quotation mark, full-width quotation mark

    private const int CountBits = 3;
    private const int CountMask = (1 << CountBits) - 1;

    private readonly ReadOnlySpan<int> _mentionAt;
    private readonly ReadOnlySpan<int> _mates;
    private readonly Span<int> _words;

    /// <summary>Makes the view.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="mentionAt">Room for as many entries as tokens: the mention a token belongs to, plus one.</param>
    /// <param name="mates">Room for as many entries as tokens: the other quotation mark of a pair, plus one.</param>
    /// <param name="words">Room for as many entries as tokens: what a token does around a statement, once it was looked up.</param>
    public QuotationText(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Mention> mentions, Span<int> mentionAt, Span<int> mates, Span<int> words)
    {
        Text = text;
        Tokens = tokens;
        Mentions = mentions;
        mentionAt[..tokens.Length].Clear();
        mates[..tokens.Length].Clear();
        words[..tokens.Length].Clear();
        MarkMentions(tokens, mentions, mentionAt);
        MarkQuotes(text, tokens, mates);
        _mentionAt = mentionAt[..tokens.Length];
        _mates = mates[..tokens.Length];
        _words = words[..tokens.Length];
    }

    public ReadOnlySpan<char> Text { get; }

    public ReadOnlySpan<Token> Tokens { get; }

    public ReadOnlySpan<Mention> Mentions { get; }

    /// <summary>The mention a token belongs to; -1 if none.</summary>
    public int MentionAt(int token) => _mentionAt[token] - 1;

    /// <summary>Whether a mention begins at a token.</summary>
    public bool StartsMention(int token) => _mentionAt[token] > 0 && (token == 0 || _mentionAt[token - 1] != _mentionAt[token]);

    /// <summary>Index just past the last token of the mention a token belongs to.</summary>
    public int MentionEnd(int token)
    {
        int mention = _mentionAt[token];
        while (token < _mentionAt.Length && _mentionAt[token] == mention)
            token++;
        return token;
    }

    /// <summary>The last token of a mention.</summary>
    public int LastTokenOf(int mention)
    {
        int low = 0, high = Tokens.Length - 1, position = Mentions[mention].Span.End;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (Tokens[middle].Span.Start < position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>Whether a person is named at a token.</summary>
    public bool IsPerson(int token) => _mentionAt[token] > 0 && Mentions[_mentionAt[token] - 1].Type == EntityType.Person;

    /// <summary>The closing quotation mark of the pair that a token opens; -1 if it opens none.</summary>
    public int ClosingOf(int token) => _mates[token] > token + 1 ? _mates[token] - 1 : -1;

    /// <summary>Whether a token is a quotation mark of any kind.</summary>
    public bool IsQuoteMark(int token) => IsSign(token) && (Openers + Closers + Either).Contains(Text[Tokens[token].Span.Start]);

    /// <summary>Whether a token is an opening quotation mark.</summary>
    public bool IsOpeningMark(int token) => IsSign(token) && Openers.Contains(Text[Tokens[token].Span.Start]);

    /// <summary>Whether a token is one of some signs.</summary>
    public bool IsSign(int token, ReadOnlySpan<char> signs) => IsSign(token) && signs.Contains(Text[Tokens[token].Span.Start]);

    /// <summary>Whether a token is punctuation or a symbol.</summary>
    public bool IsSign(int token) => Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Symbol;

    /// <summary>What a token does around a statement.</summary>
    public int Match(int token, int end, out SayingWord word)
    {
        // A token is asked for many times: the place of its word in the table and the count of its tokens are kept, plus one.
        int known = _words[token];
        if (known == 0)
        {
            int found = SayingWords.Locate(Text, Tokens, token, out int place);
            _words[token] = known = (place << CountBits) + found + 1;
        }

        int count = (known - 1) & CountMask;
        if (token + count > end)
            return SayingWords.Match(Text, Tokens[..end], token, out word);
        word = count > 0 ? SayingWords.At((known - 1) >> CountBits) : default;
        return count;
    }

    /// <summary>The span of some tokens.</summary>
    public TextSpan Span(int first, int end) => TextSpan.FromBounds(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    private static void MarkMentions(ReadOnlySpan<Token> tokens, ReadOnlySpan<Mention> mentions, Span<int> mentionAt)
    {
        int token = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            TextSpan span = mentions[i].Span;
            while (token < tokens.Length && tokens[token].Span.End <= span.Start)
                token++;
            for (; token < tokens.Length && tokens[token].Span.Start < span.End; token++)
                mentionAt[token] = i + 1;
        }
    }

    // Pairs within a line; a closing mark takes the nearest opening one of its kind, and what stays open or closed has no mate.
    private static void MarkQuotes(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<int> mates)
    {
        Opens open = default;
        int depth = 0, straight = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (i > 0 && BreaksLine(text, tokens[i - 1].Span.End, tokens[i].Span.Start))
                (depth, straight) = (0, -1);
            if (tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
                continue;
            char c = text[tokens[i].Span.Start];
            if (Openers.Contains(c))
            {
                if (depth < Opens.Length)
                    open[depth++] = i;
            }
            else if (Closers.Contains(c))
            {
                if (depth > 0)
                    Pair(mates, open[--depth], i);
            }
            else if (Either.Contains(c))
            {
                if (straight >= 0)
                    Pair(mates, straight, i);
                straight = straight >= 0 ? -1 : i;
            }
        }
    }

    private static bool BreaksLine(ReadOnlySpan<char> text, int start, int end) => (end - start) switch
    {
        <= 0 => false,
        1 => text[start] is '\n' or '\r',
        _ => text[start..end].ContainsAny('\n', '\r'),
    };

    private static void Pair(Span<int> mates, int first, int last) => (mates[first], mates[last]) = (last + 1, first + 1);

    [InlineArray(Length)]
    private struct Opens
    {
        public const int Length = 8;
        private int _first;
    }
}
