using PersianNews.Archives.Reading;
using PersianNews.Archives.Recovery;

namespace PersianNews.Archives.Writing;

/// <summary>Some whole records on their way to the disk, and the state of the run behind the last of them.</summary>
internal sealed class OutputChunk
{
    /// <summary>The records, one after the other.</summary>
    public ByteBuffer Records { get; } = new();

    /// <summary>The lines of the errors file for those that could not be read.</summary>
    public ByteBuffer Errors { get; } = new();

    /// <summary>The place in the input behind the last record.</summary>
    public InputPosition Position { get; set; }

    /// <summary>What was found up to there.</summary>
    public RunCounts Counts { get; set; } = RunCounts.None;

    public void Clear()
    {
        Records.Clear();
        Errors.Clear();
    }
}
