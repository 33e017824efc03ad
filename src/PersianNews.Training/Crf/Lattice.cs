using System.Runtime.Intrinsics;

namespace PersianNews.Training.Crf;

/// <summary>Scratch space for forward and backward passes over one sentence, in the probability domain, scaled at each token.</summary>
internal sealed class Lattice(int labels, int stride)
{
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _potentials = [];
    private readonly float[] _weighted = new float[stride];

    /// <summary>
    /// Replaces the scores of a sentence's tokens by the probabilities of its labels, and adds the expected label pairs to
    /// <paramref name="pairs"/>.
    /// </summary>
    /// <param name="scores">A row for each token: scores in, probabilities out.</param>
    /// <param name="length">Number of tokens; at least one.</param>
    /// <param name="factors">Exponentials of the transition weights, a row for each previous label, then the row of first labels.</param>
    /// <param name="pairs">As long as <paramref name="factors"/>.</param>
    /// <returns>The logarithm of the sum over all label sequences.</returns>
    public double Run(Span<float> scores, int length, ReadOnlySpan<float> factors, Span<float> pairs)
    {
        int size = length * stride;
        if (_forward.Length < size)
        {
            _forward = new float[size * 2];
            _backward = new float[size * 2];
            _potentials = new float[size * 2];
        }

        double log = 0;
        for (int t = 0; t < length; t++)
        {
            Span<float> row = scores.Slice(t * stride, stride);
            Span<float> potential = _potentials.AsSpan(t * stride, stride);
            float max = row[0];
            for (int j = 1; j < labels; j++)
                max = Math.Max(max, row[j]);
            log += max;
            for (int j = 0; j < stride; j += 16)
            {
                Vector512<float> shifted = Vector512.Max(Vector512.Create(row.Slice(j, 16)) - Vector512.Create(max), Vector512.Create(-60f));
                Vector512.Exp(shifted).CopyTo(potential[j..]);
            }

            potential[labels..].Clear();
            Span<float> forward = _forward.AsSpan(t * stride, stride);
            if (t == 0)
                factors.Slice(labels * stride, stride).CopyTo(forward);
            else
                Product(_forward.AsSpan((t - 1) * stride, stride), factors, forward);
            log += Math.Log(Scale(forward, potential));
        }

        Span<float> last = _backward.AsSpan((length - 1) * stride, stride);
        last.Fill(1f);
        for (int t = length - 1; t >= 0; t--)
        {
            ReadOnlySpan<float> forward = _forward.AsSpan(t * stride, stride);
            ReadOnlySpan<float> backward = _backward.AsSpan(t * stride, stride);
            Span<float> row = scores.Slice(t * stride, stride);
            float sum = 0;
            for (int j = 0; j < labels; j++)
                sum += row[j] = forward[j] * backward[j];
            float scale = 1 / sum;
            for (int j = 0; j < labels; j++)
                row[j] *= scale;
            row[labels..].Clear();

            // What the transition into token t sees: its potential times what comes after.
            for (int j = 0; j < stride; j++)
                _weighted[j] = _potentials[t * stride + j] * backward[j];
            if (t == 0)
            {
                AddFirst(row, pairs);
                break;
            }

            Span<float> before = _backward.AsSpan((t - 1) * stride, stride);
            float total = 0;
            for (int i = 0; i < labels; i++)
            {
                float dot = Dot(factors.Slice(i * stride, stride), _weighted);
                before[i] = dot;
                total += dot * _forward[(t - 1) * stride + i];
            }

            float norm = 1 / total;
            for (int i = 0; i < labels; i++)
            {
                Vector512<float> from = Vector512.Create(_forward[(t - 1) * stride + i] * norm);
                for (int j = 0; j < stride; j += 16)
                {
                    Span<float> pair = pairs.Slice(i * stride + j, 16);
                    (Vector512.Create(pair) + from * Vector512.Create(factors.Slice(i * stride + j, 16)) * Vector512.Create(_weighted.AsSpan(j, 16)))
                        .CopyTo(pair);
                }
            }

            float most = 0;
            for (int i = 0; i < labels; i++)
                most = Math.Max(most, before[i]);
            float shrink = 1 / most;
            for (int i = 0; i < labels; i++)
                before[i] *= shrink;
            before[labels..].Clear();
        }

        return log;
    }

    private void AddFirst(ReadOnlySpan<float> probabilities, Span<float> pairs)
    {
        for (int j = 0; j < labels; j++)
            pairs[labels * stride + j] += probabilities[j];
    }

    private void Product(ReadOnlySpan<float> previous, ReadOnlySpan<float> factors, Span<float> next)
    {
        for (int j = 0; j < stride; j += 16)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            for (int i = 0; i < labels; i++)
                sum += Vector512.Create(previous[i]) * Vector512.Create(factors.Slice(i * stride + j, 16));
            sum.CopyTo(next[j..]);
        }
    }

    private float Scale(Span<float> forward, ReadOnlySpan<float> potential)
    {
        float sum = 0;
        for (int j = 0; j < labels; j++)
            sum += forward[j] *= potential[j];
        float scale = 1 / sum;
        for (int j = 0; j < labels; j++)
            forward[j] *= scale;
        forward[labels..].Clear();
        return sum;
    }

    private float Dot(ReadOnlySpan<float> row, ReadOnlySpan<float> weighted)
    {
        Vector512<float> sum = Vector512<float>.Zero;
        for (int j = 0; j < stride; j += 16)
            sum += Vector512.Create(row.Slice(j, 16)) * Vector512.Create(weighted.Slice(j, 16));
        return Vector512.Sum(sum);
    }
}
