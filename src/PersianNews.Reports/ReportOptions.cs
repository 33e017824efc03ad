using PersianNews.Archives;

namespace PersianNews.Reports;

/// <summary>What a report is made of. Immutable; change with <c>with</c>.</summary>
internal sealed record ReportOptions
{
    /// <summary>The most entities that can have pages: the table of who stands with whom grows with their square.</summary>
    public const int MostEntities = 5000;

    /// <summary>The heading of the report; null for a plain one.</summary>
    public string? Title { get; init; }

    /// <summary>Entities that get pages of their own, the most mentioned first.</summary>
    public int Entities { get; init; } = 1000;

    /// <summary>Mentions shown in context for each of them, drawn evenly from all articles.</summary>
    public int Contexts { get; init; } = 30;

    /// <summary>Statements shown for each of them, drawn in the same way.</summary>
    public int Quotes { get; init; } = 10;

    /// <summary>The archive that was annotated, in the same order; needed only where the records do not hold their texts.</summary>
    public IReadOnlyList<string> Originals { get; init; } = [];

    /// <summary>The field names of the original archive's records.</summary>
    public RecordFields Fields { get; init; } = RecordFields.Default;
}
