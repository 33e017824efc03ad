namespace PersianNews.Training.Neural;

/// <summary>How networks are trained.</summary>
public sealed record NeuralOptions
{
    /// <summary>How many networks are trained, each from a seed of its own, to label the plain text together; 0 for none.</summary>
    public int Networks { get; init; } = 3;

    /// <summary>Passes over the corpora.</summary>
    public int Epochs { get; init; } = 6;

    /// <summary>Sentences between two updates of the weights.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Adam's step size; rises over the first batches, then falls to zero linearly.</summary>
    public float LearningRate { get; init; } = 2e-3f;

    /// <summary>AdaGrad's step size for the rows that words are summed from.</summary>
    public float EmbeddingRate { get; init; } = 0.02f;

    /// <summary>How often a token is seen without the row of its very word; 0 to 1.</summary>
    public float WordDropout { get; init; } = 0.3f;

    /// <summary>Share of a token's inputs left out in training.</summary>
    public float InputDropout { get; init; } = 0.25f;

    /// <summary>Share of each layer's outputs left out in training.</summary>
    public float Dropout { get; init; } = 0.25f;

    /// <summary>What leaving a mention's token outside costs during training, in log-probability; above zero it favours recall.</summary>
    public float MissCost { get; init; }

    /// <summary>Seed of the first network; the next ones count on from it.</summary>
    public ulong Seed { get; init; } = 1;
}
