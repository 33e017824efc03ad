using System.Collections.Immutable;

namespace PersianNews.Archives.Indexing;

/// <summary>All that an index holds of an article. Offsets are in the unit the archive was annotated with.</summary>
public sealed class IndexedArticle
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

    /// <summary>Its text, or null where the index has none.</summary>
    public string? Text { get; init; }

    /// <summary>Its entities, the most mentioned first; counts are those in this article.</summary>
    public required ImmutableArray<IndexedEntity> Entities { get; init; }

    /// <summary>Its mentions of them, in order.</summary>
    public required ImmutableArray<IndexedSpan> Mentions { get; init; }

    /// <summary>The roles it states for them, in order.</summary>
    public required ImmutableArray<IndexedSpan> Roles { get; init; }

    /// <summary>Its dates, in order, each with its value in ISO 8601 where there is one.</summary>
    public required ImmutableArray<IndexedSpan> Dates { get; init; }

    /// <summary>Its quotations, in order, each with its speaker and verb where they are known.</summary>
    public required ImmutableArray<IndexedSpan> Quotations { get; init; }
}
