using PersianNews.Tagging.Networks;

namespace PersianNews.Training.Neural;

/// <summary>The weights of a network: one table of rows that words are summed from, and the dense rest.</summary>
internal sealed class Network
{
    private const float EmbeddingRange = 0.05f;

    /// <param name="shape">Its sizes.</param>
    /// <param name="rows">Rows of the table; see <see cref="NeuralWords.RowCount"/>.</param>
    /// <param name="seed">Draws the first weights.</param>
    public Network(NetworkShape shape, int rows, ulong seed)
    {
        Shape = shape;
        Embeddings = new float[(long)rows * shape.Width];
        Dense = new float[shape.DenseSize];
        SeededRandom random = new(seed);
        Fill(Embeddings, EmbeddingRange, ref random);
        Fill(Dense.AsSpan(0, shape.VectorLength * shape.Width), RangeFor(shape.VectorLength), ref random);
        for (int layer = 0; layer < shape.Dilations.Length; layer++)
            Fill(Dense.AsSpan(shape.LayerAt(layer), 6 * shape.Width * shape.Width), RangeFor(3 * shape.Width), ref random);
        for (int head = 0; head < shape.Heads.Length; head++)
            Fill(Dense.AsSpan(shape.HeadAt(head), shape.Width * shape.Heads[head]), RangeFor(shape.Width), ref random);
    }

    public NetworkShape Shape { get; }

    /// <summary>The table, <see cref="NetworkShape.Width"/> floats a row.</summary>
    public float[] Embeddings { get; }

    /// <summary>All other weights; <see cref="Shape"/> tells which stand where.</summary>
    public float[] Dense { get; }

    /// <summary>Keeps the size of what goes through about the same from layer to layer.</summary>
    private static float RangeFor(int inputs) => MathF.Sqrt(3f / Math.Max(1, inputs));

    private static void Fill(Span<float> weights, float range, ref SeededRandom random)
    {
        foreach (ref float weight in weights)
            weight = (random.NextSingle() * 2 - 1) * range;
    }
}
