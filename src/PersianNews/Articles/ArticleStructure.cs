using System.Collections.Immutable;
using PersianNews.Text;

namespace PersianNews.Articles;

/// <summary>
/// The parts of an article as it stands on a page: header, title, lead, body, and what is no article at all.
/// Immutable and safe for use from several threads. Every span is in UTF-16 code units of the original text.
/// </summary>
public sealed class ArticleStructure
{
    /// <summary>The structure of a text of which nothing is known.</summary>
    public static ArticleStructure None { get; } = new();

    internal ArticleStructure()
    {
    }

    /// <summary>The lines above the title, from the first to the last of them: dates, news code, section; null if there are none.</summary>
    public TextSpan? Header { get; internal init; }

    /// <summary>The day the page was saved or changed, where the page states that beside the date of publication; else null.</summary>
    public ArticleDate? SavedDate { get; internal init; }

    /// <summary>When the article was published; null if the page does not say.</summary>
    public ArticleDate? Published { get; internal init; }

    /// <summary>The news code without its label; null if there is none.</summary>
    public TextSpan? NewsCode { get; internal init; }

    /// <summary>The title; null if there is none.</summary>
    public TextSpan? Title { get; internal init; }

    /// <summary>Further places where the title stands as a line of its own, in order.</summary>
    public ImmutableArray<TextSpan> TitleRepeats { get; internal init; } = [];

    /// <summary>A second headline under the title; null if there is none.</summary>
    public TextSpan? Subtitle { get; internal init; }

    /// <summary>The paragraph that sums the article up, between title and body; null if there is none.</summary>
    public TextSpan? Lead { get; internal init; }

    /// <summary>The dateline at the start of lead or body; null if there is none.</summary>
    public ArticleDateline? Dateline { get; internal init; }

    /// <summary>The outlet the article names as its source; null if there is none.</summary>
    public ArticleSource? Source { get; internal init; }

    /// <summary>The text of the article below title and lead, in order; empty if there is none.</summary>
    public ImmutableArray<TextSpan> Body { get; internal init; } = [];

    /// <summary>What belongs to the page and not to the article: section lines, tags, links to other news, codes, rights; in order.</summary>
    public ImmutableArray<TextSpan> Furniture { get; internal init; } = [];
}
