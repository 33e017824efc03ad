using PersianNews.Tagging;
using PersianNews.Training.Classes;

namespace PersianNews.Training.Tests.Classes;

public class SkipGramTests
{
    private static readonly VectorOptions Small = new() { Dimensions = 16, Buckets = 256, Epochs = 30, Subsample = 1, Window = 2 };

    [Fact]
    public void Vectors_have_length_one_and_are_the_same_every_time()
    {
        Vocabulary vocabulary = Vocabulary.Read(Lines(), 1);
        float[] vectors = new SkipGram(vocabulary, Small).Train(CancellationToken.None);
        Assert.Equal(vocabulary.Forms.Length * Small.Dimensions, vectors.Length);
        for (int i = 0; i < vectors.Length; i += Small.Dimensions)
            Assert.Equal(1f, Dot(vectors.AsSpan(i, Small.Dimensions), vectors.AsSpan(i, Small.Dimensions)), 3);
        Assert.Equal(vectors, new SkipGram(vocabulary, Small).Train(CancellationToken.None));
        Assert.NotEqual(vectors, new SkipGram(vocabulary, Small with { Seed = 2 }).Train(CancellationToken.None));
    }

    [Fact]
    public void Words_with_like_neighbours_have_like_vectors()
    {
        Vocabulary vocabulary = Vocabulary.Read(Lines(), 1);
        float[] vectors = new SkipGram(vocabulary, Small).Train(CancellationToken.None);
        float cities = Similarity(vocabulary, vectors, "یزد", "قم");
        Assert.True(cities > Similarity(vocabulary, vectors, "یزد", "سیب"), "cities should be more alike than a city and a fruit");
        Assert.True(cities > Similarity(vocabulary, vectors, "قم", "خورد"), "cities should be more alike than a city and a verb");
    }

    [Fact]
    public void Classes_are_numbered_from_one_at_every_granularity()
    {
        WordClasses classes = WordClassTrainer.Train(Lines(), [2, 4], Small, 1, null, CancellationToken.None);
        Assert.Equal(2, classes.Granularities);
        ReadOnlySpan<ushort> own = classes.Find(FeatureHash.Of("یزد"));
        Assert.InRange(own[0], 1, 2);
        Assert.InRange(own[1], 1, 4);
        Assert.True(classes.Find(FeatureHash.Of("ناشناس")).IsEmpty);
    }

    [Fact]
    public void Work_stops_when_it_is_cancelled() => Assert.Throws<OperationCanceledException>(() =>
        new SkipGram(Vocabulary.Read(Lines(), 1), Small).Train(new CancellationToken(canceled: true)));

    /// <summary>Two worlds that never meet: people travel to cities, children eat fruit.</summary>
    private static IEnumerable<string> Lines()
    {
        string[] cities = ["یزد", "قم", "ری", "آمل"];
        string[] fruit = ["سیب", "انار", "موز", "هلو"];
        for (int i = 0; i < 80; i++)
        {
            yield return $"مسافر به {cities[i % 4]} رفت";
            yield return $"کودک {fruit[i % 4]} شیرین خورد";
        }
    }

    private static float Similarity(Vocabulary vocabulary, float[] vectors, string a, string b) => Dot(
        vectors.AsSpan(Array.IndexOf(vocabulary.Forms, a) * Small.Dimensions, Small.Dimensions),
        vectors.AsSpan(Array.IndexOf(vocabulary.Forms, b) * Small.Dimensions, Small.Dimensions));

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        float sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
