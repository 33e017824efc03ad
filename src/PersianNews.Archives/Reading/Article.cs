using System.Globalization;

namespace PersianNews.Archives.Reading;

/// <summary>The parts of one input record. An instance is filled again for every record of a batch.</summary>
internal sealed class Article
{
    private const int IsoDayLength = 10;

    public string Id { get; set; } = "";

    /// <summary>Whether <see cref="Id"/> is a JSON number and is written as one.</summary>
    public bool IdIsNumber { get; set; }

    public string Text { get; set; } = "";

    public string? Title { get; set; }

    public string? Published { get; set; }

    /// <summary>Whether <see cref="Published"/> is a JSON number and is written as one.</summary>
    public bool PublishedIsNumber { get; set; }

    /// <summary>The day <see cref="Published"/> begins with, where that is written as ISO 8601; else null.</summary>
    public DateOnly? PublishedDay =>
        !PublishedIsNumber && Published is { Length: >= IsoDayLength } text
        && DateOnly.TryParseExact(text.AsSpan(0, IsoDayLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

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
