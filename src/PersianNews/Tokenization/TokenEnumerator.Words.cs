namespace PersianNews.Tokenization;

// Words: Persian, Latin and other scripts, names with digits.
public ref partial struct TokenEnumerator
{
    private int ScanPersian(ReadOnlySpan<char> text, int start, ref TokenKind kind)
    {
        int i = start + 1;
        while (true)
        {
            while ((uint)i < (uint)text.Length && CharClasses.Of(text[i]) <= CharClass.Kashida)
                i++;
            if (ClassAt(i) != CharClass.Invisible)
                break;
            // A half-space or another invisible character goes on with the word only if a letter or mark of it follows.
            int after = SkipInvisible(i);
            if (ClassAt(after) > CharClass.Kashida)
                break;
            i = after + 1;
        }

        char next = CharAt(i);
        if (next == '.' || (next == Chars.ZeroWidthJoiner && CharAt(i + 1) == '.'))
            return ScanPersianAbbreviation(start, i, ref kind);
        if (Chars.IsHyphen(next) && IsDigitAt(i + 1))
            return ScanNameWithDigits(i + 1);
        return i;
    }

    // From a digit that a hyphen or a Latin letter joined to the letters before: digits, Latin letters, further parts behind hyphens.
    private readonly int ScanNameWithDigits(int i)
    {
        bool latin = false;
        while (true)
        {
            CharClass c = ClassAt(i);
            if (c is CharClass.Digit or CharClass.Mark)
                i++;
            else if (c == CharClass.OtherLetter)
                (i, latin) = (i + 1, true);
            else if (Chars.IsHyphen(CharAt(i)) && (IsDigitAt(i + 1) || ClassAt(i + 1) == CharClass.OtherLetter))
                i += 2;
            else if (CharAt(i) == '.' && !latin && IsDigitAt(i - 1) && IsDigitAt(i + 1))
                i += 2; // a version, as in GPT-4.5
            else
                return i;
        }
    }

    private int ScanLatin(int start, ref TokenKind kind)
    {
        int i = ScanLatinRun(start);
        char next = CharAt(i);
        int end = next == ':' ? ScanSchemeUrl(start, i, ref kind)
            : next is '.' or '@' or '_' or '+' ? ScanAddress(start, ref kind)
            : -1;
        if (end > 0)
            return end;

        return next == '.' ? ScanLatinAbbreviation(start, i, ref kind) : i;
    }

    // Letters, marks and digits; apostrophes and hyphens between them; full stops between digits (v2.1); invisible characters between letters.
    private readonly int ScanLatinRun(int i)
    {
        ReadOnlySpan<char> text = _text;
        while (i < text.Length)
        {
            switch (CharClasses.Of(text[i]))
            {
                case CharClass.OtherLetter:
                case CharClass.Mark:
                case CharClass.Digit:
                    i++;
                    continue;
                case CharClass.Surrogate when PairClass(i) is CharClass.OtherLetter or CharClass.Mark:
                    i += 2;
                    continue;
                case CharClass.Invisible:
                    int after = SkipInvisible(i);
                    if (ClassAt(after) is not (CharClass.OtherLetter or CharClass.Mark))
                        return i;
                    i = after;
                    continue;
                default:
                    CharClass behind = ClassAt(i + 1);
                    bool joins = behind == CharClass.OtherLetter ? text[i] is '\'' or Chars.Apostrophe || Chars.IsHyphen(text[i])
                        : behind == CharClass.Digit && (Chars.IsHyphen(text[i]) || (text[i] == '.' && IsDigitAt(i - 1)));
                    if (!joins)
                        return i;
                    i += 2;
                    continue;
            }
        }

        return i;
    }
}
