using Lucene.Net.Analysis;

namespace PersianNews.Lucene;

/// <summary>
/// Analyzes Persian news: <see cref="PersianTextCharFilter"/>, <see cref="PersianNewsTokenizer"/>, then, by options,
/// <see cref="PersianStopFilter"/> and <see cref="PersianLemmaFilter"/> or <see cref="PersianStemFilter"/>, and <see cref="PersianSearchKeyFilter"/>.
/// Offsets are those of the original text. Safe for use from several threads.
/// </summary>
public sealed class PersianNewsAnalyzer : Analyzer
{
    private readonly PersianNewsAnalyzerOptions _options;

    /// <summary>Makes an analyzer with <see cref="PersianNewsAnalyzerOptions.Default"/>.</summary>
    public PersianNewsAnalyzer()
        : this(PersianNewsAnalyzerOptions.Default)
    {
    }

    /// <summary>Makes an analyzer.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public PersianNewsAnalyzer(PersianNewsAnalyzerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <inheritdoc/>
    protected override TextReader InitReader(string fieldName, TextReader reader) =>
        _options.RepairSpacing ? new PersianTextCharFilter(reader, PersianTextCharFilter.DefaultCleaner) : new PersianTextCharFilter(reader);

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        PersianNewsTokenizer tokenizer =
            new(global::Lucene.Net.Util.AttributeSource.AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, reader, _options.Entities, _options.Pipeline);
        TokenStream tokens = tokenizer;
        if (_options.StopWords is { } stopWords)
            tokens = new PersianStopFilter(tokens, stopWords);
        tokens = _options.Reduction switch
        {
            WordReduction.Lemma => new PersianLemmaFilter(tokens),
            WordReduction.Stem => new PersianStemFilter(tokens),
            _ => tokens,
        };
        return new TokenStreamComponents(tokenizer, new PersianSearchKeyFilter(tokens));
    }
}
