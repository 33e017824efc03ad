using Microsoft.ML.Data;

namespace PersianNews.MachineLearning.Mappings;

/// <summary>What a mapping reads.</summary>
internal sealed class TextRow
{
    [ColumnName(TextColumns.Text)]
    public string? Text { get; set; }
}
