using Lucene.Net.Analysis;
using PersianNews.Normalization;

namespace PersianNews.Lucene;

/// <summary>Folds each term to the one form that all its spellings have, by <see cref="SearchKey"/>; behind lemmas and stems, which need the spelling.</summary>
/// <param name="input">The tokens.</param>
public sealed class PersianSearchKeyFilter(TokenStream input) : PersianTermFilter(input)
{
    private protected override int GetMaxLength(int length) => length;

    private protected override int Change(ReadOnlySpan<char> term, Span<char> destination) => SearchKey.Fold(term, destination);
}
