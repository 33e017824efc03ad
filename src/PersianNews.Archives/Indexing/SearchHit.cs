using System.Collections.Immutable;
using PersianNews.Text;

namespace PersianNews.Archives.Indexing;

/// <summary>An article that was found.</summary>
public sealed class SearchHit
{
    /// <summary>The id of its record.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its time of publication as the archive has it, or null.</summary>
    public string? Published { get; init; }

    /// <summary>Its day of publication, or null where it is not known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The agency it gives as its source, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The piece of its text that shows best why it was found, in one line; null where the index has no text of it.</summary>
    public string? Snippet { get; init; }

    /// <summary>What was searched for in the snippet: spans in UTF-16 code units of <see cref="Snippet"/>, in order, not overlapping.</summary>
    public ImmutableArray<TextSpan> Highlights { get; init; } = [];

    /// <summary>How well it matches, larger is better; comparable within one search only. 0 where the order is another.</summary>
    public double Score { get; init; }
}
