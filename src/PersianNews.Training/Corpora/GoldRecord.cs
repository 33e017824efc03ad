using PersianNews.Text;

namespace PersianNews.Training.Corpora;

/// <summary>A raw text with its gold entities, in order.</summary>
/// <param name="Id">The record's id, or its line number where it has none.</param>
/// <param name="Text">The raw text.</param>
/// <param name="Entities">Spans in UTF-16 code units of <paramref name="Text"/>, with their types.</param>
public sealed record GoldRecord(string Id, string Text, (TextSpan Span, string Type)[] Entities);
