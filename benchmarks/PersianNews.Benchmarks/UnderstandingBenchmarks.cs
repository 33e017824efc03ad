using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using PersianNews.Articles;
using PersianNews.Articles.Dates;
using PersianNews.Articles.Numbers;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Benchmarks;

/// <summary>
/// What it costs to understand an article on top of tagging it: the whole of <see cref="NewsPipeline.Analyze(string)"/> and each stage
/// behind the tagger, on the sample articles of <c>data/samples</c>, next to tagging. One operation is one token.
/// </summary>
[MemoryDiagnoser]
public class UnderstandingBenchmarks
{
    private const int Tokens = 100_000;
    private const int WarmUpPasses = 40;

    private readonly List<Mention> _mentions = [];
    private readonly List<Token> _tokens = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<DateMention> _dates = [];
    private readonly List<NumberMention> _numbers = [];
    private readonly DateOnly _published = new(2022, 9, 14);
    private (string Text, Token[] Tokens, Sentence[] Sentences, Mention[] Mentions)[] _articles = [];

    /// <summary>Reads the samples, over and over up to the number of tokens.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string[] texts = SampleArticles.Read();
        List<(string, Token[], Sentence[], Mention[])> articles = [];
        int tokens = 0;
        for (int i = 0; tokens < Tokens; i++)
        {
            Document document = NewsPipeline.Default.Analyze(texts[i % texts.Length]);
            articles.Add((document.Text, [.. document.Tokens], [.. document.Sentences], [.. document.Mentions]));
            tokens += document.Tokens.Length;
        }

        _articles = [.. articles];
        // So many methods take longer to reach their last tier of compilation than a short job's warm-up lasts.
        for (int pass = 0; pass < WarmUpPasses; pass++)
            Analyze();
        Console.WriteLine($"// {articles.Count} articles, {tokens} tokens; times are for {Tokens}");
    }

    /// <summary>Tokens, sentences and mentions.</summary>
    [Benchmark(OperationsPerInvoke = Tokens, Baseline = true)]
    public int Tag()
    {
        int found = 0;
        foreach ((string text, _, _, _) in _articles)
        {
            _tokens.Clear();
            _sentences.Clear();
            _mentions.Clear();
            WordTokenizer.Default.Tokenize(text, _tokens);
            Span<Token> tokens = CollectionsMarshal.AsSpan(_tokens);
            SentenceSplitter.Default.Split(text, tokens, _sentences);
            Tagger.Default.Tag(text, tokens, CollectionsMarshal.AsSpan(_sentences), _mentions);
            found += _mentions.Count;
        }

        return found;
    }

    /// <summary>The same, and all that comes behind it.</summary>
    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Analyze() => _articles.Sum(static article => NewsPipeline.Default.Analyze(article.Text).Mentions.Length);

    /// <summary>Entities and the roles stated beside names.</summary>
    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Resolve() => _articles.Sum(static a => EntityResolver.Default.Resolve(a.Text, a.Tokens, a.Sentences, a.Mentions).Length);

    /// <summary>Who said what.</summary>
    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Quotations() => _articles.Sum(static a => QuotationReader.Default.Read(a.Text, a.Tokens, a.Sentences, a.Mentions).Length);

    /// <summary>Header, title, lead, source, furniture.</summary>
    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Structure() => _articles.Count(static a => ArticleReader.Default.Read(a.Text, a.Tokens).Title is not null);

    /// <summary>Dates.</summary>
    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Dates()
    {
        _dates.Clear();
        foreach ((string text, Token[] tokens, _, _) in _articles)
            DateReader.Default.Read(text, tokens, _published, _dates);
        return _dates.Count;
    }

    /// <summary>Numbers.</summary>
    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Numbers()
    {
        _numbers.Clear();
        foreach ((string text, Token[] tokens, _, _) in _articles)
            NumberReader.Default.Read(text, tokens, _numbers);
        return _numbers.Count;
    }
}
