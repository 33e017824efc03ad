namespace PersianNews.Archives;

/// <summary>How far a run has come.</summary>
/// <param name="Files">Input files begun.</param>
/// <param name="Records">Records annotated and written.</param>
/// <param name="Errors">Errors met so far.</param>
/// <param name="Tokens">Tokens in the records annotated.</param>
/// <param name="BytesRead">Bytes read from the inputs, as they lie on disk.</param>
/// <param name="TotalBytes">Bytes of all inputs, or null while or where that is not known.</param>
public readonly record struct ArchiveProgress(long Files, long Records, long Errors, long Tokens, long BytesRead, long? TotalBytes)
{
    /// <summary>Those of the records that an earlier run had annotated, which this one resumes.</summary>
    public long Resumed { get; init; }
}
