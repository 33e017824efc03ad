using System.Numerics;
using System.Runtime.Intrinsics;

namespace PersianNews.Tagging.Networks;

/// <summary>
/// The scores of a model that is a network: the rows of a token's features are summed, and layers of <see cref="GatedConvolution"/> let it
/// know its neighbours.
/// </summary>
internal sealed class NetworkScorer(TaggerModel model, TaggerNetwork network) : EmissionScorer
{
    private const int Lanes = 16;

    /// <summary>Far from what a forbidden transition costs, whatever the weights.</summary>
    private const float MostScore = 1 << 18;

    private readonly NetworkShape _shape = network.Shape;
    private readonly int _width = network.Shape.Width;
    private readonly int _stride = model.Labels.Stride;
    private int[] _tokens = [];
    private float[] _states = [];
    private float[] _next = [];
    private float[] _gates = [];
    private float[] _outputs = [];

    /// <inheritdoc/>
    public override void Score(WordCache cache, ReadOnlySpan<int> entries, ReadOnlySpan<ulong> marks, Span<int> scores)
    {
        if (entries.IsEmpty)
            return;
        int rows = MatrixProduct.WholeTiles(entries.Length);
        Reserve(rows);
        Array.Clear(_states, 0, (rows + 2 * _shape.Gap) * _width);
        for (int t = 0; t < entries.Length; t++)
            Take(cache, entries[t], marks.IsEmpty ? 0 : marks[t], _states.AsSpan((_shape.Gap + t) * _width, _width));
        for (int layer = 0; layer < _shape.Dilations.Length; layer++)
        {
            GatedConvolution.Forward(_shape, layer, network.Dense, rows, _tokens.AsSpan(0, entries.Length), _states, _gates, [], _next);
            (_states, _next) = (_next, _states);
        }

        int head = _shape.HeadAt(0);
        ReadOnlySpan<float> bias = network.Dense.AsSpan(head + _width * _stride, _stride);
        for (int row = 0; row < rows; row++)
            bias.CopyTo(_outputs.AsSpan(row * _stride));
        MatrixProduct.Add(rows, _stride, _width, ref _states[_shape.Gap * _width], _width, 1, ref network.Dense[head], _stride, ref _outputs[0], _stride);
        Vector512<float> steps = Vector512.Create(1 / model.Scale);
        Vector512<float> most = Vector512.Create(MostScore);
        for (int i = 0; i < entries.Length * _stride; i += Lanes)
        {
            Vector512<float> score = Vector512.Clamp(Vector512.LoadUnsafe(ref _outputs[i]) * steps, -most, most);
            Vector512.ConvertToInt32(Vector512.Round(score)).CopyTo(scores[i..]);
        }
    }

    /// <summary>Sums up what is known of a token by itself.</summary>
    private void Take(WordCache cache, int entry, ulong marks, Span<float> input)
    {
        Vector512<float> scale = Vector512.Create(network.RowScale);
        for (int j = 0; j < _width; j += Lanes)
        {
            Vector256<short> sum = Vector256.LoadUnsafe(ref cache.Scores(entry, 0), (nuint)j);
            for (ulong mark = marks; mark != 0; mark &= mark - 1)
                sum += Vector256.Create(model.PhraseRow(BitOperations.TrailingZeroCount(mark), 0).Slice(j, Lanes));
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(sum);
            (Vector512.ConvertToSingle(Vector512.Create(low, high)) * scale).CopyTo(input[j..]);
        }
    }

    private void Reserve(int rows)
    {
        if (_tokens.Length >= rows)
            return;
        int most = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(256, rows));
        // Rows as well as the empty ones around them.
        int size = (most + 2 * _shape.Gap) * _width;
        _tokens = [.. Enumerable.Range(0, most)];
        _states = new float[size];
        _next = new float[size];
        _gates = new float[most * 2 * _width];
        _outputs = new float[most * _stride];
    }
}
