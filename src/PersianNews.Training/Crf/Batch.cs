namespace PersianNews.Training.Crf;

/// <summary>Working memory for one batch of sentences, reused from batch to batch.</summary>
internal sealed class Batch
{
    private readonly int _stride;
    private readonly int _pairSize;
    private readonly float[] _pairs;
    private readonly int[] _starts;
    private readonly Lattice[] _lattices;
    private float[] _rows = [];
    private bool[] _dropped = [];

    public Batch(int size, int labels, int stride)
    {
        _stride = stride;
        _pairSize = (labels + 1) * stride;
        _pairs = new float[size * _pairSize];
        _starts = new int[size + 1];
        _lattices = new Lattice[size];
        for (int i = 0; i < size; i++)
            _lattices[i] = new Lattice(labels, stride);
        Likelihoods = new double[size];
    }

    /// <summary>Log-likelihood of each sentence.</summary>
    public double[] Likelihoods { get; }

    /// <summary>Makes room for these sentences and draws which words are dropped.</summary>
    public void Prepare(ReadOnlySpan<int> sentences, TrainingSet set, float wordDropout, ref SeededRandom random)
    {
        for (int i = 0; i < sentences.Length; i++)
        {
            (int start, int end) = set.Sentence(sentences[i]);
            _starts[i + 1] = _starts[i] + end - start;
        }

        int tokens = _starts[sentences.Length];
        if (_dropped.Length < tokens)
        {
            _rows = new float[tokens * 2 * _stride];
            _dropped = new bool[tokens * 2];
        }

        if (wordDropout <= 0)
            return;
        for (int i = 0; i < tokens; i++)
            _dropped[i] = random.NextSingle() < wordDropout;
    }

    public Span<float> RowsOf(int slot) => _rows.AsSpan(_starts[slot] * _stride, (_starts[slot + 1] - _starts[slot]) * _stride);

    public ReadOnlySpan<bool> DroppedOf(int slot) => _dropped.AsSpan(_starts[slot], _starts[slot + 1] - _starts[slot]);

    public Span<float> PairsOf(int slot) => _pairs.AsSpan(slot * _pairSize, _pairSize);

    public Lattice LatticeOf(int slot) => _lattices[slot];
}
