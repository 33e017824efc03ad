using Lucene.Net.Analysis;
using PersianNews.Normalization;

namespace PersianNews.Lucene;

/// <summary>Takes the endings off nouns and adjectives, by <see cref="Stemmer"/>.</summary>
/// <param name="input">The tokens.</param>
public sealed class PersianStemFilter(TokenStream input) : PersianTermFilter(input)
{
    private protected override int GetMaxLength(int length) => Stemmer.Default.GetMaxLength(length);

    private protected override int Change(ReadOnlySpan<char> term, Span<char> destination) => Stemmer.Default.Stem(term, destination);
}
