using System.Runtime.Intrinsics;

namespace PersianNews.Training.Classes;

/// <summary>Spherical k-means over vectors of length 1. Uses every core; the result does not depend on their number.</summary>
internal static class KMeans
{
    /// <summary>Assigns each vector to one of <paramref name="clusters"/> clusters, numbered from 0.</summary>
    /// <param name="vectors">The vectors, one after another.</param>
    /// <param name="dimensions">Floats in a vector; a multiple of 16.</param>
    /// <param name="clusters">Number of clusters wanted; fewer come back where there are fewer vectors.</param>
    /// <param name="weights">How much each vector counts in its cluster's centre.</param>
    /// <param name="rounds">Rounds of assignment.</param>
    /// <param name="seed">Seed of the first centres.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    public static int[] Run(
        float[] vectors, int dimensions, int clusters, float[] weights, int rounds, ulong seed, CancellationToken cancellation)
    {
        int count = vectors.Length / dimensions;
        clusters = Math.Min(clusters, count);
        SeededRandom random = new(seed);

        // First centres among the most frequent words: they are the best trained.
        int[] candidates = [.. Enumerable.Range(0, Math.Min(count, clusters * 4))];
        random.Shuffle(candidates.AsSpan());
        float[] centres = new float[clusters * dimensions];
        for (int c = 0; c < clusters; c++)
            vectors.AsSpan(candidates[c] * dimensions, dimensions).CopyTo(centres.AsSpan(c * dimensions));

        int[] assigned = new int[count];
        for (int round = 0; round < rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            const int Chunk = 512;
            Parallel.For(0, (count + Chunk - 1) / Chunk, chunk =>
            {
                for (int i = chunk * Chunk; i < Math.Min(count, (chunk + 1) * Chunk); i++)
                    assigned[i] = Nearest(vectors.AsSpan(i * dimensions, dimensions), centres, clusters);
            });
            if (round < rounds - 1)
                Recentre(vectors, dimensions, weights, assigned, centres);
        }

        return assigned;
    }

    private static int Nearest(ReadOnlySpan<float> vector, float[] centres, int clusters)
    {
        int best = 0;
        float most = float.MinValue;
        for (int c = 0; c < clusters; c++)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            int at = c * vector.Length;
            for (int j = 0; j < vector.Length; j += 16)
                sum += Vector512.Create(vector.Slice(j, 16)) * Vector512.LoadUnsafe(ref centres[at + j]);
            float dot = Vector512.Sum(sum);
            if (dot > most)
            {
                most = dot;
                best = c;
            }
        }

        return best;
    }

    private static void Recentre(float[] vectors, int dimensions, float[] weights, int[] assigned, float[] centres)
    {
        float[] old = (float[])centres.Clone();
        Array.Clear(centres);
        for (int i = 0; i < assigned.Length; i++)
        {
            for (int j = 0; j < dimensions; j++)
                centres[assigned[i] * dimensions + j] += weights[i] * vectors[i * dimensions + j];
        }

        for (int c = 0; c < centres.Length / dimensions; c++)
        {
            Span<float> centre = centres.AsSpan(c * dimensions, dimensions);
            float square = 0;
            foreach (float x in centre)
                square += x * x;
            if (square < 1e-12f)
            {
                old.AsSpan(c * dimensions, dimensions).CopyTo(centre);
                continue;
            }

            float scale = 1 / MathF.Sqrt(square);
            foreach (ref float x in centre)
                x *= scale;
        }
    }
}
