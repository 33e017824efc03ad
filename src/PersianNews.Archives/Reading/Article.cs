namespace PersianNews.Archives.Reading;

/// <summary>The parts of one input record. An instance is filled again for every record of a batch.</summary>
internal sealed class Article
{
    public string Id { get; set; } = "";

    /// <summary>Whether <see cref="Id"/> is a JSON number and is written as one.</summary>
    public bool IdIsNumber { get; set; }

    public string Text { get; set; } = "";

    public string? Title { get; set; }

    public string? Published { get; set; }

    /// <summary>Whether <see cref="Published"/> is a JSON number and is written as one.</summary>
    public bool PublishedIsNumber { get; set; }

    public void Reset(string id)
    {
        Id = id;
        IdIsNumber = false;
        Text = "";
        Title = null;
        Published = null;
        PublishedIsNumber = false;
    }
}
