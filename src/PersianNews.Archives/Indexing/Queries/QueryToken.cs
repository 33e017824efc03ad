namespace PersianNews.Archives.Indexing.Queries;

/// <summary>What a piece of a query is.</summary>
internal enum QueryTokenKind
{
    Word,
    Phrase,
    And,
    Or,
    Not,
    Open,
    Close,
    End,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Where it begins, in UTF-16 code units.</param>
/// <param name="Text">The word, or what stands between the quotation marks.</param>
/// <param name="IsPrefix">Whether an asterisk follows.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Position, string Text = "", bool IsPrefix = false);
