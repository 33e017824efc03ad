namespace PersianNews.Archives.Indexing.Queries;

/// <summary>Cuts a query into words, phrases, operators and parentheses.</summary>
internal static class QueryLexer
{
    private const char Asterisk = '*';

    /// <summary>Pairs of an opening quotation mark and the one that closes it.</summary>
    private const string Quotes = "\"\"\u00AB\u00BB\u201C\u201D\u201E\u201D";

    public static List<QueryToken> Read(string query)
    {
        List<QueryToken> tokens = [];
        int i = 0;
        while (i < query.Length)
        {
            char c = query[i];
            if (char.IsWhiteSpace(c))
                i++;
            else if (c is '(' or ')')
                tokens.Add(new QueryToken(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, i++));
            else if (CloserOf(c) is char closer)
                tokens.Add(ReadPhrase(query, closer, ref i));
            else
                tokens.Add(ReadWord(query, ref i));
        }

        tokens.Add(new QueryToken(QueryTokenKind.End, query.Length));
        return tokens;
    }

    private static QueryToken ReadPhrase(string query, char closer, ref int i)
    {
        int start = i;
        int end = query.IndexOf(closer, start + 1);
        if (end < 0)
            throw new QueryException($"the quotation mark {query[start]} is not closed", start);
        i = end + 1;
        string phrase = query[(start + 1)..end];
        return new QueryToken(QueryTokenKind.Phrase, start, phrase, TakeAsterisk(query, ref i));
    }

    private static QueryToken ReadWord(string query, ref int i)
    {
        int start = i;
        while (i < query.Length && query[i] != Asterisk && !EndsWord(query[i]))
            i++;
        string word = query[start..i];
        if (word.Length == 0)
            throw new QueryException("* stands only at the end of a word or phrase", start);
        bool isPrefix = TakeAsterisk(query, ref i);
        QueryTokenKind kind = isPrefix ? QueryTokenKind.Word : word switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        return new QueryToken(kind, start, word, isPrefix);
    }

    private static bool TakeAsterisk(string query, ref int i)
    {
        if (i == query.Length || query[i] != Asterisk)
            return false;
        i++;
        if (i < query.Length && !EndsWord(query[i]))
            throw new QueryException("* stands only at the end of a word or phrase", i - 1);
        return true;
    }

    private static bool EndsWord(char c) => char.IsWhiteSpace(c) || c is '(' or ')' || CloserOf(c) is not null;

    private static char? CloserOf(char c)
    {
        for (int i = 0; i < Quotes.Length; i += 2)
        {
            if (Quotes[i] == c)
                return Quotes[i + 1];
        }

        return null;
    }
}
