namespace PersianNews.Archives.Reading.Containers;

/// <summary>A file inside a file.</summary>
/// <param name="Name">Its path inside the container, as that writes it; empty for the container as a whole.</param>
/// <param name="Open">Opens its bytes.</param>
/// <param name="Stamp">What tells its content from another without reading it.</param>
/// <param name="Fault">Why it cannot be read, or null.</param>
internal sealed record ContainerMember(string Name, Func<Stream>? Open, long Stamp, string? Fault = null)
{
    /// <summary>Whether its bytes are read in any case, to get to what comes behind them.</summary>
    public bool IsInSequence { get; init; }

    /// <summary>The container as a whole cannot be read, or not any further.</summary>
    public static ContainerMember Broken(string reason) => new("", null, 0, reason);
}
