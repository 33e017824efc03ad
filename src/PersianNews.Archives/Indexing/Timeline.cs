using System.Collections.Immutable;

namespace PersianNews.Archives.Indexing;

/// <summary>How often something is mentioned over time.</summary>
/// <param name="Periods">The periods from the first to the last with an article, those without one among them.</param>
/// <param name="Undated">Articles whose day is not known, which are in no period.</param>
public sealed record Timeline(ImmutableArray<PeriodCount> Periods, long Undated);
