namespace PersianNews.MachineLearning.Mappings;

/// <summary>Names of the columns that mappings read and write; none that a caller would choose.</summary>
internal static class TextColumns
{
    public const string Text = "PersianNews.Text";
    public const string Result = "PersianNews.Result";
    public const string Types = "PersianNews.Result.Type";
    public const string Starts = "PersianNews.Result.Start";
    public const string Lengths = "PersianNews.Result.Length";
}
