using PersianNews.Tagging;
using PersianNews.Training.Crf;
using PersianNews.Training.Neural;

namespace PersianNews.Training.Tests.Neural;

public class BestPathTests
{
    [Fact]
    public void Finds_what_the_library_finds_over_integers()
    {
        LabelSet labels = new(["LOC", "ORG", "PER"]);
        SeededRandom random = new(11);
        float[] transitions = TransitionWeights.Create(labels);
        foreach (ref float weight in transitions.AsSpan())
        {
            if (weight > TransitionWeights.Forbidden)
                weight = random.Next(101) - 50;
        }

        BestPath path = new(labels, transitions);
        Viterbi viterbi = new(labels, [.. transitions.Select(static w => (int)w)]);
        for (int length = 1; length < 40; length++)
        {
            int[] scores = new int[length * labels.Stride];
            foreach (ref int score in scores.AsSpan())
                score = random.Next(2001) - 1000;
            byte[] expected = new byte[length];
            viterbi.Decode(scores, expected);
            Assert.Equal(expected, path.Of([.. scores.Select(static s => (float)s)]));
        }
    }

    [Fact]
    public void A_sentence_without_tokens_has_no_labels()
    {
        LabelSet labels = new(["PER"]);
        Assert.Empty(new BestPath(labels, TransitionWeights.Create(labels)).Of([]));
    }
}
