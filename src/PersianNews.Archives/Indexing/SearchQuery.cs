using PersianNews.Tagging;

namespace PersianNews.Archives.Indexing;

/// <summary>What to search an index for; an article must satisfy all that is set. Immutable; change with <c>with</c>.</summary>
public sealed record SearchQuery
{
    private readonly int _limit = 10;
    private readonly int _skip;

    /// <summary>
    /// Words and phrases in any spelling and spacing: <c>AND</c> (also where nothing stands between), <c>OR</c>, <c>NOT</c>, parentheses,
    /// phrases in quotation marks, and <c>*</c> at the end of a word for all its continuations. A word is also found where an ending or
    /// another word is joined to it by a half-space. Null asks for all articles.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>An entity the article mentions: any of its names in the archive, in any spelling, its English name or its Wikidata id; where nothing is called just that, whole words of its name.</summary>
    public string? Entity { get; init; }

    /// <summary>The type of <see cref="Entity"/>; without one, a type of which the article mentions at least one entity.</summary>
    public EntityType? Type { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A part of the name of the agency that the article gives as its source, in any spelling.</summary>
    public string? Source { get; init; }

    /// <summary>The order of the hits.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>The most hits to return; 10 unless told.</summary>
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

    /// <summary>How many hits to pass over first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Skip
    {
        get => _skip;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _skip = value;
        }
    }
}
