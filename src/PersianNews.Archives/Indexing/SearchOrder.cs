namespace PersianNews.Archives.Indexing;

/// <summary>In what order articles are found.</summary>
public enum SearchOrder
{
    /// <summary>
    /// Those that match best first, by BM25 over title and text; titles weigh more. Where more than some thousand articles match, the
    /// newest of them are ranked and come first. Without a text query, the newest first.
    /// </summary>
    Relevance,

    /// <summary>The newest first; articles of unknown day count as the oldest.</summary>
    Newest,

    /// <summary>The oldest first; articles of unknown day before all others.</summary>
    Oldest,
}
