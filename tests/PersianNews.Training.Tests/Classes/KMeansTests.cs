using PersianNews.Training.Classes;

namespace PersianNews.Training.Tests.Classes;

public class KMeansTests
{
    private const int Dimensions = 16;

    [Fact]
    public void Bundles_of_like_vectors_become_clusters()
    {
        float[] vectors = Bundles(bundles: 3, each: 20);
        int[] assigned = Run(vectors, clusters: 3, seed: 5);
        for (int i = 0; i < assigned.Length; i++)
            Assert.Equal(assigned[i % 3], assigned[i]);
        Assert.Equal(3, assigned.Distinct().Count());
    }

    [Fact]
    public void The_same_seed_gives_the_same_clusters()
    {
        float[] vectors = Bundles(bundles: 40, each: 40);
        Assert.Equal(Run(vectors, clusters: 7, seed: 1), Run(vectors, clusters: 7, seed: 1));
    }

    [Fact]
    public void There_are_no_more_clusters_than_vectors()
    {
        int[] assigned = Run(Bundles(bundles: 3, each: 1), clusters: 64, seed: 1);
        Assert.Equal(3, assigned.Length);
        Assert.All(assigned, static cluster => Assert.InRange(cluster, 0, 2));
    }

    [Fact]
    public void A_heavy_vector_pulls_the_centre_to_itself()
    {
        // Two directions and a third between them; it goes with the one whose centre the heavy vector holds near.
        float[] vectors = new float[4 * Dimensions];
        Set(vectors, 0, 0f);
        Set(vectors, 1, 90f);
        Set(vectors, 2, 44f);
        Set(vectors, 3, 46f);
        int[] assigned = KMeans.Run(vectors, Dimensions, 2, [1000, 1000, 1, 1], 8, 3, CancellationToken.None);
        Assert.NotEqual(assigned[0], assigned[1]);
        Assert.Equal(assigned[0], assigned[2]);
        Assert.Equal(assigned[1], assigned[3]);
    }

    [Fact]
    public void No_vectors_give_no_clusters() => Assert.Empty(Run([], clusters: 5, seed: 1));

    [Fact]
    public void Work_stops_when_it_is_cancelled() => Assert.Throws<OperationCanceledException>(() =>
        KMeans.Run(Bundles(2, 2), Dimensions, 2, [1, 1, 1, 1], 4, 1, new CancellationToken(canceled: true)));

    private static int[] Run(float[] vectors, int clusters, ulong seed)
    {
        float[] weights = new float[vectors.Length / Dimensions];
        Array.Fill(weights, 1f);
        return KMeans.Run(vectors, Dimensions, clusters, weights, 10, seed, CancellationToken.None);
    }

    /// <summary>Vectors near as many directions as there are bundles, the bundles by turns.</summary>
    private static float[] Bundles(int bundles, int each)
    {
        SeededRandom random = new(11);
        float[] vectors = new float[bundles * each * Dimensions];
        for (int i = 0; i < bundles * each; i++)
            Set(vectors, i, 180f * (i % bundles) / bundles + 4f / bundles * random.NextSingle());
        return vectors;
    }

    private static void Set(float[] vectors, int index, float degrees) =>
        (vectors[index * Dimensions], vectors[index * Dimensions + 1]) = MathF.SinCos(degrees * MathF.PI / 180);
}
