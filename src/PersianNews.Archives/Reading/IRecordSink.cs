namespace PersianNews.Archives.Reading;

/// <summary>Where formats put the raw records they find. Used by one thread.</summary>
internal interface IRecordSink
{
    /// <summary>The largest record a format may hand over.</summary>
    int MaxRecordBytes { get; }

    /// <summary>Whether someone waits for each answer, so that records are not held back to fill a batch.</summary>
    bool WantsPromptness { get; }

    /// <summary>Whether blank lines are to be handed on, to keep input and output in step.</summary>
    bool WantsBlankLines { get; }

    /// <summary>Says where the next record comes from.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The record's first line, from 1; 0 for the file as a whole.</param>
    void At(InputFile file, long line);

    /// <summary>Takes the bytes of a record; they are copied.</summary>
    ValueTask AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Takes a blank line.</summary>
    ValueTask BlankAsync(CancellationToken cancellationToken);

    /// <summary>Takes note that the record cannot be read, and why.</summary>
    ValueTask FaultAsync(string reason, CancellationToken cancellationToken);

    /// <summary>Takes note that the record, a line or a file, has more bytes than allowed.</summary>
    ValueTask TooLargeAsync(string what, CancellationToken cancellationToken) =>
        FaultAsync($"the {what} is larger than the {MaxRecordBytes} bytes a record may have", cancellationToken);

    /// <summary>Sends on what is gathered, however little it is.</summary>
    ValueTask DispatchAsync(CancellationToken cancellationToken);
}
