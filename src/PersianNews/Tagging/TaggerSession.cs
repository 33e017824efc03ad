using System.Numerics;
using PersianNews.Tagging.Networks;

namespace PersianNews.Tagging;

/// <summary>One thread's working memory for tagging: the word cache and the arrays of the sentence in hand.</summary>
internal sealed class TaggerSession
{
    private readonly TaggerModel _model;
    private readonly int _stride;
    private readonly WordCache _cache;
    private readonly EmissionScorer _emissions;
    private readonly Viterbi _viterbi;
    private readonly MentionScorer _scorer;
    private int[] _entries = [];
    private int[] _scores = [];
    private ulong[] _words = [];
    private bool[] _begins = [];
    private ulong[] _marks = [];
    private byte[] _labels = [];
    private int _length;

    public TaggerSession(TaggerModel model)
    {
        _model = model;
        _stride = model.Labels.Stride;
        _cache = new WordCache(model);
        _emissions = model.Network is { } network ? new NetworkScorer(model, network) : new LinearScorer(model);
        _viterbi = new Viterbi(model.Labels, model.Transitions);
        _scorer = new MentionScorer(model);
    }

    /// <summary>Begins a sentence of so many tokens at most.</summary>
    public void Begin(int tokens)
    {
        if (_cache.IsNearlyFull(tokens))
            _cache.Clear();
        if (_entries.Length < tokens)
        {
            int size = Math.Max(256, (int)BitOperations.RoundUpToPowerOf2((uint)tokens));
            _entries = new int[size];
            _words = new ulong[size];
            _begins = new bool[size];
            _marks = new ulong[size];
            _labels = new byte[size];
            _scores = new int[size * _stride];
        }

        _length = 0;
    }

    /// <summary>Adds the sentence's next token.</summary>
    public void Add(ReadOnlySpan<char> token) => _entries[_length++] = _cache.Get(token);

    /// <summary>Hash of the word form of a token added since <see cref="Begin"/>.</summary>
    public ulong WordAt(int token) => _cache.WordOf(_entries[token]);

    /// <summary>
    /// The scores of the tokens added since <see cref="Begin"/>: a row of <see cref="LabelSet.Stride"/> for each, in units of <see cref="TaggerModel.Scale"/>.
    /// </summary>
    public ReadOnlySpan<int> Score()
    {
        Span<int> scores = _scores.AsSpan(0, _length * _stride);
        _emissions.Score(_cache, _entries.AsSpan(0, _length), MarkPhrases(), scores);
        return scores;
    }

    /// <summary>The best labels of the tokens added since <see cref="Begin"/>.</summary>
    public ReadOnlySpan<byte> Decode()
    {
        Span<byte> labels = _labels.AsSpan(0, _length);
        _viterbi.Decode(Score(), labels);
        return labels;
    }

    /// <summary>The probability of a mention in the sentence just decoded.</summary>
    public float ProbabilityOf(int firstToken, int tokenCount) =>
        _scorer.ProbabilityOf(_labels.AsSpan(0, _length), firstToken, tokenCount);

    /// <summary>To be called once a sentence, before <see cref="ProbabilityOf"/>.</summary>
    public void PrepareProbabilities() => _scorer.Prepare(_scores.AsSpan(0, _length * _stride), _length);

    /// <summary>The phrases that the tokens stand in; empty where there are none.</summary>
    private ReadOnlySpan<ulong> MarkPhrases()
    {
        bool any = false;
        for (int t = 0; t < _length; t++)
        {
            _words[t] = _cache.WordOf(_entries[t]);
            any |= _begins[t] = _cache.BeginsPhrase(_entries[t]);
        }

        Span<ulong> marks = _marks.AsSpan(0, _length);
        return any && _model.Lexicon.MarkPhrases(_words.AsSpan(0, _length), _begins.AsSpan(0, _length), marks) ? marks : [];
    }
}
