namespace PersianNews.Samples.Topics;

/// <summary>What the classifier says of a text.</summary>
internal sealed class PredictedTopic
{
    public string Predicted { get; set; } = "";
}
