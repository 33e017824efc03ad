using System.Runtime.Intrinsics;
using PersianNews.Training.Crf;

namespace PersianNews.Training.Neural;

/// <summary>Adam (Kingma and Ba 2015) over one array of weights; the constants are the paper's.</summary>
internal sealed class Adam(int size)
{
    private const int Block = 1 << 16;
    private const int Lanes = 16;
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.999f;
    private readonly float[] _mean = new float[size];
    private readonly float[] _square = new float[size];
    private int _step;

    /// <summary>Moves the weights; those that are <see cref="TransitionWeights.Forbidden"/> stay.</summary>
    /// <param name="weights">A multiple of 16 of them.</param>
    /// <param name="gradient">As many.</param>
    /// <param name="rate">Step size.</param>
    public void Move(float[] weights, float[] gradient, float rate)
    {
        _step++;
        float meanScale = rate / (1 - MathF.Pow(MeanDecay, _step));
        float squareScale = 1 / (1 - MathF.Pow(SquareDecay, _step));
        Parallel.For(0, (size + Block - 1) / Block, block =>
        {
            for (int i = block * Block; i < Math.Min(size, (block + 1) * Block); i += Lanes)
            {
                Vector512<float> g = Vector512.LoadUnsafe(ref gradient[i]);
                Vector512<float> w = Vector512.LoadUnsafe(ref weights[i]);
                Vector512<float> m = Vector512.LoadUnsafe(ref _mean[i]) * MeanDecay + g * (1 - MeanDecay);
                Vector512<float> q = Vector512.LoadUnsafe(ref _square[i]) * SquareDecay + g * g * (1 - SquareDecay);
                m.StoreUnsafe(ref _mean[i]);
                q.StoreUnsafe(ref _square[i]);
                Vector512<float> moved = w - m * meanScale / (Vector512.Sqrt(q * squareScale) + Vector512.Create(1e-8f));
                Vector512.ConditionalSelect(Vector512.LessThanOrEqual(w, Vector512.Create(TransitionWeights.Forbidden)), w, moved)
                    .StoreUnsafe(ref weights[i]);
            }
        });
    }
}
