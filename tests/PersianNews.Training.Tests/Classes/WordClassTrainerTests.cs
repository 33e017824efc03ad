using PersianNews.Tagging;
using PersianNews.Training.Classes;

namespace PersianNews.Training.Tests.Classes;

public class WordClassTrainerTests
{
    private static readonly string[] Cities = ["یزد", "قم", "ری", "آمل"];
    private static readonly string[] Fruit = ["سیب", "انار", "موز", "هلو"];
    private static readonly VectorOptions Small = new() { Dimensions = 16, Buckets = 256, Epochs = 30, Subsample = 1 };

    [Fact]
    public void The_same_text_gives_the_same_classes()
    {
        WordClasses first = Train(Small);
        WordClasses second = Train(Small);
        Assert.Equal(first.Checks.ToArray(), second.Checks.ToArray());
        Assert.Equal(first.Classes.ToArray(), second.Classes.ToArray());
    }

    [Fact]
    public void Words_of_like_neighbours_are_of_one_class_and_others_are_not()
    {
        WordClasses classes = Train(Small);
        Assert.All(Cities, city => Assert.Equal(CoarseOf(classes, "یزد"), CoarseOf(classes, city)));
        Assert.All(Fruit, fruit => Assert.Equal(CoarseOf(classes, "سیب"), CoarseOf(classes, fruit)));
        Assert.NotEqual(CoarseOf(classes, "یزد"), CoarseOf(classes, "سیب"));
    }

    [Fact]
    public void Classes_are_numbered_from_one_at_every_granularity()
    {
        WordClasses classes = Train(Small);
        Assert.Equal(2, classes.Granularities);
        foreach (string word in Cities.Concat(Fruit))
        {
            ReadOnlySpan<ushort> own = classes.Find(FeatureHash.Of(word));
            Assert.InRange(own[0], 1, 2);
            Assert.InRange(own[1], 1, 5);
        }
    }

    [Fact]
    public void Rare_and_unknown_words_have_no_classes()
    {
        WordClasses classes = Train(Small);
        Assert.True(classes.Find(FeatureHash.Of("یکبار")).IsEmpty);
        Assert.True(classes.Find(FeatureHash.Of("ناشناس")).IsEmpty);
    }

    [Fact]
    public void Text_without_frequent_words_makes_no_classes() =>
        Assert.Same(WordClasses.None, WordClassTrainer.Train(["او رفت"], [4], Small, 2, null, CancellationToken.None).Classes);

    [Fact]
    public void Words_of_like_neighbours_have_like_vectors()
    {
        WordVectors vectors = WordClassTrainer.Train(Lines(), [2], Small, 2, null, CancellationToken.None).Vectors;
        Assert.True(Cosine("یزد", "قم") > Cosine("یزد", "سیب"));
        Assert.True(vectors.Find(FeatureHash.Of("ناشناس")).IsEmpty);

        float Cosine(string first, string second) =>
            Dot(vectors.Find(FeatureHash.Of(first)), vectors.Find(FeatureHash.Of(second)));
    }

    [Fact]
    public void Training_that_is_cancelled_says_so()
    {
        using CancellationTokenSource source = new();
        Assert.ThrowsAny<OperationCanceledException>(() => WordClassTrainer.Train(
            Lines(), [2], Small with { Epochs = 100_000 }, 2, _ => source.Cancel(), source.Token));
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        float sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static WordClasses Train(VectorOptions options) =>
        WordClassTrainer.Train(Lines(), [2, 5], options, 2, null, CancellationToken.None).Classes;

    private static ushort CoarseOf(WordClasses classes, string word) => classes.Find(FeatureHash.Of(word))[0];

    /// <summary>Two worlds that never meet: people travel to cities, children eat fruit.</summary>
    private static IEnumerable<string> Lines()
    {
        for (int i = 0; i < 80; i++)
        {
            yield return $"مسافر به {Cities[i % 4]} رفت";
            yield return $"کودک {Fruit[i % 4]} شیرین خورد";
        }

        yield return "یکبار";
    }
}
