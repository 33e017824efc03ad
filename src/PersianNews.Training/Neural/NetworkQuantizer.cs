using PersianNews.Tagging;
using PersianNews.Tagging.Networks;
using PersianNews.Training.Classes;
using PersianNews.Training.Crf;

namespace PersianNews.Training.Neural;

/// <summary>
/// Turns a trained network into a model: word vectors are folded into the rows of their words, rows that say little are left out and the
/// rest rounded to 8 bits.
/// </summary>
internal static class NetworkQuantizer
{
    /// <summary>What a step of a score is worth in log-probability.</summary>
    private const float ScoreScale = 1f / 256;

    /// <summary>A row whose weights all lie closer to zero than this is left out.</summary>
    private const float Prune = 0.05f;

    /// <summary>Makes the model.</summary>
    /// <param name="crf">A model of the same labels, classes, lexicons and origin.</param>
    /// <param name="words">Says which row is whose.</param>
    /// <param name="vectors">The word vectors it was trained with.</param>
    /// <param name="network">The network, of one head.</param>
    /// <param name="head">That head.</param>
    public static TaggerModel Model(TaggerModel crf, NeuralWords words, WordVectors vectors, Network network, LabelHead head)
    {
        int width = network.Shape.Width;
        SortedDictionary<ulong, float[]> rows = Rows(words, vectors, network);
        float most = rows.Values.Max(static row => row.Max(Math.Abs));
        float step = most / sbyte.MaxValue;
        List<ulong> features = [];
        List<sbyte> weights = [];
        foreach ((ulong feature, float[] row) in rows)
        {
            if (row.All(static w => Math.Abs(w) < Prune))
                continue;
            features.Add(feature);
            weights.AddRange(row.Select(w => (sbyte)MathF.Round(w / step)));
        }

        TaggerNetwork layers = new(
            network.Shape with { VectorLength = 0 }, step, network.Dense[(network.Shape.VectorLength * width)..]);
        return new TaggerModel(
            crf.Info,
            crf.Labels,
            crf.Classes,
            crf.Lexicon,
            FeatureTable.Build(width, [.. features], [.. weights]),
            Quantizer.Transitions(head.Transitions, crf.Labels, ScoreScale),
            ScoreScale,
            layers);
    }

    /// <summary>The row of each feature.</summary>
    private static SortedDictionary<ulong, float[]> Rows(NeuralWords words, WordVectors vectors, Network network)
    {
        int width = network.Shape.Width;
        SortedDictionary<ulong, float[]> rows = [];
        foreach ((ulong feature, int row) in words.Features)
            rows[feature] = network.Embeddings.AsSpan(row * width, width).ToArray();
        foreach (ulong word in vectors.Words)
        {
            ulong feature = FeatureSchema.Unary(WordAtoms.OfWord(word), 0);
            if (!rows.TryGetValue(feature, out float[]? row))
                rows[feature] = row = new float[width];
            ReadOnlySpan<float> vector = vectors.Find(word);
            for (int k = 0; k < vector.Length; k++)
            {
                for (int j = 0; j < width; j++)
                    row[j] += vector[k] * network.Dense[k * width + j];
            }
        }

        return rows;
    }
}
