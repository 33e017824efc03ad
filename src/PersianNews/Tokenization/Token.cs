using PersianNews.Text;

namespace PersianNews.Tokenization;

/// <summary>A token: where it stands and what it is.</summary>
/// <param name="Span">Where the token stands, in UTF-16 code units of the original text.</param>
/// <param name="Kind">What the token is.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);
