using Microsoft.ML.Data;

namespace PersianNews.MachineLearning.Mappings;

/// <summary>A text that was changed.</summary>
internal sealed class ChangedRow
{
    [ColumnName(TextColumns.Result)]
    public string? Text { get; set; }
}
