using System.Collections.Immutable;
using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Entities;

/// <summary>One person, organization, place or other thing an article names. Immutable.</summary>
public sealed class Entity
{
    /// <summary>Index of the entity in its document.</summary>
    public required int Index { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Its name: the one the knowledge base has, or else the fullest in the article, in normalized script.</summary>
    public required string Name { get; init; }

    /// <summary>Its usual English name, or for a name the knowledge base does not have its romanization; null where there is neither.</summary>
    public string? English { get; init; }

    /// <summary>Its Wikidata id such as <c>Q649</c>, or null where none is certain.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Its country as two letters of ISO 3166-1 such as <c>IR</c>, or null where none is known.</summary>
    public string? Country { get; init; }

    /// <summary>The roles the article states for it, as spans of the original text.</summary>
    public ImmutableArray<TextSpan> Roles { get; init; } = [];

    /// <summary>How many mentions it has in the article.</summary>
    public required int MentionCount { get; init; }

    /// <summary>The same entity with other roles.</summary>
    internal Entity WithRoles(ImmutableArray<TextSpan> roles) => new()
    {
        Index = Index,
        Type = Type,
        Name = Name,
        English = English,
        Wikidata = Wikidata,
        Country = Country,
        Roles = roles,
        MentionCount = MentionCount,
    };
}
