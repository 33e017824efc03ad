using Lucene.Net.Analysis;
using PersianNews.Normalization;

namespace PersianNews.Lucene;

/// <summary>Gives words their dictionary form, by <see cref="Lemmatizer"/>: verbs the infinitive, others the stem.</summary>
/// <param name="input">The tokens.</param>
public sealed class PersianLemmaFilter(TokenStream input) : PersianTermFilter(input)
{
    private protected override int GetMaxLength(int length) => Lemmatizer.Default.GetMaxLength(length);

    private protected override int Change(ReadOnlySpan<char> term, Span<char> destination) => Lemmatizer.Default.Lemmatize(term, destination);
}
