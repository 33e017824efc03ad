namespace PersianNews.Archives;

/// <summary>An input or output path that cannot be used as given: it does not exist, is of no known format, or the two are one.</summary>
public sealed class ArchivePathException : ArgumentException
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public ArchivePathException() { }

    /// <summary>Makes an exception that says what is wrong with which path.</summary>
    public ArchivePathException(string message) : base(message) { }

    /// <summary>Makes an exception with the one that caused it.</summary>
    public ArchivePathException(string message, Exception innerException) : base(message, innerException) { }
}
