using PersianNews.Tagging;

namespace PersianNews.Archives.Indexing;

/// <summary>An entity over all articles of an index.</summary>
/// <param name="Type">What kind of thing it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="English">Its English name, or null.</param>
/// <param name="Wikidata">Its Wikidata id, or null.</param>
/// <param name="Articles">The articles counted that mention it.</param>
/// <param name="Mentions">Its mentions in them.</param>
public sealed record IndexedEntity(EntityType Type, string Name, string? English, string? Wikidata, long Articles, long Mentions);
