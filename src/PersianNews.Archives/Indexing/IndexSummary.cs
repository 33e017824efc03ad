namespace PersianNews.Archives.Indexing;

/// <summary>What a run of <see cref="ArchiveIndexer"/> did. Immutable.</summary>
public sealed class IndexSummary
{
    /// <summary>Articles that were not in the index before.</summary>
    public required long Added { get; init; }

    /// <summary>Articles that took the place of one with the same id, in the index before or earlier in the run.</summary>
    public required long Replaced { get; init; }

    /// <summary>Articles that are in the index just as they are in the archive.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Records and files that could not be read.</summary>
    public required long Errors { get; init; }

    /// <summary>Articles among those read whose record holds no text, so that only their names, roles, dates and statements are searched.</summary>
    public required long WithoutText { get; init; }

    /// <summary>Articles in the index after the run.</summary>
    public required long Articles { get; init; }

    /// <summary>Different entities in the index after the run.</summary>
    public required long Entities { get; init; }

    /// <summary>How long the run took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Where the errors were written, or null where there were none.</summary>
    public string? ErrorsPath { get; init; }
}
