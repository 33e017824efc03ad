using Lucene.Net.Util;

namespace PersianNews.Lucene;

/// <summary>What named thing a token is part of.</summary>
public interface IEntityTypeAttribute : IAttribute
{
    /// <summary>The type of the entity, such as <c>PER</c>; null for a token outside names.</summary>
    string? EntityType { get; set; }

    /// <summary>The entity itself, the same for all its names: its Wikidata id in small letters, or its name's search key; null outside names.</summary>
    string? Entity { get; set; }
}
