using System.Globalization;

namespace PersianNews.Tokenization;

// Numbers, dates, times, and numbers joined to one another.
public ref partial struct TokenEnumerator
{
    // start: where the token begins, sign included; i: its first digit.
    private int ScanNumber(int start, int i, ref TokenKind kind)
    {
        if (i == start && CharAt(i + 1) is Chars.EmojiStyle or Chars.EnclosingKeycap
            && (CharAt(i + 1) == Chars.EnclosingKeycap || CharAt(i + 2) == Chars.EnclosingKeycap))
        {
            kind = TokenKind.Emoji;
            return ScanEmoji(i + 1);
        }

        NumberShape shape = default;
        while (true)
        {
            i = ScanDigits(i, ref shape);
            int separator = SkipOneInvisible(i);
            int after = SkipOneInvisible(separator + 1);
            if (!IsDigitAt(after) || !JoinsNumbers(separator, after, shape))
                break;
            shape.AddSeparator(CharAt(separator));
            i = after;
        }

        int percent = SkipOneInvisible(i);
        if (Chars.IsPercent(CharAt(percent)))
        {
            kind = shape.Kind() == TokenKind.Range ? TokenKind.Range : TokenKind.Number;
            return percent + 1;
        }

        kind = shape.Kind();
        if (!IsAddressContinuation(i))
            return i;
        if (kind == TokenKind.Date && CharAt(i) == 'T' && IsDigitAt(i + 1))
            return ScanClock(i + 1);
        int address = ScanAddress(start, ref kind);
        if (address > 0)
            return address;
        // 5G and 777-268ER are names; 10km is a number and its unit.
        int capital = shape.Groups == 1 && Chars.IsHyphen(CharAt(i)) ? i + 1 : i;
        if (kind is TokenKind.Date or TokenKind.Time || !char.IsAsciiLetterUpper(CharAt(capital)))
            return i;
        kind = TokenKind.Word;
        return ScanNameWithDigits(capital);
    }

    // The time of an ISO 8601 date-time, with fraction and zone.
    private readonly int ScanClock(int i)
    {
        while (IsDigitAt(i) || (CharAt(i) is ':' or '.' or '+' or '-' && IsDigitAt(i + 1)))
            i++;
        return CharAt(i) == 'Z' ? i + 1 : i;
    }

    private readonly bool IsAddressContinuation(int i)
    {
        char c = CharAt(i);
        return char.IsAsciiLetter(c) || c is '@' or '_' || (c is '.' or '-' && char.IsAsciiLetter(CharAt(i + 1)));
    }

    private readonly int ScanDigits(int i, ref NumberShape shape)
    {
        ReadOnlySpan<char> text = _text;
        int from = i;
        int value = 0;
        while (i < text.Length && CharClasses.Of(text[i]) is CharClass.Digit or CharClass.Mark)
        {
            char c = text[i++];
            int digit = char.IsAsciiDigit(c) ? c - '0' : c is >= '\u06F0' and <= '\u06F9' ? c - '\u06F0' : CharUnicodeInfo.GetDecimalDigitValue(c);
            value = Math.Min((value * 10) + Math.Max(digit, 0), 100_000);
        }

        shape.AddGroup(i - from, value);
        return i;
    }

    // Bidi marks are often put beside the separators of dates.
    private readonly int SkipOneInvisible(int index) => ClassAt(index) == CharClass.Invisible ? index + 1 : index;

    private readonly bool JoinsNumbers(int separator, int after, in NumberShape before)
    {
        char c = CharAt(separator);
        if (c is '.' or ',' or '/' or Chars.ArabicDecimal or Chars.ArabicThousands or Chars.FractionSlash)
            return true;
        // A date or time is not joined to what follows it: 1401/06/23-09:57 is a date and a time.
        if (c == ':')
            return !before.HasSlash;
        if (c == '+' || Chars.IsDash(c))
            return !before.HasSlash && !before.HasColon;
        // The Persian comma lists numbers as a rule; between thousands it groups them.
        return c == Chars.ArabicComma && before.LastLength <= 3 && IsDigitAt(after + 1) && IsDigitAt(after + 2) && !IsDigitAt(after + 3);
    }
}
