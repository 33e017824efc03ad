using PersianNews.Normalization;

namespace PersianNews.Training.Spacing;

/// <summary>Logistic regression over hashed features by AdaGrad, in a fixed order; only plain arithmetic, so that all machines agree.</summary>
internal sealed class LogisticRegression
{
    private const double Rate = 0.25;
    private const double Decay = 2e-6;
    private const int LeastSeen = 2;

    private readonly double[] _squares;
    private readonly byte[] _seen = new byte[1 << SpacingFeatures.IndexBits];

    public LogisticRegression(int weightCount)
    {
        Weights = new double[weightCount];
        _squares = new double[weightCount];
        Array.Fill(_squares, 1.0);
    }

    public double[] Weights { get; }

    /// <summary>Counts features; those seen too seldom take no part, so that they do not crowd the weights.</summary>
    public void Count(IEnumerable<SpacingExamples> all)
    {
        foreach (SpacingExamples examples in all)
        {
            foreach (uint index in examples.Indices)
            {
                if (index != SpacingFeatures.None && _seen[index] < byte.MaxValue) _seen[index]++;
            }
        }
    }

    /// <summary>Fits the weights further.</summary>
    /// <param name="examples">What to fit them to.</param>
    /// <param name="epochs">How often each example is seen.</param>
    /// <param name="trust">How much a positive and a negative example count.</param>
    public void Fit(SpacingExamples examples, int epochs, (double Positive, double Negative) trust)
    {
        int[] order = [.. Enumerable.Range(0, examples.Labels.Count)];
        Random random = new(1);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int example in order)
            {
                bool label = examples.Labels[example];
                Update(examples[example], label, label ? trust.Positive : trust.Negative);
            }
        }
    }

    private void Update(ReadOnlySpan<uint> features, bool label, double trust)
    {
        double score = 0;
        foreach (uint feature in features) score += _seen[feature] < LeastSeen ? 0 : Weights[SpacingModel.SlotOf(feature)];
        double error = trust * ((label ? 1 : 0) - Sigmoid(score));
        foreach (uint feature in features)
        {
            if (_seen[feature] < LeastSeen) continue;
            uint slot = SpacingModel.SlotOf(feature);
            double gradient = error - (Decay * Weights[slot]);
            _squares[slot] += gradient * gradient;
            Weights[slot] += Rate * gradient / Math.Sqrt(_squares[slot]);
        }
    }

    /// <summary>The logistic function, by halving and a series, since the library's exponential differs between machines.</summary>
    private static double Sigmoid(double x)
    {
        double t = Math.Clamp(-x, -30, 30) / 64;
        double e = 1 + (t * (1 + (t / 2 * (1 + (t / 3 * (1 + (t / 4 * (1 + (t / 5 * (1 + (t / 6)))))))))));
        for (int i = 0; i < 6; i++) e *= e;
        return 1 / (1 + e);
    }
}
