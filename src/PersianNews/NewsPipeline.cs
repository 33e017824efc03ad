using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PersianNews.Articles;
using PersianNews.Articles.Dates;
using PersianNews.Articles.Numbers;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews;

/// <summary>The front door: raw text in, a <see cref="Document"/> out. Immutable and safe for use from several threads.</summary>
public sealed class NewsPipeline
{
    private static readonly Lazy<NewsPipeline> LazyDefault = new(static () => new NewsPipeline(Tagger.Default));

    private readonly ConcurrentBag<Buffers> _buffers = [];

    /// <summary>Makes a pipeline with a tagger of one's own.</summary>
    public NewsPipeline(Tagger tagger)
        : this(tagger, EntityResolver.Default)
    {
    }

    /// <summary>Makes a pipeline with a tagger and a resolver of one's own, such as one with names added to the knowledge base.</summary>
    public NewsPipeline(Tagger tagger, EntityResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        ArgumentNullException.ThrowIfNull(resolver);
        Tagger = tagger;
        Resolver = resolver;
    }

    /// <summary>The pipeline with the default model, loaded at first use.</summary>
    public static NewsPipeline Default => LazyDefault.Value;

    /// <summary>The tagger that finds the mentions.</summary>
    public Tagger Tagger { get; }

    /// <summary>The resolver that gives mentions their entities.</summary>
    public EntityResolver Resolver { get; }

    /// <summary>
    /// Finds sentences, tokens, mentions, entities, dates, numbers and quotations in <paramref name="text"/>. Takes any text, however
    /// damaged. Relative dates are resolved against the day of publication that the text itself states.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Document Analyze(string text) => Analyze(text, published: null);

    /// <summary>As <see cref="Analyze(string)"/>, for a text whose day of publication is known.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="published">The day relative dates start from; null for the one the text states, if it does.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Document Analyze(string text, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!_buffers.TryTake(out Buffers? buffers))
            buffers = new Buffers();
        buffers.Clear();
        WordTokenizer.Default.Tokenize(text, buffers.Tokens);
        Span<Token> tokens = CollectionsMarshal.AsSpan(buffers.Tokens);
        SentenceSplitter.Default.Split(text, tokens, buffers.Sentences);
        Tagger.Tag(text, tokens, CollectionsMarshal.AsSpan(buffers.Sentences), buffers.Mentions);
        QuotedNames.Add(text, tokens, buffers.Mentions);
        ArticleStructure structure = ArticleReader.Default.Read(text, tokens);
        if (structure.Source is { } source)
            SourceMentions.Join(source.Agency, buffers.Mentions);
        ResolverSession session = Resolver.Rent();
        ImmutableArray<Entity> entities = session.Resolve(
            text, tokens, CollectionsMarshal.AsSpan(buffers.Sentences), CollectionsMarshal.AsSpan(buffers.Mentions));
        DateReader.Default.Read(text, tokens, published ?? structure.Published?.Date, buffers.Dates);
        foreach (DateMention date in buffers.Dates)
            buffers.DateSpans.Add(date.Span);
        NumberReader.Default.Read(text, tokens, CollectionsMarshal.AsSpan(buffers.DateSpans), buffers.Numbers);
        Quotation[] quotations = QuotationReader.Default.Read(
            text, tokens, CollectionsMarshal.AsSpan(buffers.Sentences), CollectionsMarshal.AsSpan(buffers.Mentions));
        SpeakerPhrases.Collect(quotations, CollectionsMarshal.AsSpan(buffers.Mentions), buffers.Speakers);
        entities = session.AddRoles(text, tokens, CollectionsMarshal.AsSpan(buffers.Mentions), entities, CollectionsMarshal.AsSpan(buffers.Speakers));
        Resolver.Return(session);
        Document document = new()
        {
            Text = text,
            Tokens = [.. buffers.Tokens],
            Sentences = [.. buffers.Sentences],
            Mentions = [.. buffers.Mentions],
            Entities = entities,
            Structure = structure,
            Dates = [.. buffers.Dates],
            Numbers = [.. buffers.Numbers],
            Quotations = ImmutableCollectionsMarshal.AsImmutableArray(quotations),
        };
        if (buffers.AreWorthKeeping)
            _buffers.Add(buffers);
        return document;
    }

    /// <summary>Analyzes texts one after another, lazily and in order.</summary>
    /// <exception cref="ArgumentNullException">The sequence or one of the texts is null.</exception>
    public IEnumerable<Document> AnalyzeMany(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Select(Analyze);
    }

    /// <summary>Analyzes texts as they come, in order.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was signalled.</exception>
    public async IAsyncEnumerable<Document> AnalyzeAsync(
        IAsyncEnumerable<string> texts, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        await foreach (string text in texts.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return Analyze(text);
    }

    /// <summary>One analysis's lists, kept for the next.</summary>
    private sealed class Buffers
    {
        private const int MostTokensKept = 1 << 16;

        public List<Token> Tokens { get; } = [];

        public List<Sentence> Sentences { get; } = [];

        public List<Mention> Mentions { get; } = [];

        public List<DateMention> Dates { get; } = [];

        public List<TextSpan> DateSpans { get; } = [];

        public List<NumberMention> Numbers { get; } = [];

        public List<(TextSpan Phrase, int Mention)> Speakers { get; } = [];

        /// <summary>Whether the lists are of an ordinary size; those of a giant text are let go.</summary>
        public bool AreWorthKeeping => Tokens.Capacity <= MostTokensKept;

        public void Clear()
        {
            Tokens.Clear();
            Sentences.Clear();
            Mentions.Clear();
            Dates.Clear();
            DateSpans.Clear();
            Numbers.Clear();
            Speakers.Clear();
        }
    }
}
