using PersianNews.Text;

namespace PersianNews.Articles.Structure;

/// <summary>A line that is not blank: its text without white space at the edges, and its tokens.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index just past its last token.</param>
/// <param name="FollowsBlank">Whether a blank line, or nothing, stands above it.</param>
internal readonly record struct ArticleLine(TextSpan Span, int FirstToken, int EndToken, bool FollowsBlank)
{
    /// <summary>Number of tokens.</summary>
    public int TokenCount => EndToken - FirstToken;
}
