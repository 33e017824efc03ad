using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>Gives the numbers of a chunk, which is text without blanks or Persian letters, their digits, separators and percent sign.</summary>
internal static class NumberChunk
{
    private const char PersianDecimal = '\u066B';
    private const char PersianThousands = '\u066C';
    private const char PersianPercent = '\u066A';

    // What makes a chunk something else than numbers: e-mail addresses, hashtags, names and queries.
    private const string Protecting = "#@_=&\\";

    /// <summary>Rewrites <paramref name="chunk"/> in place, one character for one.</summary>
    public static void Rewrite(Span<char> chunk, NormalizerOptions options)
    {
        bool isProtected = false;
        foreach (char c in chunk) isProtected |= CharacterTraits.Is(c, CharacterTrait.Latin) || Protecting.Contains(c);
        bool latin = options.Digits == DigitRule.Latin;
        if (isProtected && !latin) return;
        int start = 0;
        for (int i = 0; i < chunk.Length; i++)
        {
            if (IsPart(chunk[i])) continue;
            RewritePart(chunk[start..i], options, isProtected);
            start = i + 1;
            if (options.NumberSeparators && !isProtected) RewritePercent(chunk, i, latin);
        }
        RewritePart(chunk[start..], options, isProtected);
    }

    private static bool IsPart(char c) => IsDigit(c) || IsThousands(c) || IsDecimal(c) || c is '/' or ':';

    private static bool IsDigit(char c) => CharacterTraits.Is(c, CharacterTrait.Digit);

    private static bool IsThousands(char c) => c is ',' or PersianThousands;

    private static bool IsDecimal(char c) => c is '.' or PersianDecimal;

    private static void RewritePercent(Span<char> chunk, int at, bool latin)
    {
        if (chunk[at] is not ('%' or PersianPercent)) return;
        bool number = (at > 0 && IsDigit(chunk[at - 1])) || (at + 1 < chunk.Length && IsDigit(chunk[at + 1]));
        if (number) chunk[at] = latin ? '%' : PersianPercent;
    }

    private static void RewritePart(Span<char> part, NormalizerOptions options, bool isProtected)
    {
        bool latin = options.Digits == DigitRule.Latin;
        bool dateOrTime = false;
        foreach (ref char c in part)
        {
            dateOrTime |= c is '/' or ':';
            if (latin ? c is >= '\u06F0' and <= '\u06F9' : c is >= '0' and <= '9') c = (char)(c + (latin ? '0' - '\u06F0' : '\u06F0' - '0'));
        }
        if (dateOrTime || isProtected || !options.NumberSeparators) return;
        int first = 0;
        int end = part.Length;
        while (first < end && !IsDigit(part[first])) first++;
        while (end > first && !IsDigit(part[end - 1])) end--;
        Span<char> number = part[first..end];
        if (!IsNumber(number)) return;
        foreach (ref char c in number)
        {
            if (IsThousands(c)) c = latin ? ',' : PersianThousands;
            else if (IsDecimal(c)) c = latin ? '.' : PersianDecimal;
        }
    }

    /// <summary>Whether the separators are those of one number: 12.5, 1,234 or 1,234.56, and not 1.2.3, 1,2 or 23.06.1401.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        int whole = 0;
        while (whole < text.Length && IsDigit(text[whole])) whole++;
        int i = whole;
        while (i < text.Length && IsThousands(text[i]))
        {
            int group = i + 1;
            while (group < text.Length && IsDigit(text[group])) group++;
            if (group - i != 4 || whole > 3 || text[0] is '0' or '\u06F0') return false;
            i = group;
        }
        if (i == text.Length) return true;
        if (!IsDecimal(text[i])) return false;
        i++;
        while (i < text.Length && IsDigit(text[i])) i++;
        return i == text.Length;
    }
}
