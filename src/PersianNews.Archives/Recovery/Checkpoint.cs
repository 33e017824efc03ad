using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Recovery;

/// <summary>A moment at which output and errors together held exactly the first records of the input.</summary>
internal sealed record Checkpoint
{
    /// <summary>How far the input was done.</summary>
    public required InputPosition Input { get; init; }

    /// <summary>The annotated records, as far as they were written.</summary>
    public required FileState Output { get; init; }

    /// <summary>The errors, as far as they were written.</summary>
    public required FileState Errors { get; init; }

    /// <summary>What was found until then.</summary>
    public required RunCounts Counts { get; init; }

    /// <summary>Whether everything is written, so that the files only need their names.</summary>
    public bool Complete { get; init; }
}
