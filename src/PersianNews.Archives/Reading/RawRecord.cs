namespace PersianNews.Archives.Reading;

/// <summary>A record not yet parsed: where it came from and where its bytes lie in its batch.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Line">Its first line in that file, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Start">Index of its first byte in the batch.</param>
/// <param name="Length">Number of its bytes; -1 for a blank line that is handed on as it is.</param>
/// <param name="Fault">Why it could not even be read, or null.</param>
/// <param name="Position">The place in the input behind it.</param>
internal readonly record struct RawRecord(InputFile File, long Line, int Start, int Length, string? Fault, InputPosition Position = default)
{
    public bool IsBlank => Length < 0;
}
