using PersianNews.Tagging;

namespace PersianNews.Training.Neural;

/// <summary>What a network labels for one corpus: a linear-chain CRF over scores from its last layer.</summary>
internal sealed class LabelHead
{
    public LabelHead(LabelSet labels)
    {
        Labels = labels;
        Transitions = Crf.TransitionWeights.Create(labels);
        Factors = new float[Transitions.Length];
    }

    public LabelSet Labels { get; }

    /// <summary>A row of weights for each previous label, then the row of first labels.</summary>
    public float[] Transitions { get; }

    /// <summary>Exponentials of <see cref="Transitions"/>, as of the last <see cref="Refresh"/>.</summary>
    public float[] Factors { get; }

    public void Refresh()
    {
        for (int i = 0; i < Factors.Length; i++)
            Factors[i] = MathF.Exp(Transitions[i]);
    }
}
