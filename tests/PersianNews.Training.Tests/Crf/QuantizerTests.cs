using PersianNews.Tagging;
using PersianNews.Training.Corpora;
using PersianNews.Training.Crf;

namespace PersianNews.Training.Tests.Crf;

public class QuantizerTests
{
    private static readonly LabelSet Labels = new(["PER"]);

    [Fact]
    public void Weights_are_rounded_to_the_scale_and_cut_off_at_its_ends()
    {
        TrainingSet set = Set();
        CrfWeights weights = Weights(set);
        (ulong feature, int number) = set.Features.First();
        weights.Emissions[number * Labels.Stride] = 1f;
        weights.Emissions[number * Labels.Stride + 1] = -100f;
        weights.Emissions[number * Labels.Stride + 2] = 100f;
        FeatureTable table = Quantizer.Features(set, weights, 0.05f, Labels);
        int row = table.Find(feature);
        Assert.InRange(table.Rows[row] * Quantizer.Scale, 0.98f, 1.02f);
        Assert.Equal(-127, table.Rows[row + 1]);
        Assert.Equal(127, table.Rows[row + 2]);
    }

    [Fact]
    public void A_rounded_weight_is_at_most_half_a_step_off()
    {
        TrainingSet set = Set();
        CrfWeights weights = Weights(set);
        SeededRandom random = new(4);
        for (int i = 0; i < weights.Emissions.Length; i++)
            weights.Emissions[i] = i % Labels.Stride < Labels.Count ? random.NextSingle() * 8 - 4 : 0;
        FeatureTable table = Quantizer.Features(set, weights, 0, Labels);
        foreach ((ulong feature, int number) in set.Features)
        {
            int row = table.Find(feature);
            for (int label = 0; label < Labels.Count; label++)
                Assert.InRange(table.Rows[row + label] * Quantizer.Scale - weights.Emissions[number * Labels.Stride + label], -0.016f, 0.016f);
        }
    }

    [Fact]
    public void Features_that_say_little_are_left_out()
    {
        TrainingSet set = Set();
        CrfWeights weights = Weights(set);
        (ulong kept, int number) = set.Features.First();
        (ulong left, int other) = set.Features.Last();
        weights.Emissions[number * Labels.Stride + 2] = -0.06f;
        weights.Emissions[other * Labels.Stride] = 0.04f;
        FeatureTable table = Quantizer.Features(set, weights, 0.05f, Labels);
        Assert.True(table.Find(kept) >= 0);
        Assert.Equal(-1, table.Find(left));
    }

    [Fact]
    public void Transitions_keep_their_order_and_what_is_forbidden_can_never_win()
    {
        float[] given = new float[(Labels.Count + 1) * Labels.Stride];
        given[0] = 0.5f;
        given[1] = -0.25f;
        given[2] = -1e4f;
        int[] result = Quantizer.Transitions(given, Labels, Quantizer.Scale);
        Assert.InRange(result[0] * Quantizer.Scale, 0.48f, 0.52f);
        Assert.InRange(result[1] * Quantizer.Scale, -0.27f, -0.23f);
        Assert.True(result[2] < -100_000);
        Assert.True(result[Labels.Count] < -100_000); // padding
    }

    private static TrainingSet Set()
    {
        TrainingSet set = new(Labels, WordClasses.None, PhraseLexicon.None);
        set.Add(new LabelledSentence(["علی", "آمد"], ["B-PER", "O"]));
        set.Complete();
        return set;
    }

    private static CrfWeights Weights(TrainingSet set) =>
        new(Labels.Stride, new float[set.FeatureCount * Labels.Stride], new float[(Labels.Count + 1) * Labels.Stride]);
}
