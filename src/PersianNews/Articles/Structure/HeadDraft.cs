using PersianNews.Text;

namespace PersianNews.Articles.Structure;

/// <summary>What was found above the body.</summary>
internal sealed class HeadDraft
{
    public TextSpan? Header { get; set; }

    public TextSpan? Title { get; set; }

    public TextSpan? Subtitle { get; set; }

    public TextSpan? Lead { get; set; }

    public TextSpan? NewsCode { get; set; }

    public List<HeaderLine> Dates { get; } = [];

    public List<TextSpan> TitleRepeats { get; } = [];

    public List<TextSpan> Furniture { get; } = [];

    /// <summary>Index of the line the body begins with.</summary>
    public int BodyLine { get; set; }
}
