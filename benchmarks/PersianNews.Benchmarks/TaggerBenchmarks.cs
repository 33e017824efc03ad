using BenchmarkDotNet.Attributes;
using PersianNews.Tagging;
using PersianNews.Tagging.Networks;
using PersianNews.Tokenization;

namespace PersianNews.Benchmarks;

/// <summary>
/// Tagging with a CRF, the model that comes with the library, and with networks of several widths in its place, on the sample articles of
/// <c>data/samples</c>, cut into tokens and sentences beforehand. One operation is one token. The networks' weights are random, so that they
/// find more mentions than trained ones would, if anything.
/// </summary>
[MemoryDiagnoser]
public class TaggerBenchmarks
{
    private const int Tokens = 100_000;

    private readonly List<Mention> _mentions = [];
    private readonly Tagger _narrow = Network(32);
    private readonly Tagger _usual = Network(64);
    private readonly Tagger _wide = Network(128);
    private (string Text, Token[] Tokens, Sentence[] Sentences)[] _articles = [];

    /// <summary>Reads the samples, over and over up to the number of tokens.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string[] texts = SampleArticles.Read();
        List<(string, Token[], Sentence[])> articles = [];
        int tokens = 0;
        for (int i = 0; tokens < Tokens; i++)
        {
            string text = texts[i % texts.Length];
            articles.Add((text, WordTokenizer.Default.Tokenize(text), [.. SentenceSplitter.Default.Split(text)]));
            tokens += articles[^1].Item2.Length;
        }

        _articles = [.. articles];
        Console.WriteLine($"// {articles.Count} articles, {tokens} tokens; times are for {Tokens}");
    }

    /// <summary>The CRF.</summary>
    [Benchmark(OperationsPerInvoke = Tokens, Baseline = true)]
    public int Crf() => Tag(Tagger.Default);

    /// <summary>A network of 32 floats a token.</summary>
    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Network32() => Tag(_narrow);

    /// <summary>A network of 64 floats a token.</summary>
    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Network64() => Tag(_usual);

    /// <summary>A network of 128 floats a token.</summary>
    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Network128() => Tag(_wide);

    private int Tag(Tagger tagger)
    {
        _mentions.Clear();
        foreach ((string text, Token[] tokens, Sentence[] sentences) in _articles)
            tagger.Tag(text, tokens, sentences, _mentions);
        return _mentions.Count;
    }

    /// <summary>A tagger with the features, classes and lexicons of the default model.</summary>
    private static Tagger Network(int width)
    {
        TaggerModel known = Tagger.Default.Model;
        Random random = new(1);
        NetworkShape shape = new() { Width = width, Heads = [known.Labels.Stride] };
        float[] dense = [.. Enumerable.Range(0, shape.DenseSize).Select(_ => (random.NextSingle() - 0.5f) / MathF.Sqrt(width))];
        sbyte[] rows = [.. Enumerable.Range(0, known.Features.Checks.Length * width).Select(_ => (sbyte)random.Next(-30, 31))];
        return new Tagger(new TaggerModel(
            known.Info,
            known.Labels,
            known.Classes,
            known.Lexicon,
            new FeatureTable(width, known.Features.Checks.ToArray(), rows),
            known.Transitions,
            known.Scale,
            new TaggerNetwork(shape, 0.01f, dense)));
    }
}
