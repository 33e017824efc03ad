using PersianNews.Tagging;

namespace PersianNews.Training.Crf;

/// <summary>Weights of label pairs in training: a row for each previous label, then the row of first labels.</summary>
internal static class TransitionWeights
{
    /// <summary>The weight of a pair that IOB2 rules out.</summary>
    public const float Forbidden = -1e4f;

    /// <summary>Zero for every pair that may be, <see cref="Forbidden"/> for the others.</summary>
    public static float[] Create(LabelSet labels)
    {
        int stride = labels.Stride;
        float[] weights = new float[(labels.Count + 1) * stride];
        for (int i = 0; i <= labels.Count; i++)
        {
            for (int j = 0; j < stride; j++)
            {
                bool allowed = j < labels.Count && (i == labels.Count ? !LabelSet.IsInside(j) : LabelSet.MayFollow(i, j));
                weights[i * stride + j] = allowed ? 0 : Forbidden;
            }
        }

        return weights;
    }
}
