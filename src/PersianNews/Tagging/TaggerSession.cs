using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersianNews.Tagging;

/// <summary>One thread's working memory for tagging: the word cache and the arrays of the sentence in hand.</summary>
internal sealed class TaggerSession
{
    private const int Width = 16;

    private readonly TaggerModel _model;
    private readonly int[] _phraseScores;
    private readonly int _stride;
    private readonly WordCache _cache;
    private readonly Viterbi _viterbi;
    private readonly MentionScorer _scorer;
    private int[] _entries = [];
    private int[] _scores = [];
    private ulong[] _words = [];
    private bool[] _begins = [];
    private ulong[] _marks = [];
    private byte[] _labels = [];
    private int _length;

    /// <param name="model">The model.</param>
    /// <param name="phraseScores">Rows for each offset -1 to 1 and phrase mark bit; see <see cref="PhraseScores"/>.</param>
    public TaggerSession(TaggerModel model, int[] phraseScores)
    {
        _model = model;
        _phraseScores = phraseScores;
        _stride = model.Labels.Stride;
        _cache = new WordCache(model);
        _viterbi = new Viterbi(model.Labels, model.Transitions);
        _scorer = new MentionScorer(model);
    }

    /// <summary>The scores of all phrase features, looked up once.</summary>
    public static int[] PhraseScores(TaggerModel model)
    {
        int stride = model.Labels.Stride;
        int[] scores = new int[3 * 64 * stride];
        for (int offset = -1; offset <= 1; offset++)
        {
            for (int bit = 0; bit < 64; bit++)
            {
                int row = model.Features.Find(WordAtoms.PhraseFeature(bit, offset));
                for (int label = 0; row >= 0 && label < stride; label++)
                    scores[((offset + 1) * 64 + bit) * stride + label] = model.Features.Rows[row + label];
            }
        }

        return scores;
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
        SumScores();
        AddPhrases();
        return _scores.AsSpan(0, _length * _stride);
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

    private void SumScores()
    {
        ref sbyte rows = ref MemoryMarshal.GetReference(_model.Features.Rows);
        for (int t = 0; t < _length; t++)
        {
            int before2 = t > 1 ? _entries[t - 2] : WordCache.Boundary;
            int before = t > 0 ? _entries[t - 1] : WordCache.Boundary;
            int own = _entries[t];
            int after = t + 1 < _length ? _entries[t + 1] : WordCache.Boundary;
            int after2 = t + 2 < _length ? _entries[t + 2] : WordCache.Boundary;
            for (int j = 0; j < _stride; j += Width)
            {
                Vector256<short> sum = Vector256.LoadUnsafe(ref _cache.Scores(before2, -2), (nuint)j)
                    + Vector256.LoadUnsafe(ref _cache.Scores(before, -1), (nuint)j)
                    + Vector256.LoadUnsafe(ref _cache.Scores(own, 0), (nuint)j)
                    + Vector256.LoadUnsafe(ref _cache.Scores(after, 1), (nuint)j)
                    + Vector256.LoadUnsafe(ref _cache.Scores(after2, 2), (nuint)j);
                for (int template = 0; template < FeatureSchema.PairTemplates; template++)
                {
                    sum += Pair((PairTemplate)template, 1, before, own, ref rows, j);
                    sum += Pair((PairTemplate)template, 0, own, after, ref rows, j);
                }

                (Vector256<int> low, Vector256<int> high) = Vector256.Widen(sum);
                low.CopyTo(_scores, t * _stride + j);
                high.CopyTo(_scores, t * _stride + j + (Width / 2));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<short> Pair(PairTemplate template, int side, int first, int second, ref sbyte rows, int column)
    {
        ulong feature = FeatureSchema.Pair(template, side, _cache.PairValue(template, first), _cache.PairValue(template, second));
        int row = _model.Features.Find(feature);
        return row < 0
            ? Vector256<short>.Zero
            : Vector256.WidenLower(Vector128.LoadUnsafe(ref rows, (nuint)(row + column)).ToVector256Unsafe());
    }

    private void AddPhrases()
    {
        bool any = false;
        for (int t = 0; t < _length; t++)
        {
            _words[t] = _cache.WordOf(_entries[t]);
            any |= _begins[t] = _cache.BeginsPhrase(_entries[t]);
        }

        if (!any || !_model.Lexicon.MarkPhrases(_words.AsSpan(0, _length), _begins.AsSpan(0, _length), _marks.AsSpan(0, _length)))
            return;
        for (int t = 0; t < _length; t++)
        {
            for (ulong mark = _marks[t]; mark != 0; mark &= mark - 1)
            {
                int bit = BitOperations.TrailingZeroCount(mark);
                for (int offset = -1; offset <= 1; offset++)
                {
                    // The mark at t is seen with this offset by the token at t - offset.
                    int seer = t - offset;
                    if ((uint)seer >= (uint)_length)
                        continue;
                    ReadOnlySpan<int> row = _phraseScores.AsSpan(((offset + 1) * 64 + bit) * _stride, _stride);
                    Span<int> scores = _scores.AsSpan(seer * _stride, _stride);
                    for (int label = 0; label < row.Length; label++)
                        scores[label] += row[label];
                }
            }
        }
    }
}
