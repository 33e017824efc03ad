namespace PersianNews.Tokenization;

// Abbreviations, initials and acronyms with full stops.
public ref partial struct TokenEnumerator
{
    // end: the end of the word, before a full stop or before a joiner and a full stop.
    private int ScanPersianAbbreviation(int start, int end, ref TokenKind kind)
    {
        PersianPart first = Abbreviations.Classify(_text[start..end]);
        if (first == PersianPart.Word)
            return end;

        int parts = 1;
        int partEnd = end;
        bool small = first == PersianPart.AmbiguousLetterName;
        while (true)
        {
            int next = SkipOneInvisible(partEnd) + 1;
            int nextEnd = next;
            while (nextEnd - next <= Abbreviations.LongestPart && ClassAt(nextEnd) <= CharClass.Kashida)
                nextEnd++;
            if (CharAt(next - 1) != '.' || nextEnd == next || ClassAt(nextEnd) is CharClass.OtherLetter || IsInnerInvisible(nextEnd)
                || Abbreviations.Classify(_text[next..nextEnd]) is PersianPart.Word or PersianPart.Known)
                break;
            parts++;
            partEnd = nextEnd;
        }

        int stop = SkipOneInvisible(partEnd);
        // Two ordinary words that also name letters, fused at a sentence end, are no acronym.
        if (parts == 2 && small && Abbreviations.IsSentenceStart(_text[(end + 1)..partEnd]))
            parts = 1;
        if (parts == 1)
        {
            (partEnd, stop) = (end, SkipOneInvisible(end));
            if (!StandsAlone(first, start, stop))
                return end;
        }

        kind = TokenKind.Abbreviation;
        bool takesStop = CharAt(stop) == '.' && CharAt(stop + 1) != '.';
        int result = takesStop ? stop + 1 : partEnd;
        if (takesStop)
            _abbreviationEnd = result;
        return result;
    }

    private readonly bool IsInnerInvisible(int index) => ClassAt(index) == CharClass.Invisible && ClassAt(SkipInvisible(index)) <= CharClass.Kashida;

    // Whether one letter, one letter's name or a known abbreviation before a full stop is more than the end of a sentence.
    private readonly bool StandsAlone(PersianPart part, int start, int stop)
    {
        if (CharAt(stop + 1) == '.')
            return false;
        CharClass after = ClassAfterBlanks(stop + 1);
        if (part is PersianPart.Letter or PersianPart.LetterName && start - _abbreviationEnd is 0 or 1)
            return true;
        return part switch
        {
            PersianPart.Letter or PersianPart.Known => after is CharClass.ArabicLetter or CharClass.OtherLetter or CharClass.Digit,
            PersianPart.LetterName => after is CharClass.ArabicLetter,
            _ => after is CharClass.ArabicLetter && start - _abbreviationEnd is 0 or 1,
        };
    }

    private readonly CharClass ClassAfterBlanks(int index)
    {
        while (ClassAt(index) is CharClass.Blank or CharClass.Invisible && index < _text.Length)
            index++;
        return ClassAt(index);
    }

    private int ScanLatinAbbreviation(int start, int end, ref TokenKind kind)
    {
        // U.S., p.m., Ph.D: labels of one letter, or of two that begin with a capital.
        int i = end;
        int labels = 1;
        bool dotted = IsShortLabel(start, end);
        bool single = end - start == 1;
        while (dotted && CharAt(i) == '.' && char.IsAsciiLetter(CharAt(i + 1)))
        {
            int next = i + 1;
            int nextEnd = next;
            while (nextEnd - next <= 2 && ClassAt(nextEnd) is CharClass.OtherLetter or CharClass.Digit)
                nextEnd++;
            if (!IsShortLabel(next, nextEnd))
                break;
            single |= nextEnd - next == 1;
            labels++;
            i = nextEnd;
        }

        bool whole = labels > 1 && single;
        if (!whole)
        {
            i = end;
            bool initial = end - start == 1 && char.IsAsciiLetterUpper(_text[start]) && ClassAfterBlanks(end + 1) == CharClass.OtherLetter;
            if (!initial && !Abbreviations.IsLatin(_text[start..end]))
                return end;
        }

        kind = TokenKind.Abbreviation;
        if (CharAt(i) != '.' || CharAt(i + 1) == '.')
            return i;
        _abbreviationEnd = i + 1;
        return i + 1;
    }

    private readonly bool IsShortLabel(int start, int end) => (end - start == 1 && char.IsAsciiLetter(_text[start]))
        || (end - start == 2 && char.IsAsciiLetterUpper(_text[start]) && char.IsAsciiLetterLower(_text[start + 1]));
}
