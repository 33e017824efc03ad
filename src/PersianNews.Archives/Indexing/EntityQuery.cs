using PersianNews.Tagging;

namespace PersianNews.Archives.Indexing;

/// <summary>Which entities to count, and over which articles. Immutable; change with <c>with</c>.</summary>
public sealed record EntityQuery
{
    private readonly int _limit = 20;

    /// <summary>The type of the entities; all types where null.</summary>
    public EntityType? Type { get; init; }

    /// <summary>Counts only articles that also mention this one: any of its names in any spelling, its English name or its Wikidata id.</summary>
    public string? With { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The most entities to return; 20 unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Limit
    {
        get => _limit;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _limit = value;
        }
    }
}
