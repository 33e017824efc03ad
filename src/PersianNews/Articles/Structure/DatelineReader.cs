using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Structure;

/// <summary>Reads the dateline at the start of a paragraph.</summary>
internal static class DatelineReader
{
    private const int MostPlaceWords = 3;
    private const int MostAgencyTokens = 6;
    private const int FewestTokens = 8;
    private const string Separators = "-\u2013\u2014\u0640/_"; // hyphen, dashes, kashida, slash, underscore

    /// <summary>The dateline of a paragraph; null if it has none.</summary>
    public static ArticleDateline? Read(in PageText page, in ArticleLine line)
    {
        if (line.TokenCount < FewestTokens)
            return null;
        int first = line.FirstToken;
        int end = WordsFrom(page, first, line.EndToken, MostAgencyTokens);
        if (end == first || end + 1 >= line.EndToken)
            return null;
        bool names = IsOutlet(page, first, end);
        if (page.IsSign(end, ":"))
            return names && IsWholeOutlet(page, first, end) && !HoldsVerb(page, first, end) ? Make(page, first, end, null, Span(page, first, end)) : null;
        if (!IsSeparator(page, end))
            return null;
        int second = end + 1;
        int secondEnd = WordsFrom(page, second, Math.Min(line.EndToken, second + MostAgencyTokens), MostAgencyTokens);
        bool closed = secondEnd > second && secondEnd + 1 < line.EndToken && (page.IsSign(secondEnd, ":") || IsSeparator(page, secondEnd));
        TextSpan head = Span(page, first, end);
        if (names)
        {
            bool place = closed && secondEnd - second <= MostPlaceWords && !IsOutlet(page, second, secondEnd);
            return closed
                ? Make(page, first, secondEnd, place ? Span(page, second, secondEnd) : null, head)
                : IsWholeOutlet(page, first, end) ? Make(page, first, end, null, head) : null;
        }

        if (end - first > MostPlaceWords || HasStop(page, first, end, true))
            return null;
        if (closed && (IsOutlet(page, second, secondEnd) || (IsSpaced(page, end) && IsSpaced(page, secondEnd) && secondEnd - second <= MostPlaceWords && !HasStop(page, second, secondEnd, false))))
            return Make(page, first, secondEnd, head, Span(page, second, secondEnd));
        return IsSpaced(page, end) && !page.IsSign(end, "/") && (!closed || HoldsVerb(page, second, secondEnd)) ? Make(page, first, end, head, null) : null;
    }

    private static ArticleDateline Make(in PageText page, int first, int last, TextSpan? place, TextSpan? agency) =>
        new(TextSpan.FromBounds(page.Tokens[first].Span.Start, page.Tokens[last].Span.End), place, agency);

    private static TextSpan Span(in PageText page, int first, int end)
    {
        while (end - first > 2 && page.IsSign(first, "\u00AB\"") && page.IsSign(end - 1, "\u00BB\"")) // an outlet's name in quotation marks
            (first, end) = (first + 1, end - 1);
        return TextSpan.FromBounds(page.Tokens[first].Span.Start, page.Tokens[end - 1].Span.End);
    }

    private static int WordsFrom(in PageText page, int token, int end, int most)
    {
        int first = token;
        while (token < end && token - first <= most && (page.Tokens[token].Kind is TokenKind.Word or TokenKind.Abbreviation || page.IsSign(token, "\u00AB\u00BB\"")))
            token++;
        return token - first > most ? first : token;
    }

    private static bool IsSeparator(in PageText page, int token) => page.IsSign(token, Separators);

    // A hyphen between two words makes a compound: "Qom-Kashan".
    private static bool IsSpaced(in PageText page, int token) =>
        page.Tokens[token].Span.Start > page.Tokens[token - 1].Span.End || page.Tokens[token + 1].Span.Start > page.Tokens[token].Span.End;

    private static bool IsOutlet(in PageText page, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (StructureWords.MatchName(page.Text, page.Tokens[..end], i, out _) > 0)
                return true;
        }

        return false;
    }

    // "Agency X:" is a dateline; a person of the agency who says something is not.
    private static bool IsWholeOutlet(in PageText page, int first, int end)
    {
        int count = StructureWords.MatchName(page.Text, page.Tokens[..end], first, out StructureWordKind kind);
        return kind switch
        {
            StructureWordKind.Agency => count == end - first,
            StructureWordKind.AgencyHead or StructureWordKind.Desk or StructureWordKind.Reporter => end - first <= count + MostPlaceWords,
            _ => false,
        };
    }

    // "The paper X wrote:" is no dateline.
    private static bool HoldsVerb(in PageText page, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (Quotations.SayingWords.Match(page.Text, page.Tokens[..end], i, out Quotations.SayingWord word) > 0 && word.IsVerb)
                return true;
        }

        return false;
    }

    private static bool HasStop(in PageText page, int first, int end, bool time)
    {
        for (int i = first; i < end; i++)
        {
            if (StructureWords.MatchBreak(page.Text, page.Tokens[..end], i, out StructureWordKind kind) > 0 && (time || kind != StructureWordKind.Time))
                return true;
        }

        return false;
    }
}
