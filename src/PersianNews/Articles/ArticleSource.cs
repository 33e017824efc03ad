using PersianNews.Text;

namespace PersianNews.Articles;

/// <summary>Whom an article names as its source. Offsets are UTF-16 code units of the original text.</summary>
/// <param name="Span">The whole phrase, from the words that introduce it.</param>
/// <param name="Agency">The outlet, without quotation marks.</param>
/// <param name="Reporter">The reporter, desk or press office of the outlet; null if none is named.</param>
/// <param name="Via">The outlet that the first one quotes; null if there is none.</param>
public readonly record struct ArticleSource(TextSpan Span, TextSpan Agency, TextSpan? Reporter, TextSpan? Via);
