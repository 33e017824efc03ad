using PersianNews.Tagging;

namespace PersianNews.Training.Classes;

/// <summary>Learns word classes from plain text: vectors first, then clusters of them at several granularities.</summary>
internal static class WordClassTrainer
{
    private const int Rounds = 8;

    /// <summary>Learns the vectors and classes of all words that occur at least <paramref name="minCount"/> times.</summary>
    /// <param name="lines">Plain text, one paragraph a line.</param>
    /// <param name="granularities">Numbers of classes, the smallest first.</param>
    /// <param name="options">How vectors are trained.</param>
    /// <param name="minCount">How often a word must occur.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static (WordClasses Classes, WordVectors Vectors) Train(
        IEnumerable<string> lines, int[] granularities, VectorOptions options, int minCount, Action<string>? progress, CancellationToken cancellation)
    {
        Vocabulary vocabulary = Vocabulary.Read(lines, minCount);
        if (vocabulary.Forms.Length == 0)
            return (WordClasses.None, WordVectors.None);
        progress?.Invoke($"{vocabulary.Text.Length:N0} tokens of plain text, {vocabulary.Forms.Length:N0} words");
        float[] vectors = Vectors(vocabulary, options, cancellation);
        int dimensions = options.Dimensions * options.Windows.Count;
        progress?.Invoke("word vectors trained");

        float[] weights = [.. vocabulary.Counts.Select(static c => MathF.Log(1 + c))];
        ushort[] classes = new ushort[vocabulary.Forms.Length * granularities.Length];
        for (int g = 0; g < granularities.Length; g++)
        {
            int[] assigned = KMeans.Run(vectors, dimensions, granularities[g], weights, Rounds, options.Seed + (ulong)g, cancellation);
            for (int word = 0; word < assigned.Length; word++)
                classes[word * granularities.Length + g] = (ushort)(assigned[word] + 1);
            progress?.Invoke($"{granularities[g]} classes made");
        }

        ulong[] words = [.. vocabulary.Forms.Select(static f => FeatureHash.Of(f))];
        return (WordClasses.Build(granularities.Length, words, classes), new WordVectors(dimensions, words, vectors));
    }

    private static float[] Vectors(Vocabulary vocabulary, VectorOptions options, CancellationToken cancellation)
    {
        int parts = options.Windows.Count;
        int dimensions = options.Dimensions;
        float[][] sets = new float[parts][];
        ParallelOptions stop = new() { CancellationToken = cancellation };
        Parallel.For(0, parts, stop, p => sets[p] = new SkipGram(vocabulary, options, options.Windows[p]).Train(cancellation));
        float[] joined = new float[(long)vocabulary.Forms.Length * dimensions * parts];
        float scale = 1 / MathF.Sqrt(parts);
        for (int word = 0; word < vocabulary.Forms.Length; word++)
        {
            for (int p = 0; p < parts; p++)
            {
                Span<float> target = joined.AsSpan((word * parts + p) * dimensions, dimensions);
                for (int j = 0; j < dimensions; j++)
                    target[j] = sets[p][word * dimensions + j] * scale;
            }
        }

        return joined;
    }
}
