namespace PersianNews.Training.Classes;

/// <summary>How word vectors are trained.</summary>
public sealed record VectorOptions
{
    /// <summary>Floats in a vector of one window; a multiple of 16.</summary>
    public int Dimensions { get; init; } = 48;

    /// <summary>
    /// How many words to each side are predicted, at most: one set of vectors is trained for each window, side by side, and a word's
    /// vectors are joined. Narrow windows tell what stands in the same place of a sentence, wide ones what it is about.
    /// </summary>
    public IReadOnlyList<int> Windows { get; init; } = [2, 5];

    /// <summary>Random words told apart from each real neighbour.</summary>
    public int Negatives { get; init; } = 5;

    /// <summary>Passes over the text.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>First step size; falls to zero linearly.</summary>
    public float LearningRate { get; init; } = 0.05f;

    /// <summary>Words more frequent than this share of the text are thinned out.</summary>
    public double Subsample { get; init; } = 1e-4;

    /// <summary>Rows that hashed character n-grams share.</summary>
    public int Buckets { get; init; } = 1 << 17;

    /// <summary>Shortest character n-gram.</summary>
    public int MinGram { get; init; } = 3;

    /// <summary>Longest character n-gram.</summary>
    public int MaxGram { get; init; } = 5;

    /// <summary>Seed of the sampling.</summary>
    public ulong Seed { get; init; } = 1;
}
