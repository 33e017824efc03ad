using PersianNews.Tokenization;

namespace PersianNews.Articles.Structure;

/// <summary>Finds where the article ends and the furniture of the page begins.</summary>
internal static class FootReader
{
    private const int LongestLine = 320;
    private const int MostHeadingWords = 6;
    private const int MostWeakTokens = 14;
    private const string Bullets = "#*-\u2022\u25AA\u25CF\u25A0\u25BA\u203A\u00AB\u00BB|>/\u2013"; // list bullets and arrows

    /// <summary>Index of the first character of the furniture, or the end of the text if there is none.</summary>
    /// <param name="page">The text.</param>
    /// <param name="from">Where the body begins.</param>
    public static int Find(in PageText page, int from)
    {
        List<ArticleLine> lines = page.Tail(from);
        int first = -1;
        for (int i = 0; i < lines.Count && lines[i].Span.Length <= LongestLine; i++)
        {
            if (Classify(page, lines[i]) == LineKind.Furniture)
                first = i;
        }

        while (first + 1 < lines.Count && Classify(page, lines[first + 1]) != LineKind.Plain)
            first++;
        int end = first < 0 ? page.Text.Length : lines[first].Span.Start;
        // The closing formula may stand on the line of the last sentence.
        return first + 1 < lines.Count ? Math.Min(end, FormulaIn(page, lines[first + 1])) : end;
    }

    private static LineKind Classify(in PageText page, in ArticleLine line)
    {
        int token = line.FirstToken;
        while (token + 1 < line.EndToken && (page.IsSign(token, Bullets) || page.Tokens[token].Kind == TokenKind.Emoji))
            token++;
        int count = StructureWords.MatchLine(page.Text, page.Tokens[..line.EndToken], token, out StructureWordKind kind);
        int after = token + count;
        bool colon = after < line.EndToken && page.IsSign(after, ":|");
        return kind switch
        {
            StructureWordKind.Furniture => LineKind.Furniture,
            StructureWordKind.Heading when colon || IsHeading(page, after, line.EndToken) => LineKind.Furniture,
            StructureWordKind.CodeLabel when line.TokenCount <= MostWeakTokens => LineKind.WeakFurniture,
            StructureWordKind.PublishedLabel or StructureWordKind.UpdatedLabel when line.TokenCount <= MostWeakTokens => LineKind.WeakFurniture,
            StructureWordKind.WeakFurniture when colon && line.TokenCount <= MostWeakTokens => LineKind.WeakFurniture,
            StructureWordKind.WeakFurniture when page.Tokens[line.EndToken - 1].Kind is TokenKind.Handle or TokenKind.Url or TokenKind.Email => LineKind.WeakFurniture,
            _ => HasNoWord(page, line) ? LineKind.WeakFurniture : LineKind.Plain,
        };
    }

    // A heading is short and no sentence.
    private static bool IsHeading(in PageText page, int token, int end)
    {
        if (end - token > MostHeadingWords)
            return false;
        for (; token < end; token++)
        {
            if (page.IsSign(token, ".\u061F!\u060C\u061B")) // full stop, Persian question mark, comma, semicolon
                return token == end - 1 && !page.IsSign(token, ".");
            if (SentenceWords.IsFiniteVerb(page[token]))
                return false;
        }

        return true;
    }

    // A reporter's code, an address, tags.
    private static bool HasNoWord(in PageText page, in ArticleLine line)
    {
        if (line.TokenCount > MostWeakTokens * 2)
            return false;
        bool weak = false;
        for (int i = line.FirstToken; i < line.EndToken; i++)
        {
            TokenKind kind = page.Tokens[i].Kind;
            weak |= kind is TokenKind.Url or TokenKind.Hashtag or TokenKind.Handle or TokenKind.Email or TokenKind.Number or TokenKind.Range or TokenKind.Date;
            if (kind is TokenKind.Word or TokenKind.Abbreviation && page.Tokens[i].Span.Length > 1)
                return false;
        }

        return weak || page.IsSign(line.FirstToken, Bullets);
    }

    private static int FormulaIn(in PageText page, in ArticleLine line)
    {
        for (int i = Math.Max(line.FirstToken + 1, line.EndToken - MostWeakTokens); i < line.EndToken; i++)
        {
            if (StructureWords.MatchLine(page.Text, page.Tokens[..line.EndToken], i, out StructureWordKind kind) > 0 && kind == StructureWordKind.Furniture
                && (page.Tokens[i].Span.Start == page.Tokens[i - 1].Span.End || page.IsSign(i - 1, "./!\u061F\u00BB)")))
            {
                return page.Tokens[i].Span.Start;
            }
        }

        return page.Text.Length;
    }
}
