using System.Collections.Immutable;
using PersianNews.Tagging;

namespace PersianNews.Archives;

/// <summary>What a finished run read, found and could not read. Immutable.</summary>
public sealed class ArchiveSummary
{
    /// <summary>Input files opened, or tried to be.</summary>
    public required long Files { get; init; }

    /// <summary>Files passed over in input folders because their names end like no known format.</summary>
    public required long OtherFiles { get; init; }

    /// <summary>Records annotated and written.</summary>
    public required long Records { get; init; }

    /// <summary>Records and files that could not be read.</summary>
    public required long Errors { get; init; }

    /// <summary>Sentences in all records.</summary>
    public required long Sentences { get; init; }

    /// <summary>Tokens in all records.</summary>
    public required long Tokens { get; init; }

    /// <summary>Mentions by type, most frequent first.</summary>
    public required ImmutableArray<KeyValuePair<EntityType, long>> Mentions { get; init; }

    /// <summary>
    /// The entities mentioned most, at most twenty. Counted in bounded memory: exact for archives of up to
    /// some hundred thousand different names, very close above.
    /// </summary>
    public required ImmutableArray<EntityCount> TopEntities { get; init; }

    /// <summary>How long the run took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Where the errors were written, or null where there were none or they stand in the output itself.</summary>
    public string? ErrorsPath { get; init; }
}
