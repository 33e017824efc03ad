using PersianNews.Text;

namespace PersianNews.Articles;

/// <summary>The opening of a report that tells where it comes from: a place, an outlet, or both. Offsets are UTF-16 code units of the original text.</summary>
/// <param name="Span">The whole dateline, the sign that ends it included.</param>
/// <param name="Place">The place; null if none is named.</param>
/// <param name="Agency">The outlet, or its desk or reporter; null if none is named.</param>
public readonly record struct ArticleDateline(TextSpan Span, TextSpan? Place, TextSpan? Agency);
