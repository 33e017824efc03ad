namespace PersianNews.Reports;

/// <summary>What a report was made of.</summary>
/// <param name="Articles">Records read.</param>
/// <param name="Entities">Different entities in them; a lower bound where there were too many to count.</param>
/// <param name="IsPartial">Whether there were too many entities to count.</param>
/// <param name="Pages">Entities with a page.</param>
/// <param name="WithoutText">Records whose text was neither in them nor in the original archive.</param>
/// <param name="Unreadable">Lines that hold no annotated record.</param>
/// <param name="FirstFault">What is wrong with the first of these, or null.</param>
/// <param name="LeftBehind">Where files of others were moved that lay in the report this one replaced, or null.</param>
internal sealed record ReportSummary(
    long Articles, long Entities, bool IsPartial, int Pages, long WithoutText, long Unreadable, string? FirstFault, string? LeftBehind);
