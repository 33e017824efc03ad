using System.Collections.Immutable;
using PersianNews.Tagging;

namespace PersianNews.Entities;

/// <summary>What a knowledge base holds of one person, organization, place or other thing. Immutable.</summary>
public sealed class KnownEntity
{
    /// <summary>The full name, in normalized script.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Its usual English name, or null where none is given.</summary>
    public string? English { get; init; }

    /// <summary>Its country as two letters of ISO 3166-1 such as <c>IR</c>, or null where none is given.</summary>
    public string? Country { get; init; }

    /// <summary>Its Wikidata id such as <c>Q649</c>, or null where none is given.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Roles or callings it is known for, in Persian.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];
}
