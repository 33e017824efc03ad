using Microsoft.ML.Data;

namespace PersianNews.Samples.Topics;

/// <summary>A line of <c>topics.tsv</c>.</summary>
internal sealed class LabelledText
{
    [LoadColumn(0)]
    public string Topic { get; set; } = "";

    [LoadColumn(1)]
    public string Text { get; set; } = "";
}
