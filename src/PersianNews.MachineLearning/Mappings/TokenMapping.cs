using PersianNews.Normalization;
using PersianNews.Tokenization;

namespace PersianNews.MachineLearning.Mappings;

/// <summary>Splits normalized text into words and gives each the form of the mapping.</summary>
internal abstract class TokenMapping : TextMapping<TokensRow>
{
    protected override void Map(string text, TokensRow destination)
    {
        string normalized = Normalizer.Default.Normalize(text);
        List<string> words = [];
        foreach (Token token in WordTokenizer.Default.EnumerateTokens(normalized))
        {
            if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Emoji)
                continue;
            string word = FormOf(normalized.Substring(token.Span.Start, token.Span.Length));
            // A word of nothing but marks has no key.
            if (word.Length > 0)
                words.Add(word);
        }

        destination.Tokens = [.. words];
    }

    protected abstract string FormOf(string word);
}
