namespace PersianNews.Tokenization;

// URLs, bare hosts and e-mail addresses.
public ref partial struct TokenEnumerator
{
    // start and wordEnd: a Latin word before a colon. Returns the end of the URL whose scheme the word is, or -1.
    private readonly int ScanSchemeUrl(int start, int wordEnd, ref TokenKind kind)
    {
        if (CharAt(wordEnd + 1) != '/' || CharAt(wordEnd + 2) != '/' || ClassAt(wordEnd + 3) > CharClass.Digit || !IsScheme(start, wordEnd))
            return -1;
        kind = TokenKind.Url;
        return ScanUrlTail(wordEnd + 3);
    }

    // start: a letter or digit. Returns the end of the host or e-mail address that begins there, or -1.
    private int ScanAddress(int start, ref TokenKind kind)
    {
        if (start < _plainUntil)
            return -1;

        // A chain of ASCII words and the signs that e-mail names and hosts have; it is read once, whatever comes of it.
        int end = start;
        int lastLabel = start;
        bool host = true;
        while (true)
        {
            char c = CharAt(end);
            if (Chars.IsAsciiWord(c))
                end++;
            else if (c is '.' or '-' or '_' or '+' && Chars.IsAsciiWord(CharAt(end + 1)) && end > start)
            {
                host &= c is '.' or '-';
                lastLabel = c == '.' ? end + 1 : lastLabel;
                end++;
            }
            else
                break;
        }

        if (CharAt(end) == '@')
        {
            int hostEnd = ScanMailHost(end + 1);
            if (hostEnd > 0)
            {
                kind = TokenKind.Email;
                return hostEnd;
            }
        }
        else if (host && lastLabel > start && (TopLevelDomains.Contains(_text[lastLabel..end])
            || _text[start..end].StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
        {
            kind = TokenKind.Url;
            return ScanUrlRest(end);
        }

        _plainUntil = end;
        return -1;
    }

    private readonly bool IsScheme(int start, int end)
    {
        if (end - start is < 2 or > 12)
            return false;
        foreach (char c in _text[start..end])
        {
            if (!Chars.IsAsciiWord(c) && c != '-')
                return false;
        }

        return true;
    }

    // A host with at least one full stop, whose last label is letters.
    private readonly int ScanMailHost(int i)
    {
        int start = i;
        int lastLabel = i;
        while (true)
        {
            char c = CharAt(i);
            if (c == '.' && i > start && Chars.IsAsciiWord(CharAt(i + 1)))
                lastLabel = i + 1;
            else if (!Chars.IsAsciiWord(c) && !(c == '-' && i > start && Chars.IsAsciiWord(CharAt(i + 1))))
                break;
            i++;
        }

        return lastLabel > start && i - lastLabel >= 2 && char.IsAsciiLetter(_text[lastLabel]) ? i : -1;
    }

    // Behind a bare host: a port, and a path, query or fragment.
    private readonly int ScanUrlRest(int i)
    {
        int end = i;
        if (CharAt(end) == ':' && char.IsAsciiDigit(CharAt(end + 1)))
        {
            end++;
            while (char.IsAsciiDigit(CharAt(end)))
                end++;
        }

        return CharAt(end) is '/' or '?' or '#' ? Math.Max(ScanUrlTail(end), end) : end;
    }

    // To the end of a URL; marks that close the sentence around it are given back.
    private readonly int ScanUrlTail(int i)
    {
        int start = i;
        int open = 0, closed = 0;
        while (IsUrlPart(i))
        {
            open += _text[i] == '(' ? 1 : 0;
            closed += _text[i] == ')' ? 1 : 0;
            i++;
        }

        while (i > start)
        {
            char c = _text[i - 1];
            if (c == ')' && closed <= open)
                break;
            if (c is not ('.' or ',' or ':' or ';' or '!' or '?' or '\'' or ')' or ']' or '*' or '_' or '-' or Chars.Kashida)
                && CharClasses.Of(c) != CharClass.Invisible)
                break;
            closed -= c == ')' ? 1 : 0;
            i--;
        }

        return i;
    }

    private readonly bool IsUrlPart(int i)
    {
        CharClass c = ClassAt(i);
        if (c <= CharClass.Invisible)
            return true;
        char sign = CharAt(i);
        return sign is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '`' or '{' or '}' or '|' or '\\' or '^');
    }
}
