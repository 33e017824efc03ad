using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Structure;

/// <summary>Reads whom a paragraph names as its source.</summary>
internal static class SourceReader
{
    private const int SearchTokens = 60;
    private const int MostTokens = 14;
    private const int MostNameTokens = 7;
    private const string Ends = "\u060C,\u061B;:.(-\u2013\u00AB\""; // Persian comma and semicolon, opening guillemet

    /// <summary>The source that a paragraph names; null if it names none.</summary>
    public static ArticleSource? Read(in PageText page, in ArticleLine line)
    {
        int end = Math.Min(line.EndToken, line.FirstToken + SearchTokens);
        for (int i = line.FirstToken; i < end; i++)
        {
            int count = StructureWords.MatchReport(page.Text, page.Tokens[..end], i);
            if (count > 0 && BeginsClause(page, line, i) && ReadName(page, i, i + count, line.EndToken) is { } source)
                return source;
        }

        return null;
    }

    /// <summary>Where the naming of a source that begins at a token ends, as an index of the text; 0 if none begins there.</summary>
    public static int EndAt(in PageText page, in ArticleLine line, int token)
    {
        int count = StructureWords.MatchReport(page.Text, page.Tokens[..line.EndToken], token);
        return count > 0 && ReadName(page, token, token + count, line.EndToken) is { } source ? source.Span.End : 0;
    }

    /// <summary>The source of a line such as "Source: X"; null if it names none.</summary>
    public static ArticleSource? ReadLabelled(in PageText page, in ArticleLine line)
    {
        if (line.TokenCount is < 3 or > MostNameTokens || !page.IsSign(line.FirstToken + 1, ":"))
            return null;
        TextSpan name = Span(page, line.FirstToken + 2, line.EndToken);
        return new ArticleSource(line.Span, name, null, null);
    }

    // "pointing to a report of" names no source of the article.
    private static bool BeginsClause(in PageText page, in ArticleLine line, int token) =>
        token == line.FirstToken || page.Tokens[token - 1].Kind is TokenKind.Punctuation or TokenKind.Symbol || StructureWords.MatchBreak(page.Text, page.Tokens, token - 1, out _) > 0;

    private static ArticleSource? ReadName(in PageText page, int start, int token, int end)
    {
        token = SkipTime(page, token, end);
        bool desk = token < end && StructureWords.MatchName(page.Text, page.Tokens[..end], token, out StructureWordKind first) > 0
            && first is StructureWordKind.Desk or StructureWordKind.Reporter;
        int last = Math.Min(end, token + MostTokens);
        int from = token, agency = -1, agencyEnd = -1;
        for (int i = token; i < last; i++)
        {
            if (i > from && page.IsSign(i, Ends) && !IsOpening(page, i))
                break;
            int count = StructureWords.MatchName(page.Text, page.Tokens[..end], i, out StructureWordKind kind);
            if (kind == StructureWordKind.Agency)
            {
                (agency, agencyEnd) = (i, i + count);
                break;
            }

            if (kind == StructureWordKind.AgencyHead)
            {
                (agency, agencyEnd) = (i, NameEnd(page, i + count, end));
                break;
            }

            if (desk && i > from && IsOpening(page, i))
            {
                (agency, agencyEnd) = (i, NameEnd(page, i, end));
                break;
            }

            if (i > from && !desk && IsBreak(page, i, end))
                break;
        }

        if (agency < 0)
        {
            agency = token + (desk ? Math.Max(1, StructureWords.MatchName(page.Text, page.Tokens[..end], token, out _)) : 0);
            agencyEnd = NameEnd(page, agency, end);
        }

        if (agencyEnd <= agency || agencyEnd > end)
            return null;
        TextSpan name = Span(page, agency, agencyEnd);
        TextSpan? reporter = desk && agency > token ? Span(page, token, agency) : null;
        TextSpan? via = ReadVia(page, ref agencyEnd, end);
        return new ArticleSource(TextSpan.FromBounds(page.Tokens[start].Span.Start, page.Tokens[agencyEnd - 1].Span.End), name, reporter, via);
    }

    private static TextSpan? ReadVia(in PageText page, ref int token, int end)
    {
        int from = token < end && page.IsSign(token, "\u060C,") ? token + 1 : token; // a comma before "quoting"
        if (from >= end || StructureWords.MatchBreak(page.Text, page.Tokens[..end], from, out StructureWordKind kind) is not (> 0 and int count)
            || kind != StructureWordKind.Via)
        {
            return null;
        }

        int start = from + count, nameEnd = start < end ? OutletEnd(page, start, end) : start;
        if (nameEnd <= start)
            return null;
        token = nameEnd;
        return Span(page, start, nameEnd);
    }

    private static int OutletEnd(in PageText page, int token, int end)
    {
        int count = StructureWords.MatchName(page.Text, page.Tokens[..end], token, out StructureWordKind kind);
        return kind == StructureWordKind.Agency ? token + count : NameEnd(page, token + count, end) is var e && e > token + count ? e : token;
    }

    // Where a name ends that no list knows: at a sign or a function word; without either near, after one word.
    private static int NameEnd(in PageText page, int token, int end)
    {
        if (token >= end)
            return token;
        if (IsOpening(page, token))
        {
            for (int i = token + 1; i < Math.Min(end, token + MostNameTokens); i++)
            {
                if (page.IsSign(i, "\u00BB\"\u201D")) // closing quotation marks
                    return i + 1;
            }
        }

        int known = StructureWords.MatchName(page.Text, page.Tokens[..end], token, out StructureWordKind kind);
        if (kind == StructureWordKind.Agency)
            return token + known;
        for (int i = token; i < Math.Min(end, token + MostNameTokens); i++)
        {
            if (page.IsSign(i, Ends) || page.IsSign(i, ")") || IsBreak(page, i, end))
                return i;
        }

        return Math.Min(end, token + 1);
    }

    private static int SkipTime(in PageText page, int token, int end)
    {
        while (token < end)
        {
            int count = StructureWords.MatchBreak(page.Text, page.Tokens[..end], token, out StructureWordKind kind);
            bool time = kind == StructureWordKind.Time;
            if (!time && page.IsSign(token, "("))
            {
                int close = token + 1;
                while (close < Math.Min(end, token + MostNameTokens) && !page.IsSign(close, ")"))
                    close++;
                token = close + 1;
                continue;
            }

            if (!time)
                break;
            token += count;
        }

        return Math.Min(token, end);
    }

    // The word for day may end an outlet's name.
    private static bool IsBreak(in PageText page, int token, int end) =>
        StructureWords.MatchBreak(page.Text, page.Tokens[..end], token, out StructureWordKind kind) is > 0 and int count
        && (kind != StructureWordKind.Time || token + count >= end || !page.IsSign(token + count, Ends) || page.IsSign(token + count, "("));

    private static bool IsOpening(in PageText page, int token) => page.IsSign(token, "\u00AB\"\u201C"); // opening quotation marks

    private static TextSpan Span(in PageText page, int first, int end)
    {
        while (end - first > 2 && IsOpening(page, first) && page.IsSign(end - 1, "\u00BB\"\u201D")) // closing quotation marks
            (first, end) = (first + 1, end - 1);
        return TextSpan.FromBounds(page.Tokens[first].Span.Start, page.Tokens[end - 1].Span.End);
    }
}
