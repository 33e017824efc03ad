using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PersianNews.Lucene;

/// <summary>What the filters that change terms have in common. Tokens marked by <see cref="IKeywordAttribute"/>, and those that stand for entities, stay.</summary>
public abstract class PersianTermFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly IKeywordAttribute _keyword;
    private readonly ITypeAttribute _type;
    private char[] _buffer = new char[64];

    private protected PersianTermFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
        _type = AddAttribute<ITypeAttribute>();
    }

    /// <inheritdoc/>
    public sealed override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        if (_keyword.IsKeyword || _type.Type == PersianNewsTokenizer.EntityTokenType)
            return true;
        int most = GetMaxLength(_term.Length);
        if (most > _buffer.Length)
            _buffer = new char[most * 2];
        int length = Change(_term.Buffer.AsSpan(0, _term.Length), _buffer);
        // A term of nothing but marks would vanish; it stays as it is.
        if (length > 0)
            _term.CopyBuffer(_buffer, 0, length);
        return true;
    }

    private protected abstract int GetMaxLength(int length);

    private protected abstract int Change(ReadOnlySpan<char> term, Span<char> destination);
}
