using System.Text;

namespace PersianNews.Archives.Indexing.Queries;

/// <summary>
/// Writes a query as an FTS5 expression. All that comes from the user is keys, which hold letters and digits only and stand in quotation
/// marks, so that no query can be anything but a query.
/// </summary>
internal static class MatchExpression
{
    /// <summary>A word every article has in the index and no query can hold: what NOT takes from where nothing else is asked for.</summary>
    public const char Everywhere = '_';

    /// <summary>The expression of a query.</summary>
    public static string Of(QueryNode query)
    {
        StringBuilder text = new();
        Write(query, text);
        return text.ToString();
    }

    private static void Write(QueryNode node, StringBuilder text)
    {
        switch (node)
        {
            case TermNode term:
                WriteTerm(term, text);
                break;
            case OrNode or:
                WriteList(or.Parts, " OR ", text);
                break;
            case AndNode and:
                WriteAnd(and, text);
                break;
            case NotNode not:
                WriteNot(() => text.Append($"\"{Everywhere}\""), [not.Part], text);
                break;
        }
    }

    private static void WriteAnd(AndNode and, StringBuilder text)
    {
        QueryNode[] wanted = [.. and.Parts.Where(part => part is not NotNode)];
        QueryNode[] unwanted = [.. and.Parts.OfType<NotNode>().Select(not => not.Part)];
        if (unwanted.Length == 0)
            WriteList(wanted, " AND ", text);
        else if (wanted.Length == 0)
            WriteNot(() => text.Append($"\"{Everywhere}\""), unwanted, text);
        else
            WriteNot(() => WriteList(wanted, " AND ", text), unwanted, text);
    }

    private static void WriteNot(Action wanted, IReadOnlyList<QueryNode> unwanted, StringBuilder text)
    {
        text.Append('(');
        wanted();
        text.Append(" NOT ");
        WriteList(unwanted, " OR ", text);
        text.Append(')');
    }

    private static void WriteTerm(TermNode term, StringBuilder text)
    {
        text.Append('(');
        for (int i = 0; i < term.Spellings.Length; i++)
        {
            text.Append(i == 0 ? "\"" : " OR \"").AppendJoin(' ', term.Spellings[i].Keys).Append('"');
            if (term.Spellings[i].IsPrefix)
                text.Append(" *");
        }

        text.Append(')');
    }

    private static void WriteList(IReadOnlyList<QueryNode> parts, string separator, StringBuilder text)
    {
        text.Append('(');
        for (int i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "" : separator);
            Write(parts[i], text);
        }

        text.Append(')');
    }
}
