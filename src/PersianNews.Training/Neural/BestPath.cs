using PersianNews.Tagging;

namespace PersianNews.Training.Neural;

/// <summary>Finds the best label sequence over scores that are floats; <see cref="Viterbi"/> is its integer twin in the library.</summary>
/// <param name="labels">The labels.</param>
/// <param name="transitions">A row for each previous label, then the row of first labels.</param>
internal sealed class BestPath(LabelSet labels, float[] transitions)
{
    private readonly int _count = labels.Count;
    private readonly int _stride = labels.Stride;
    private float[] _best = new float[labels.Count];
    private float[] _next = new float[labels.Count];
    private byte[] _from = [];

    /// <summary>The best labels for a sentence's rows of scores.</summary>
    public byte[] Of(ReadOnlySpan<float> scores)
    {
        byte[] result = new byte[scores.Length / _stride];
        if (result.Length == 0)
            return result;
        if (_from.Length < result.Length * _count)
            _from = new byte[result.Length * _count * 2];
        for (int j = 0; j < _count; j++)
            _best[j] = transitions[_count * _stride + j] + scores[j];
        for (int t = 1; t < result.Length; t++)
        {
            for (int j = 0; j < _count; j++)
            {
                int from = 0;
                float best = float.NegativeInfinity;
                for (int i = 0; i < _count; i++)
                {
                    float score = _best[i] + transitions[i * _stride + j];
                    if (score > best)
                        (best, from) = (score, i);
                }

                _next[j] = best + scores[t * _stride + j];
                _from[t * _count + j] = (byte)from;
            }

            (_best, _next) = (_next, _best);
        }

        int label = _best.IndexOf(_best.Max());
        for (int t = result.Length - 1; t >= 0; t--)
        {
            result[t] = (byte)label;
            if (t > 0)
                label = _from[t * _count + label];
        }

        return result;
    }
}
