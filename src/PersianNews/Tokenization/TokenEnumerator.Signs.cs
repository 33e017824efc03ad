namespace PersianNews.Tokenization;

// Punctuation, symbols, hashtags, @names, emoji.
public ref partial struct TokenEnumerator
{
    private int ScanSign(int start, CharClass first, ref TokenKind kind)
    {
        char c = _text[start];
        kind = first == CharClass.Symbol ? TokenKind.Symbol : TokenKind.Punctuation;
        switch (c)
        {
            case '#' when IsTagPart(start + 1):
                int tag = ScanTag(start + 1);
                if (tag < 0)
                    break;
                kind = TokenKind.Hashtag;
                return tag;
            case '@' when !FollowsWord(start):
                int handle = ScanHandle(start + 1);
                if (handle < 0)
                    break;
                kind = TokenKind.Handle;
                return handle;
            case '-' or '+' or Chars.Minus when IsDigitAt(start + 1) && MayCarrySign(start):
                return ScanNumber(start, start + 1, ref kind);
            case '%' or Chars.ArabicPercent when IsDigitAt(start + 1) && MayCarrySign(start):
                kind = TokenKind.Number;
                return ScanNumber(start, start + 1, ref kind);
        }

        if (TakesEmojiStyle(start, first))
        {
            kind = TokenKind.Emoji;
            return ScanEmoji(start + 1);
        }

        int end = start + 1;
        while (CharAt(end) == c && end < _text.Length)
            end++;
        // The last sign of ##tag belongs to the tag, the last of --5 to no number.
        return c == '#' && end - start > 1 && IsTagPart(end) ? end - 1 : end;
    }

    // A symbol styled as an emoji, or the keycap of # or *.
    private readonly bool TakesEmojiStyle(int start, CharClass first) => CharAt(start + 1) switch
    {
        Chars.EmojiStyle when first == CharClass.Symbol || _text[start] >= Chars.DoubleExclamation => true,
        Chars.EmojiStyle => CharAt(start + 2) == Chars.EnclosingKeycap,
        Chars.EnclosingKeycap => true,
        _ => false,
    };

    private readonly bool IsTagPart(int index) => ClassAt(index) is CharClass.ArabicLetter or CharClass.OtherLetter or CharClass.Digit
        || CharAt(index) == '_';

    // A tag is letters, digits, marks and underscores, invisible characters between them; at least one letter or digit.
    private readonly int ScanTag(int i)
    {
        bool filled = false;
        while (true)
        {
            CharClass c = ClassAt(i);
            if (c is <= CharClass.Digit)
            {
                filled |= c is CharClass.ArabicLetter or CharClass.OtherLetter or CharClass.Digit;
                i++;
                continue;
            }

            if (CharAt(i) == '_')
            {
                i++;
                continue;
            }

            int after = SkipInvisible(i);
            if (after == i || !IsTagPart(after))
                return filled ? i : -1;
            i = after;
        }
    }

    // An @name: ASCII letters, digits, underscores and inner full stops, or else Persian letters, digits and underscores.
    private readonly int ScanHandle(int i)
    {
        if (!Chars.IsAsciiWord(CharAt(i)) && CharAt(i) != '_')
            return ClassAt(i) == CharClass.ArabicLetter ? ScanTag(i) : -1;
        bool filled = false;
        while (true)
        {
            char c = CharAt(i);
            if (Chars.IsAsciiWord(c))
                filled = true;
            else if (c != '_' && !(c == '.' && filled && Chars.IsAsciiWord(CharAt(i + 1))))
                return filled ? i : -1;
            i++;
        }
    }

    private readonly bool FollowsWord(int index) => index > 0 && CharClasses.Of(_text[index - 1]) <= CharClass.Digit;

    // A sign belongs to the number behind it unless something it could join to the number stands before it.
    private readonly bool MayCarrySign(int index)
    {
        int before = index - 1;
        if (before >= 0 && CharClasses.Of(_text[before]) == CharClass.Invisible)
            before--;
        return before < 0 || CharClasses.Of(_text[before]) is CharClass.Blank or CharClass.LineBreak or CharClass.Enclosing or CharClass.Invisible
            || _text[before] is Chars.ArabicComma or ':';
    }

    private readonly int ScanSurrogate(int start, ref TokenKind kind)
    {
        switch (PairClass(start))
        {
            case CharClass.Emoji:
                kind = TokenKind.Emoji;
                return IsRegionalIndicator(start) && IsRegionalIndicator(start + 2) ? start + 4 : ScanEmoji(start + 2);
            case CharClass.OtherLetter or CharClass.Mark:
                return ScanLatinRun(start);
            case CharClass.Surrogate:
                kind = TokenKind.Symbol;
                int end = start + 1;
                while (end < _text.Length && _text[end] == _text[start] && PairClass(end) == CharClass.Surrogate)
                    end++;
                return end;
            default:
                kind = TokenKind.Symbol;
                return start + 2;
        }
    }

    // The rest of an emoji sequence: style and keycap, skin tone, tags of a flag, and whatever a joiner joins to it.
    private readonly int ScanEmoji(int i)
    {
        while (true)
        {
            char c = CharAt(i);
            if (c is Chars.EmojiStyle or Chars.EnclosingKeycap)
                i++;
            else if ((c == '\uD83C' && CharAt(i + 1) is >= '\uDFFB' and <= '\uDFFF') || (c == '\uDB40' && CharAt(i + 1) is >= '\uDC20' and <= '\uDC7F'))
                i += 2;
            else if (c == Chars.ZeroWidthJoiner && (ClassAt(i + 1) == CharClass.Emoji || (ClassAt(i + 1) == CharClass.Symbol && CharAt(i + 2) == Chars.EmojiStyle)))
                i += 2;
            else if (c == Chars.ZeroWidthJoiner && ClassAt(i + 1) == CharClass.Surrogate && PairClass(i + 1) == CharClass.Emoji)
                i += 3;
            else
                return i;
        }
    }

    private readonly bool IsRegionalIndicator(int index) => CharAt(index) == '\uD83C' && CharAt(index + 1) is >= '\uDDE6' and <= '\uDDFF';
}
