namespace PersianNews.Archives.Indexing;

/// <summary>A mention, role, date or quotation of an <see cref="IndexedArticle"/>.</summary>
/// <param name="Start">Its start, in the unit the archive was annotated with.</param>
/// <param name="End">Its end.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Entity">The entity it belongs to, the speaker of a quotation; null where there is none.</param>
/// <param name="Value">A date's value in ISO 8601, a quotation's verb; null otherwise.</param>
public sealed record IndexedSpan(int Start, int End, string Text, IndexedEntity? Entity, string? Value);
