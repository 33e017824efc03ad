using PersianNews.Training.Crf;

namespace PersianNews.Training.Tests.Crf;

public class LatticeTests
{
    private const int Stride = 16;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(2, 5)]
    [InlineData(3, 1)]
    [InlineData(3, 5)]
    [InlineData(5, 4)]
    public void Agrees_with_the_sum_over_all_label_sequences(int labels, int length)
    {
        for (int seed = 0; seed < 20; seed++)
            Compare(labels, length, new Random(seed), spread: 3);
    }

    [Fact]
    public void Stays_right_where_scores_lie_far_apart()
    {
        for (int seed = 0; seed < 20; seed++)
            Compare(3, 4, new Random(seed), spread: 25);
    }

    [Fact]
    public void Memory_of_a_longer_sentence_does_no_harm_to_a_shorter_one()
    {
        Lattice lattice = new(3, Stride);
        Random random = new(1);
        foreach (int length in new[] { 5, 2, 5, 1 })
            Compare(3, length, random, spread: 3, lattice);
    }

    [Fact]
    public void A_very_long_sentence_neither_overflows_nor_vanishes()
    {
        const int Length = 20_000;
        Random random = new(2);
        float[] scores = new float[Length * Stride];
        for (int i = 0; i < scores.Length; i++)
            scores[i] = (float)(random.NextDouble() * 20 - 10);
        float[] factors = Factors(3, random);
        float[] pairs = new float[factors.Length];
        double log = new Lattice(3, Stride).Run(scores, Length, factors, pairs);
        Assert.True(double.IsFinite(log));
        for (int t = 0; t < Length; t++)
            Assert.Equal(1f, scores[t * Stride] + scores[t * Stride + 1] + scores[t * Stride + 2], 3);
        Assert.All(pairs, static pair => Assert.True(float.IsFinite(pair)));
    }

    private static float[] Factors(int labels, Random random)
    {
        float[] factors = new float[(labels + 1) * Stride];
        for (int i = 0; i <= labels; i++)
        {
            for (int j = 0; j < labels; j++)
                factors[i * Stride + j] = (float)Math.Exp(random.NextDouble() * 4 - 2);
        }

        // One transition and one first label are forbidden, as label schemes have it.
        if (labels > 1)
            factors[labels - 1] = factors[labels * Stride + labels - 1] = 0;
        return factors;
    }

    private static void Compare(int labels, int length, Random random, double spread, Lattice? lattice = null)
    {
        float[] factors = Factors(labels, random);
        float[] scores = new float[length * Stride];
        for (int t = 0; t < length; t++)
        {
            for (int j = 0; j < labels; j++)
                scores[t * Stride + j] = (float)((random.NextDouble() * 2 - 1) * spread);
        }

        // All sequences, counted up as numbers to the base of the label count.
        double sum = 0;
        double[] marginals = new double[scores.Length];
        double[] expected = new double[factors.Length];
        int[] sequence = new int[length];
        for (int number = 0; number < Math.Pow(labels, length); number++)
        {
            double weight = 1;
            for (int t = 0, left = number; t < length; t++, left /= labels)
            {
                sequence[t] = left % labels;
                weight *= Math.Exp(scores[t * Stride + sequence[t]]) * factors[PairOf(sequence, t, labels)];
            }

            sum += weight;
            for (int t = 0; t < length; t++)
            {
                marginals[t * Stride + sequence[t]] += weight;
                expected[PairOf(sequence, t, labels)] += weight;
            }
        }

        float[] pairs = new float[factors.Length];
        double log = (lattice ?? new Lattice(labels, Stride)).Run(scores, length, factors, pairs);
        Assert.Equal(Math.Log(sum), log, 3);
        for (int i = 0; i < scores.Length; i++)
            Assert.Equal(marginals[i] / sum, scores[i], 3);
        for (int i = 0; i < pairs.Length; i++)
            Assert.Equal(expected[i] / sum, pairs[i], 3);
    }

    private static int PairOf(int[] sequence, int token, int labels) =>
        (token == 0 ? labels : sequence[token - 1]) * Stride + sequence[token];
}
