using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using PersianNews.Entities;
using PersianNews.Normalization;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;
using Token = PersianNews.Tokenization.Token;

namespace PersianNews.Lucene;

/// <summary>
/// Splits text as <see cref="WordTokenizer"/> does: words with their half-spaces, numbers, dates, addresses and abbreviations stay whole.
/// Punctuation and symbols are left out and take no position; a token above <see cref="MaxTokenLength"/> is left out and takes one. The
/// type attribute names the kind of the token in small letters: <c>word</c>, <c>number</c>, <c>date</c>, … Reads its input as a whole.
/// </summary>
public sealed class PersianNewsTokenizer : Tokenizer
{
    /// <summary>The longest token that is passed on, in UTF-16 code units.</summary>
    public const int MaxTokenLength = 255;

    /// <summary>The type of the tokens that stand for an entity.</summary>
    public const string EntityTokenType = "entity";

    private static readonly string[] KindNames = [.. Enum.GetNames<TokenKind>().Select(static name => name.ToLowerInvariant())];

    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private readonly IPositionLengthAttribute _length;
    private readonly ITypeAttribute _type;
    private readonly IEntityTypeAttribute? _entity;
    private readonly NewsPipeline? _pipeline;
    private readonly bool _entityTokens;

    private readonly List<Token> _tokens = [];
    private string _text = "";
    private Document? _document;
    private int _next;
    private int _mention;
    private int _skipped;
    private int _announced = -1;
    private bool _pending;
    private int _pendingStart;

    /// <summary>Makes a tokenizer that does not look for entities.</summary>
    /// <param name="input">The text; behind a <see cref="PersianTextCharFilter"/>, offsets are those of the original.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    public PersianNewsTokenizer(TextReader input)
        : this(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, input)
    {
    }

    /// <summary>Makes a tokenizer.</summary>
    /// <param name="factory">Makes the attributes.</param>
    /// <param name="input">The text; behind a <see cref="PersianTextCharFilter"/>, offsets are those of the original.</param>
    /// <param name="entities">What becomes of the entities of the text.</param>
    /// <param name="pipeline">Finds them; <see cref="NewsPipeline.Default"/> where null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="factory"/> or <paramref name="input"/> is null.</exception>
    public PersianNewsTokenizer(AttributeFactory factory, TextReader input, EntityIndexing entities = EntityIndexing.None, NewsPipeline? pipeline = null)
        : base(factory, input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _length = AddAttribute<IPositionLengthAttribute>();
        _type = AddAttribute<ITypeAttribute>();
        if (entities == EntityIndexing.None)
            return;
        _entity = AddAttribute<IEntityTypeAttribute>();
        _entityTokens = entities == EntityIndexing.Tokens;
        _pipeline = pipeline ?? NewsPipeline.Default;
    }

    /// <summary>The term of the tokens that stand for an entity, for queries: <c>loc_q649</c>, or with the search key of a name that has no id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="entity"/> is null.</exception>
    public static string EntityTerm(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return SearchKey.Fold($"{entity.Type.Name}_{Key(entity)}");
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _text = WholeText.Of(m_input);
        _tokens.Clear();
        _document = _pipeline?.Analyze(_text);
        if (_document is null)
            WordTokenizer.Default.Tokenize(_text, _tokens);
        else
            _tokens.AddRange(_document.Tokens);
        _next = _mention = _skipped = 0;
        _announced = -1;
        _pending = false;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_pending)
            return EntityToken();
        _skipped = 0;
        while (_next < _tokens.Count)
        {
            Token token = _tokens[_next++];
            if (!IsIndexed(token.Kind))
                continue;
            if (token.Span.Length > MaxTokenLength)
            {
                _skipped++;
                continue;
            }

            ClearAttributes();
            _term.Append(_text, token.Span.Start, token.Span.Length);
            _offset.SetOffset(CorrectOffset(token.Span.Start), CorrectOffset(token.Span.End));
            _increment.PositionIncrement = 1 + _skipped;
            _type.Type = KindNames[(int)token.Kind];
            if (_document is not null)
                Mark(token.Span);
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        int end = CorrectOffset(_text.Length);
        _offset.SetOffset(end, end);
        _increment.PositionIncrement += _skipped;
    }

    private static bool IsIndexed(TokenKind kind) => kind is not (TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Emoji);

    private static string Key(Entity entity) => SearchKey.Fold(entity.Wikidata ?? entity.Name);

    // Says of which mention a word is part. The first word of a mention that is passed on announces it.
    private void Mark(TextSpan word)
    {
        while (_mention < _document!.Mentions.Length && _document.Mentions[_mention].Span.End <= word.Start)
            _mention++;
        if (_mention == _document.Mentions.Length || !_document.Mentions[_mention].Span.Overlaps(word))
            return;
        Mention mention = _document.Mentions[_mention];
        _entity!.EntityType = mention.Type.Name;
        _entity.Entity = Key(_document.EntityOf(mention));
        if (_entityTokens && _announced < _mention)
        {
            _announced = _mention;
            _pending = true;
            _pendingStart = word.Start;
        }
    }

    private bool EntityToken()
    {
        _pending = false;
        Mention mention = _document!.Mentions[_announced];
        int words = 1;
        int end = _tokens[_next - 1].Span.End;
        for (int i = _next; i < _tokens.Count && _tokens[i].Span.Start < mention.Span.End; i++)
        {
            if (!IsIndexed(_tokens[i].Kind))
                continue;
            words++;
            end = _tokens[i].Span.End;
        }

        ClearAttributes();
        Entity entity = _document.EntityOf(mention);
        _term.Append(EntityTerm(entity));
        _offset.SetOffset(CorrectOffset(_pendingStart), CorrectOffset(end));
        _increment.PositionIncrement = 0;
        _length.PositionLength = words;
        _type.Type = EntityTokenType;
        _entity!.EntityType = mention.Type.Name;
        _entity.Entity = Key(entity);
        return true;
    }
}
