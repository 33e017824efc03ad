using Microsoft.ML.Data;

namespace PersianNews.MachineLearning.Mappings;

/// <summary>The mentions of a text, in order.</summary>
internal sealed class EntitiesRow
{
    [ColumnName(TextColumns.Result)]
    public string[]? Names { get; set; }

    [ColumnName(TextColumns.Types)]
    public string[]? Types { get; set; }

    [ColumnName(TextColumns.Starts)]
    public int[]? Starts { get; set; }

    [ColumnName(TextColumns.Lengths)]
    public int[]? Lengths { get; set; }
}
