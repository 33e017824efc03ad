using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersianNews.Tagging;

/// <summary>The scores of a model that adds up what each feature of a token, its neighbours and its phrases says of each label.</summary>
internal sealed class LinearScorer(TaggerModel model) : EmissionScorer
{
    private const int Width = 16;

    private readonly int _stride = model.Labels.Stride;

    /// <inheritdoc/>
    public override void Score(WordCache cache, ReadOnlySpan<int> entries, ReadOnlySpan<ulong> marks, Span<int> scores)
    {
        ref sbyte rows = ref MemoryMarshal.GetReference(model.Features.Rows);
        for (int t = 0; t < entries.Length; t++)
        {
            int before2 = t > 1 ? entries[t - 2] : WordCache.Boundary;
            int before = t > 0 ? entries[t - 1] : WordCache.Boundary;
            int own = entries[t];
            int after = t + 1 < entries.Length ? entries[t + 1] : WordCache.Boundary;
            int after2 = t + 2 < entries.Length ? entries[t + 2] : WordCache.Boundary;
            for (int j = 0; j < _stride; j += Width)
            {
                Vector256<short> sum = Vector256.LoadUnsafe(ref cache.Scores(before2, -2), (nuint)j)
                    + Vector256.LoadUnsafe(ref cache.Scores(before, -1), (nuint)j)
                    + Vector256.LoadUnsafe(ref cache.Scores(own, 0), (nuint)j)
                    + Vector256.LoadUnsafe(ref cache.Scores(after, 1), (nuint)j)
                    + Vector256.LoadUnsafe(ref cache.Scores(after2, 2), (nuint)j);
                for (int template = 0; template < FeatureSchema.PairTemplates; template++)
                {
                    sum += Pair(cache, (PairTemplate)template, 1, before, own, ref rows, j);
                    sum += Pair(cache, (PairTemplate)template, 0, own, after, ref rows, j);
                }

                (Vector256<int> low, Vector256<int> high) = Vector256.Widen(sum);
                low.CopyTo(scores[(t * _stride + j)..]);
                high.CopyTo(scores[(t * _stride + j + (Width / 2))..]);
            }
        }

        AddPhrases(marks, entries.Length, scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<short> Pair(WordCache cache, PairTemplate template, int side, int first, int second, ref sbyte rows, int column)
    {
        ulong feature = FeatureSchema.Pair(template, side, cache.PairValue(template, first), cache.PairValue(template, second));
        int row = model.Features.Find(feature);
        return row < 0
            ? Vector256<short>.Zero
            : Vector256.WidenLower(Vector128.LoadUnsafe(ref rows, (nuint)(row + column)).ToVector256Unsafe());
    }

    private void AddPhrases(ReadOnlySpan<ulong> marks, int length, Span<int> scores)
    {
        for (int t = 0; t < marks.Length; t++)
        {
            for (ulong mark = marks[t]; mark != 0; mark &= mark - 1)
            {
                int bit = BitOperations.TrailingZeroCount(mark);
                for (int offset = -FeatureSchema.PhraseReach; offset <= FeatureSchema.PhraseReach; offset++)
                {
                    // The mark at t is seen with this offset by the token at t - offset.
                    int seer = t - offset;
                    if ((uint)seer >= (uint)length)
                        continue;
                    ReadOnlySpan<short> row = model.PhraseRow(bit, offset);
                    Span<int> own = scores.Slice(seer * _stride, _stride);
                    for (int label = 0; label < row.Length; label++)
                        own[label] += row[label];
                }
            }
        }
    }
}
