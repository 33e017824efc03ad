using PersianNews.Tagging;

namespace PersianNews.Training.Crf;

/// <summary>Turns trained weights into a model: prunes features that say little, and rounds the rest to 8 bits.</summary>
internal static class Quantizer
{
    /// <summary>Weights beyond this are cut off: they are rare, and a coarser scale would cost all others.</summary>
    private const float Limit = 4f;

    /// <summary>What a step of 1 is worth.</summary>
    public const float Scale = Limit / sbyte.MaxValue;

    private const int Forbidden = -1_000_000;

    /// <summary>Makes the feature table.</summary>
    /// <param name="set">Names the features.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="threshold">A feature whose weights all lie closer to zero than this is left out.</param>
    /// <param name="labels">The labels.</param>
    public static FeatureTable Features(TrainingSet set, CrfWeights weights, float threshold, LabelSet labels)
    {
        List<ulong> features = [];
        List<sbyte> rows = [];
        foreach ((ulong feature, int number) in set.Features.OrderBy(static f => f.Key))
        {
            ReadOnlySpan<float> row = weights.Emissions.AsSpan(number * weights.Stride, weights.Stride);
            float most = 0;
            foreach (float weight in row)
                most = Math.Max(most, Math.Abs(weight));
            if (most < threshold)
                continue;
            features.Add(feature);
            for (int label = 0; label < labels.Stride; label++)
                rows.Add((sbyte)MathF.Round(Math.Clamp(row[label], -Limit, Limit) / Scale));
        }

        return FeatureTable.Build(
            labels.Stride,
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(features),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
    }

    /// <summary>Rounds transitions.</summary>
    /// <param name="weights">A row of <see cref="LabelSet.Stride"/> weights for each previous label, then the row of first labels.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="scale">What a step of 1 is worth.</param>
    public static int[] Transitions(float[] weights, LabelSet labels, float scale)
    {
        int[] result = new int[weights.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = i % labels.Stride >= labels.Count || weights[i] < -1000
                ? Forbidden
                : (int)MathF.Round(weights[i] / scale);
        }

        return result;
    }
}
