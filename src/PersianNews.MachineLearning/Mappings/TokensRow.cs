using Microsoft.ML.Data;

namespace PersianNews.MachineLearning.Mappings;

/// <summary>The tokens of a text.</summary>
internal sealed class TokensRow
{
    [ColumnName(TextColumns.Result)]
    public string[]? Tokens { get; set; }
}
