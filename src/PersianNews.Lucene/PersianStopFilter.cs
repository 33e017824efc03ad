using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using PersianNews.Normalization;

namespace PersianNews.Lucene;

/// <summary>Leaves out stop words in any spelling; what follows keeps its position.</summary>
public sealed class PersianStopFilter : FilteringTokenFilter
{
    private readonly CharArraySet _stopWords;
    private readonly ICharTermAttribute _term;
    private char[] _key = new char[64];

    /// <summary>Makes a filter.</summary>
    /// <param name="input">The tokens.</param>
    /// <param name="stopWords">Search keys of the words to leave out; see <see cref="PersianStopWords"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stopWords"/> is null.</exception>
    public PersianStopFilter(TokenStream input, CharArraySet stopWords)
        : base(LuceneVersion.LUCENE_48, input)
    {
        ArgumentNullException.ThrowIfNull(stopWords);
        _stopWords = stopWords;
        _term = AddAttribute<ICharTermAttribute>();
    }

    /// <inheritdoc/>
    protected override bool Accept()
    {
        if (_term.Length > _key.Length)
            _key = new char[_term.Length * 2];
        int length = SearchKey.Fold(_term.Buffer.AsSpan(0, _term.Length), _key);
        return !_stopWords.Contains(_key, 0, length);
    }
}
