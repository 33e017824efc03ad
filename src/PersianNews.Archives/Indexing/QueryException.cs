namespace PersianNews.Archives.Indexing;

/// <summary>A search query that cannot be understood. The message says what is wrong, for people.</summary>
public sealed class QueryException : FormatException
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public QueryException() { }

    /// <summary>Makes an exception with a message.</summary>
    public QueryException(string message) : base(message) { }

    /// <summary>Makes an exception with a message and the exception that caused it.</summary>
    public QueryException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Makes an exception that says what is wrong and where.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="position">Where, in UTF-16 code units from the start of the query.</param>
    public QueryException(string message, int position) : base($"{message} (at character {position + 1} of the query)") => Position = position;

    /// <summary>Where the fault stands, in UTF-16 code units from the start of the query; null where it is the query as a whole.</summary>
    public int? Position { get; }
}
