using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

public class MentionScorerTests
{
    private const float Scale = 4f / 127;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 6)]
    [InlineData(3, 4)]
    [InlineData(9, 3)]
    public void Agrees_with_the_share_of_all_label_sequences(int types, int length)
    {
        for (int seed = 0; seed < 10; seed++)
            CompareAllMentions(new SmallLattice(types, length, new Random(seed), spread: 80));
    }

    [Fact]
    public void Stays_right_where_scores_lie_far_apart()
    {
        for (int seed = 0; seed < 100; seed++)
            CompareAllMentions(new SmallLattice(2, 4, new Random(seed), spread: 900));
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(10_000)]
    [InlineData(30_000)]
    public void Is_a_probability_whatever_the_scores(int spread)
    {
        for (int seed = 0; seed < 300; seed++)
        {
            SmallLattice lattice = new(2, 12, new Random(seed), spread);
            byte[] labels = new byte[12];
            new Viterbi(lattice.Labels, lattice.Transitions).Decode(lattice.Scores, labels);
            MentionScorer scorer = new(lattice.Model(Scale));
            scorer.Prepare(lattice.Scores, 12);
            foreach ((int first, int count) in Mentions(labels))
                Assert.InRange(scorer.ProbabilityOf(labels, first, count), 0f, 1f);
        }
    }

    [Fact]
    public void Evidence_beyond_the_range_of_floats_gives_a_probability_still()
    {
        // A mention at the first token; then a longer one that looks impossible for two tokens and certain for three.
        SmallLattice lattice = new(2, 6, new Random(1), spread: 0);
        int[] favoured = [3, 0, 0, 2, 2, 2];
        for (int t = 0; t < favoured.Length; t++)
            lattice.Scores[t * lattice.Labels.Stride + favoured[t]] = 10_000;
        MentionScorer scorer = new(lattice.Model(Scale));
        scorer.Prepare(lattice.Scores, favoured.Length);
        Assert.InRange(scorer.ProbabilityOf([3, 1, 2, 2, 2, 2], 0, 1), 0f, 1f);
        Assert.InRange(scorer.ProbabilityOf([3, 1, 2, 2, 2, 2], 1, 5), 0f, 1f);
    }

    [Fact]
    public void Memory_of_a_longer_sentence_does_no_harm_to_a_shorter_one()
    {
        SmallLattice lattice = new(2, 5, new Random(1), 80);
        MentionScorer scorer = new(lattice.Model(Scale));
        scorer.Prepare(lattice.Scores, 5);
        float before = scorer.ProbabilityOf([1, 2, 0, 0, 0], 0, 2);
        scorer.Prepare(lattice.Scores.AsSpan(0, 2 * lattice.Labels.Stride), 2);
        Assert.InRange(scorer.ProbabilityOf([1, 2], 0, 2), 0f, 1f);
        scorer.Prepare(lattice.Scores, 5);
        Assert.Equal(before, scorer.ProbabilityOf([1, 2, 0, 0, 0], 0, 2));
    }

    private static void CompareAllMentions(SmallLattice lattice)
    {
        Dictionary<(int First, int Count, int Label), double> shares = [];
        byte[][] sequences = [.. lattice.Sequences()];
        long top = sequences.Max(lattice.ScoreOf);
        double sum = 0;
        foreach (byte[] sequence in sequences)
        {
            double weight = Math.Exp((lattice.ScoreOf(sequence) - top) * Scale);
            sum += weight;
            foreach ((int first, int count) in Mentions(sequence))
                shares[(first, count, sequence[first])] = shares.GetValueOrDefault((first, count, sequence[first])) + weight;
        }

        MentionScorer scorer = new(lattice.Model(Scale));
        scorer.Prepare(lattice.Scores, lattice.Length);
        foreach (((int first, int count, int label), double weight) in shares)
        {
            byte[] labels = new byte[lattice.Length];
            labels[first] = (byte)label;
            Assert.Equal(weight / sum, scorer.ProbabilityOf(labels, first, count), 3);
        }
    }

    private static IEnumerable<(int First, int Count)> Mentions(byte[] labels)
    {
        for (int first = 0; first < labels.Length; first++)
        {
            if (!LabelSet.IsBegin(labels[first]))
                continue;
            int end = first + 1;
            while (end < labels.Length && LabelSet.IsInside(labels[end]))
                end++;
            yield return (first, end - first);
        }
    }
}
