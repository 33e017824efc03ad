namespace PersianNews.MachineLearning.Tests;

/// <summary>A row of data for the tests.</summary>
public sealed class Article
{
    public string Text { get; set; } = "";

    public float Length { get; set; }
}
