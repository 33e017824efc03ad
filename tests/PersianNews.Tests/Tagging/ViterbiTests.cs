using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

public class ViterbiTests
{
    [Theory]
    [InlineData(0, 4, 100)]
    [InlineData(1, 1, 100)]
    [InlineData(1, 7, 100)]
    [InlineData(3, 4, 100)]
    [InlineData(9, 3, 100)] // two vectors to a row
    [InlineData(3, 4, 3)] // with ties
    [InlineData(3, 4, 20_000)]
    public void Finds_a_best_sequence_of_all(int types, int length, int spread)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            SmallLattice lattice = new(types, length, new Random(seed), spread);
            byte[] found = new byte[length];
            new Viterbi(lattice.Labels, lattice.Transitions).Decode(lattice.Scores, found);
            Assert.Equal(lattice.Sequences().Max(lattice.ScoreOf), lattice.ScoreOf(found));
        }
    }

    [Fact]
    public void Memory_of_a_longer_sentence_does_no_harm_to_a_shorter_one()
    {
        SmallLattice lattice = new(3, 5, new Random(1), 100);
        Viterbi viterbi = new(lattice.Labels, lattice.Transitions);
        byte[] first = new byte[5];
        viterbi.Decode(lattice.Scores, first);
        viterbi.Decode(lattice.Scores.AsSpan(0, 2 * lattice.Labels.Stride), new byte[2]);
        byte[] again = new byte[5];
        viterbi.Decode(lattice.Scores, again);
        Assert.Equal(first, again);
    }

    [Fact]
    public void An_empty_sentence_has_no_labels()
    {
        SmallLattice lattice = new(1, 1, new Random(1), 10);
        new Viterbi(lattice.Labels, lattice.Transitions).Decode([], []);
    }

    [Fact]
    public void No_length_overflows_and_the_scheme_is_kept()
    {
        const int Length = 100_000;
        Random random = new(3);
        SmallLattice lattice = new(2, 1, random, 10);
        int[] scores = new int[Length * lattice.Labels.Stride];
        for (int i = 0; i < scores.Length; i++)
            scores[i] = i % lattice.Labels.Stride < lattice.Labels.Count ? random.Next(-30_000, 30_001) : 0;
        byte[] labels = new byte[Length];
        new Viterbi(lattice.Labels, lattice.Transitions).Decode(scores, labels);
        Assert.False(LabelSet.IsInside(labels[0]));
        for (int t = 1; t < Length; t++)
            Assert.True(LabelSet.MayFollow(labels[t - 1], labels[t]));
        Assert.Equal(5, labels.Distinct().Count());
    }
}
