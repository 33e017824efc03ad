using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersianNews.Tagging;

/// <summary>Finds the best label sequence over flat arrays of integer scores. Reuses its memory; not thread-safe.</summary>
internal sealed class Viterbi(LabelSet labels, int[] transitions)
{
    private const int Width = 16;

    private readonly int[] _best = new int[labels.Stride];
    private readonly int[] _next = new int[labels.Stride];
    private int[] _from = [];

    /// <summary>Writes the labels of the best sequence.</summary>
    /// <param name="scores">A row of <see cref="LabelSet.Stride"/> scores for each token.</param>
    /// <param name="result">One label a token.</param>
    public void Decode(ReadOnlySpan<int> scores, Span<byte> result)
    {
        int stride = labels.Stride;
        int count = labels.Count;
        int length = result.Length;
        if (length == 0)
            return;
        if (_from.Length < length * stride)
            _from = new int[length * stride * 2];

        for (int j = 0; j < stride; j++)
            _best[j] = j < count ? transitions[count * stride + j] + scores[j] : int.MinValue / 4;
        ref int matrix = ref MemoryMarshal.GetArrayDataReference(transitions);
        for (int t = 1; t < length; t++)
        {
            for (int j = 0; j < stride; j += Width)
            {
                Vector512<int> best = Vector512.Create(_best[0]) + Vector512.LoadUnsafe(ref matrix, (nuint)j);
                Vector512<int> from = Vector512<int>.Zero;
                for (int i = 1; i < count; i++)
                {
                    Vector512<int> candidate = Vector512.Create(_best[i]) + Vector512.LoadUnsafe(ref matrix, (nuint)(i * stride + j));
                    Vector512<int> better = Vector512.GreaterThan(candidate, best);
                    best = Vector512.ConditionalSelect(better, candidate, best);
                    from = Vector512.ConditionalSelect(better, Vector512.Create(i), from);
                }

                (best + Vector512.Create(scores.Slice(t * stride + j, Width))).CopyTo(_next, j);
                from.CopyTo(_from, t * stride + j);
            }

            // Bounded again at every token, so that no length of text overflows.
            int top = _next[0];
            for (int j = 1; j < count; j++)
                top = Math.Max(top, _next[j]);
            for (int j = 0; j < stride; j++)
                _best[j] = j < count ? Math.Max(_next[j] - top, int.MinValue / 8) : int.MinValue / 4;
        }

        int label = 0;
        for (int j = 1; j < count; j++)
        {
            if (_best[j] > _best[label])
                label = j;
        }

        for (int t = length - 1; t > 0; t--)
        {
            result[t] = (byte)label;
            label = _from[t * stride + label];
        }

        result[0] = (byte)label;
    }
}
