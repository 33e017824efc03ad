namespace PersianNews.Archives;

/// <summary>A run that cannot go on where an earlier one stopped: it was started with other settings, or its input has changed since.</summary>
public sealed class ArchiveResumeException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public ArchiveResumeException() { }

    /// <summary>Makes an exception that says what has changed.</summary>
    public ArchiveResumeException(string message) : base(message) { }

    /// <summary>Makes an exception with the one that caused it.</summary>
    public ArchiveResumeException(string message, Exception innerException) : base(message, innerException) { }
}
