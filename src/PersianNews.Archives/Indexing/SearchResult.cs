using System.Collections.Immutable;

namespace PersianNews.Archives.Indexing;

/// <summary>What a search found.</summary>
/// <param name="Total">The articles that match, whether among the hits or not.</param>
/// <param name="Hits">The hits asked for, in order.</param>
public sealed record SearchResult(long Total, ImmutableArray<SearchHit> Hits);
