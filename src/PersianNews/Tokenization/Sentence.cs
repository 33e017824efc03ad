using PersianNews.Text;

namespace PersianNews.Tokenization;

/// <summary>A sentence: where it stands and which tokens it holds.</summary>
/// <param name="Span">From the first to the last token, in UTF-16 code units of the original text.</param>
/// <param name="FirstToken">Index of its first token in the text's token list.</param>
/// <param name="TokenCount">Number of its tokens; at least one.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount);
