namespace PersianNews.Lucene.Tests;

/// <summary>A token as a stream gave it.</summary>
/// <param name="Term">Its term.</param>
/// <param name="Start">Where it begins in the original.</param>
/// <param name="End">Where it ends in the original.</param>
/// <param name="Increment">Positions from the token before.</param>
/// <param name="Length">Positions it spans.</param>
/// <param name="Type">Its type attribute.</param>
/// <param name="EntityType">Its entity type, where the stream has that attribute.</param>
internal sealed record AnalyzedToken(string Term, int Start, int End, int Increment, int Length, string Type, string? EntityType);
