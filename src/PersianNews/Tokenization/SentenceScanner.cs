namespace PersianNews.Tokenization;

/// <summary>Finds where sentences end in a token list, one after another.</summary>
internal ref struct SentenceScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private int _first;
    private bool _insideStraightQuotes;
    private bool _hasDash;

    // Where the sentence is best cut if it grows too long: behind a semicolon, else behind a comma.
    private int _semicolon, _comma;

    public SentenceScanner(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>The index just past the last token of the sentence that begins at a token; sentences are asked for in order.</summary>
    public int FindEnd(int first)
    {
        _first = first;
        _hasDash = false;
        _semicolon = _comma = 0;
        // A quotation of several sentences is still open where the next begins, but no further than its line.
        if (first > 0 && BreaksLine(first))
            _insideStraightQuotes = false;
        int limit = Math.Min(_tokens.Length, _first + SentenceSplitter.MaximumTokens);
        int i = _first;
        while (i < limit)
        {
            if (_tokens[i].Kind == TokenKind.Punctuation)
            {
                char c = Mark(i);
                if (IsTerminal(c))
                {
                    int end = Absorb(i, limit, out Ending ending);
                    if (EndsAt(i, end, ending))
                        return end;
                    i = end;
                    if (i < limit && BreaksLine(i))
                        return i;
                    continue;
                }

                NoteMark(c, i);
                if (c == ':' && _hasDash && IsDateline(i))
                    return i + 1;
            }

            i++;
            if (i < limit && BreaksLine(i))
                return i;
        }

        return limit == _tokens.Length || BreaksLine(limit) ? limit : _semicolon > 0 ? _semicolon : _comma > 0 ? _comma : limit;
    }

    private void NoteMark(char c, int i)
    {
        switch (c)
        {
            case '"':
                _insideStraightQuotes = !_insideStraightQuotes;
                break;
            case '-' or Chars.EnDash:
                _hasDash = true;
                break;
            case Chars.ArabicSemicolon or ';' when i - _first >= SentenceSplitter.MaximumTokens / 2:
                _semicolon = i + 1;
                break;
            case Chars.ArabicComma or ',' when i - _first >= SentenceSplitter.MaximumTokens / 2:
                _comma = i + 1;
                break;
        }
    }

    // Further terminal marks and closing quotes and brackets on the line belong to the same end.
    private int Absorb(int i, int limit, out Ending ending)
    {
        ending = default;
        while (true)
        {
            char c = Mark(i);
            if (IsTerminal(c))
            {
                bool ellipsis = c == Chars.Ellipsis || (c == '.' && _tokens[i].Span.Length > 1);
                ending.Strong |= c is '!' or '?' or Chars.ArabicQuestion or Chars.DoubleExclamation or Chars.ExclamationQuestion;
                ending.Stop |= c is '.' or Chars.ArabicFullStop && !ellipsis;
                ending.Closed = ending.Bracketed = false;
            }
            else
            {
                ending.Closed = true;
                ending.Bracketed |= c is ')' or ']' or '}';
                if (c == '"')
                    _insideStraightQuotes = false;
            }

            i++;
            if (i == limit || _tokens[i].Kind != TokenKind.Punctuation || BreaksLine(i))
                return i;
            c = Mark(i);
            if (!IsTerminal(c) && !(c == '"' ? _insideStraightQuotes : IsCloser(c, i)))
                return i;
        }
    }

    private readonly bool EndsAt(int i, int end, Ending ending)
    {
        if (end == _tokens.Length || BreaksLine(end))
            return true;
        if (!ending.Stop && !ending.Strong && (ending.Closed || !FollowsVerb(i)))
            return false;
        if (Mark(end) is Chars.ArabicComma or Chars.ArabicSemicolon or ',' or ';' or ':')
            return false;
        if (ending.Closed)
            return ending.Stop && (!ending.Bracketed || Mark(_first) is '(' or '[' or '{');
        if (_tokens[end].Span.Start == _tokens[end - 1].Span.End && !MayFollowFused(i, end))
            return false;
        return !(ending.Stop && IsEnumeration(i));
    }

    // A number or one letter, and its stop, at the head of the sentence: «1. text».
    private readonly bool IsEnumeration(int i) => i == _first + 1
        && (_tokens[_first].Kind is TokenKind.Number or TokenKind.Range || _tokens[_first].Span.Length == 1);

    private readonly bool FollowsVerb(int i) => i > _first && SentenceWords.IsFiniteVerb(_tokens[i - 1].Span.Slice(_text));

    // What can begin a sentence although no space stands before it.
    private readonly bool MayFollowFused(int i, int next)
    {
        Token token = _tokens[next];
        return token.Kind switch
        {
            TokenKind.Word => CharClasses.Of(_text[token.Span.Start]) == CharClass.ArabicLetter && (i == _first || _tokens[i - 1].Span.Length > 1),
            TokenKind.Punctuation => CharClasses.Of(_text[token.Span.Start]) == CharClass.Enclosing,
            TokenKind.Hashtag or TokenKind.Handle or TokenKind.Emoji or TokenKind.Symbol or TokenKind.Url or TokenKind.Abbreviation => true,
            _ => i > _first && _tokens[i - 1].Kind == TokenKind.Word,
        };
    }

    // «city - agency:» at the head of a report.
    private readonly bool IsDateline(int colon) => colon - _first is >= 3 and <= 8 && SentenceWords.IsAgency(_tokens[colon - 1].Span.Slice(_text));

    private readonly bool IsCloser(char c, int i) => c switch
    {
        Chars.CloseGuillemet or Chars.CloseQuote or ')' or ']' or '}' => true,
        '\'' or Chars.Apostrophe => _tokens[i].Span.Start == _tokens[i - 1].Span.End,
        _ => false,
    };

    private static bool IsTerminal(char c) => c is '.' or '!' or '?' or Chars.ArabicQuestion or Chars.Ellipsis or Chars.ArabicFullStop
        or Chars.DoubleExclamation or Chars.ExclamationQuestion;

    private readonly char Mark(int i) => _text[_tokens[i].Span.Start];

    private readonly bool BreaksLine(int i)
    {
        foreach (char c in _text[_tokens[i - 1].Span.End.._tokens[i].Span.Start])
        {
            if (CharClasses.Of(c) == CharClass.LineBreak)
                return true;
        }

        return false;
    }

    // What the marks of a possible end were.
    private struct Ending
    {
        public bool Stop, Strong, Closed, Bracketed;
    }
}
