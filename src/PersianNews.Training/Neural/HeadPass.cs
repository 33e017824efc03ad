using System.Runtime.Intrinsics;
using PersianNews.Tagging.Networks;

namespace PersianNews.Training.Neural;

/// <summary>Working memory for the scores that a head gives to the tokens of a pass, and for the way back.</summary>
internal sealed class HeadPass(Network network)
{
    private readonly int _width = network.Shape.Width;
    private float[] _states = [];
    private float[] _deltas = [];
    private float[] _scores = [];
    private float[] _transposed = [];

    /// <summary>A row of scores for each token; gradients put in their place go back by <see cref="Backward"/>.</summary>
    public Span<float> Scores(NetworkPass pass, int head)
    {
        int size = network.Shape.Heads[head];
        int at = network.Shape.HeadAt(head);
        int rows = RowsOf(pass);
        if (_states.Length < rows * _width)
        {
            _states = new float[rows * _width * 2];
            _deltas = new float[rows * _width * 2];
        }

        if (_scores.Length < rows * size)
            _scores = new float[rows * size * 2];
        Array.Clear(_states, 0, rows * _width);
        for (int t = 0; t < pass.TokenCount; t++)
            pass.State(t).CopyTo(_states.AsSpan(t * _width));
        ReadOnlySpan<float> bias = network.Dense.AsSpan(at + _width * size, size);
        for (int t = 0; t < rows; t++)
            bias.CopyTo(_scores.AsSpan(t * size));
        MatrixProduct.Add(rows, size, _width, ref _states[0], _width, 1, ref network.Dense[at], size, ref _scores[0], size);
        return _scores.AsSpan(0, pass.TokenCount * size);
    }

    /// <summary>Adds to the gradient of the head's weights, and leaves the gradient at the pass's last states.</summary>
    public void Backward(NetworkPass pass, int head)
    {
        int size = network.Shape.Heads[head];
        int at = network.Shape.HeadAt(head);
        int rows = RowsOf(pass);
        Array.Clear(_scores, pass.TokenCount * size, (rows - pass.TokenCount) * size);
        Span<float> bias = pass.Gradient.AsSpan(at + _width * size, size);
        for (int t = 0; t < pass.TokenCount; t++)
        {
            for (int j = 0; j < size; j += 16)
                (Vector512.LoadUnsafe(ref bias[j]) + Vector512.LoadUnsafe(ref _scores[t * size + j])).CopyTo(bias[j..]);
        }

        MatrixProduct.Add(_width, size, rows, ref _states[0], 1, _width, ref _scores[0], size, ref pass.Gradient[at], size);
        if (_transposed.Length < _width * size)
            _transposed = new float[_width * size];
        MatrixProduct.Transpose(network.Dense.AsSpan(at, _width * size), _width, size, _transposed);
        Array.Clear(_deltas, 0, rows * _width);
        MatrixProduct.Add(rows, _width, size, ref _scores[0], size, 1, ref _transposed[0], _width, ref _deltas[0], _width);
        for (int t = 0; t < pass.TokenCount; t++)
            _deltas.AsSpan(t * _width, _width).CopyTo(pass.Delta(t));
    }

    private static int RowsOf(NetworkPass pass) => MatrixProduct.WholeTiles(pass.TokenCount);
}
