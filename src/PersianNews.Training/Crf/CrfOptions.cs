namespace PersianNews.Training.Crf;

/// <summary>How a CRF is trained.</summary>
public sealed record CrfOptions
{
    /// <summary>Passes over the corpus.</summary>
    public int Epochs { get; init; } = 15;

    /// <summary>Sentences between two updates of the weights.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>AdaGrad's step size.</summary>
    public float LearningRate { get; init; } = 0.1f;

    /// <summary>Strength of the pull of the weights towards zero, at each occurrence of a feature.</summary>
    public float L2 { get; init; } = 1e-3f;

    /// <summary>What leaving a mention's token outside costs during training, in log-probability; above zero it favours recall.</summary>
    public float MissCost { get; init; } = 0.5f;

    /// <summary>How often a token is seen without the features of its very word, so that context is learned too; 0 to 1.</summary>
    public float WordDropout { get; init; } = 0.3f;

    /// <summary>How many of the last passes are averaged.</summary>
    public int AveragedEpochs { get; init; } = 8;

    /// <summary>Features whose weights all lie closer to zero than this are left out of the model.</summary>
    public float Prune { get; init; } = 0.05f;

    /// <summary>Seed of the sentence order.</summary>
    public ulong Seed { get; init; } = 1;
}
