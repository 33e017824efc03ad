using System.Collections.Immutable;

namespace PersianNews.Archives.Indexing.Queries;

/// <summary>
/// Parses queries: words and phrases, <c>NOT</c> before <c>AND</c> before <c>OR</c>, parentheses; what stands side by side is joined by AND.
/// </summary>
internal sealed class QueryParser
{
    private const int MostTokens = 200;
    private const int DeepestNesting = 50;
    private const int LongestJoin = 3;

    private readonly List<QueryToken> _tokens;
    private int _next;
    private int _depth;

    private QueryParser(string query)
    {
        _tokens = QueryLexer.Read(query);
        if (_tokens.Count > MostTokens)
            throw new QueryException($"the query has more than {MostTokens} words and operators");
    }

    private QueryToken Current => _tokens[_next];

    /// <summary>Parses a query.</summary>
    /// <exception cref="QueryException">The query is not well formed, or holds nothing to search for.</exception>
    public static QueryNode Parse(string query)
    {
        QueryParser parser = new(query);
        if (parser.Current.Kind == QueryTokenKind.End)
            throw new QueryException("the query is empty");
        QueryNode? node = parser.ParseOr();
        if (parser.Current.Kind == QueryTokenKind.Close)
            throw new QueryException("there is no ( for this )", parser.Current.Position);
        return node ?? throw new QueryException("the query holds no word to search for");
    }

    private QueryNode? ParseOr()
    {
        List<QueryNode> parts = [];
        AddTo(parts, ParseAnd());
        while (Current.Kind == QueryTokenKind.Or)
        {
            _next++;
            AddTo(parts, ParseAnd());
        }

        return parts.Count <= 1 ? parts.FirstOrDefault() : new OrNode([.. parts]);
    }

    private QueryNode? ParseAnd()
    {
        List<QueryNode> parts = [];
        AddOperand(parts);
        while (Current.Kind is not (QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End))
        {
            if (Current.Kind == QueryTokenKind.And)
                _next++;
            AddOperand(parts);
        }

        return parts.Count <= 1 ? parts.FirstOrDefault() : new AndNode([.. parts]);
    }

    private void AddOperand(List<QueryNode> parts)
    {
        QueryToken token = Current;
        switch (token.Kind)
        {
            case QueryTokenKind.Word:
                AddWords(parts);
                return;
            case QueryTokenKind.Phrase:
                _next++;
                string[] words = token.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                AddTo(parts, Term(Spellings.Of(words, token.IsPrefix)));
                return;
            case QueryTokenKind.Not:
                _next++;
                AddTo(parts, ParseNot());
                return;
            case QueryTokenKind.Open:
                _next++;
                AddTo(parts, ParseGroup(token.Position));
                return;
            case QueryTokenKind.End:
                throw new QueryException($"a word is missing after {Name(_tokens[_next - 1])}", token.Position);
            default:
                throw new QueryException($"a word is missing before {Name(token)}", token.Position);
        }
    }

    private NotNode? ParseNot()
    {
        List<QueryNode> operand = [];
        if (Current.Kind == QueryTokenKind.Word)
        {
            // NOT takes the one word after it, not all the words that stand side by side.
            QueryToken word = _tokens[_next++];
            AddTo(operand, Term(Spellings.Of([word.Text], word.IsPrefix)));
        }
        else
        {
            Deeper();
            AddOperand(operand);
            _depth--;
        }

        return operand.Count == 0 ? null : new NotNode(operand[0]);
    }

    private QueryNode? ParseGroup(int position)
    {
        Deeper();
        QueryNode? inner = ParseOr();
        _depth--;
        if (Current.Kind != QueryTokenKind.Close)
            throw new QueryException("this ( is not closed", position);
        _next++;
        return inner;
    }

    private void Deeper()
    {
        if (++_depth > DeepestNesting)
            throw new QueryException($"the query is nested more than {DeepestNesting} deep", Current.Position);
    }

    /// <summary>Takes words that stand side by side. Two or three of them may be one word in the text, as parts of a compound often are.</summary>
    private void AddWords(List<QueryNode> parts)
    {
        int first = _next;
        while (Current.Kind == QueryTokenKind.Word)
            _next++;
        List<QueryToken> words = _tokens[first.._next];
        List<Spelling>[] spellings = [.. words.Select(word => Spellings.Of([word.Text], word.IsPrefix).ToList())];
        for (int start = 0; start < words.Count; start++)
        {
            for (int length = 2; length <= LongestJoin && start + length <= words.Count; length++)
            {
                List<QueryToken> run = words.GetRange(start, length);
                if (run.SkipLast(1).Any(word => word.IsPrefix) || spellings.Skip(start).Take(length).Any(list => list.Count == 0))
                    break;
                if (Spellings.Joined(run.Select(word => word.Text), run[^1].IsPrefix) is { } joined)
                    spellings[start..(start + length)].ToList().ForEach(list => list.Add(joined));
            }
        }

        foreach (List<Spelling> list in spellings)
            AddTo(parts, Term([.. list.Distinct()]));
    }

    private static TermNode? Term(ImmutableArray<Spelling> spellings) => spellings.IsEmpty ? null : new TermNode(spellings);

    private static void AddTo(List<QueryNode> parts, QueryNode? part)
    {
        if (part is not null)
            parts.Add(part);
    }

    private static string Name(QueryToken token) => token.Kind switch
    {
        QueryTokenKind.And => "AND",
        QueryTokenKind.Or => "OR",
        QueryTokenKind.Not => "NOT",
        QueryTokenKind.Open => "(",
        QueryTokenKind.Close => ")",
        _ => "the end",
    };
}
