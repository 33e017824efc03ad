using System.Runtime.Intrinsics;
using PersianNews.Tagging.Networks;

namespace PersianNews.Training.Neural;

/// <content>The way back: from the gradient at the last states to that of the weights and of the inputs.</content>
internal sealed partial class NetworkPass
{
    /// <summary>Gradient of the dense weights; <see cref="Backward"/> adds to it.</summary>
    public float[] Gradient { get; } = new float[network.Shape.DenseSize];

    /// <summary>The gradient at a token's last state, to be filled in before <see cref="Backward"/>; after it, that at its input.</summary>
    public Span<float> Delta(int token) => _deltas.AsSpan(At(_rowOf[token]), _width);

    /// <summary>Clears the gradient at the last states.</summary>
    public void BeginBackward() => Array.Clear(_deltas, 0, (_rows + 2 * _shape.Gap) * _width);

    /// <summary>Takes <see cref="Delta"/> from the last states back to the inputs.</summary>
    public void Backward(bool inputDropped, bool dropped)
    {
        float[] dense = network.Dense;
        int width = _width;
        for (int layer = _shape.Dilations.Length - 1; layer >= 0; layer--)
        {
            float[] x = _states[layer];
            float[] z = _gates[layer];
            int dilation = _shape.Dilations[layer];
            int gap = _shape.Gap;
            Array.Clear(_gateDeltas, 0, (_rows + 2 * gap) * 2 * width);
            Span<float> bias = Gradient.AsSpan(_shape.LayerBiasAt(layer), 2 * width);
            foreach (int row in _rowOf)
            {
                for (int j = 0; j < width; j += Lanes)
                {
                    Vector512<float> delta = Vector512.LoadUnsafe(ref _deltas[At(row) + j]);
                    if (dropped)
                        delta *= Vector512.LoadUnsafe(ref _masks[layer][row * width + j]);
                    ref float a = ref z[row * 2 * width + j];
                    Vector512<float> gate = Vector512.LoadUnsafe(ref a, (nuint)width);
                    Vector512<float> da = delta * gate;
                    Vector512<float> dg = da * Vector512.LoadUnsafe(ref a) * (Vector512<float>.One - gate);
                    ref float to = ref _gateDeltas[(row + gap) * 2 * width + j];
                    da.StoreUnsafe(ref to);
                    dg.StoreUnsafe(ref to, (nuint)width);
                    ref float b = ref bias[j];
                    (Vector512.LoadUnsafe(ref b) + da).StoreUnsafe(ref b);
                    (Vector512.LoadUnsafe(ref b, (nuint)width) + dg).StoreUnsafe(ref b, (nuint)width);
                }
            }

            for (int side = -1; side <= 1; side++)
            {
                int weights = _shape.LayerAt(layer) + (side + 1) * width * 2 * width;
                // Weights: inputs transposed times the deltas.
                MatrixProduct.Add(width, 2 * width, _rows, ref x[At(side * dilation)], 1, width,
                    ref _gateDeltas[gap * 2 * width], 2 * width, ref Gradient[weights], 2 * width);
                // Inputs: the deltas of the tokens that saw them, times the weights transposed.
                MatrixProduct.Transpose(dense.AsSpan(weights, width * 2 * width), width, 2 * width, _transposed);
                MatrixProduct.Add(_rows, width, 2 * width, ref _gateDeltas[(gap - side * dilation) * 2 * width], 2 * width, 1,
                    ref _transposed[0], width, ref _deltas[At(0)], width);
            }

            ClearGaps(_deltas);
        }

        if (inputDropped)
            Multiply(_deltas, _inputMask);
        if (_shape.VectorLength > 0)
        {
            MatrixProduct.Add(_shape.VectorLength, width, _rows, ref _vectors[0], 1, _shape.VectorLength,
                ref _deltas[At(0)], width, ref Gradient[0], width);
        }
    }

    private void ClearGaps(float[] states)
    {
        int next = 0;
        foreach (int row in _rowOf)
        {
            if (row > next)
                Array.Clear(states, At(next), (row - next) * _width);
            next = row + 1;
        }

        Array.Clear(states, At(next), (_rows - next) * _width);
        Array.Clear(states, 0, At(0));
    }
}
