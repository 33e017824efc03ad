namespace PersianNews.Training;

/// <summary>Exact-span scores of a tagger against gold.</summary>
/// <param name="Types">A score for each entity type, by name.</param>
/// <param name="Tokens">Number of tokens tagged.</param>
public sealed record Evaluation(IReadOnlyDictionary<string, TypeScore> Types, int Tokens)
{
    /// <summary>Where tagger and gold disagree, the most frequent first.</summary>
    public IReadOnlyList<EvaluationError> Errors { get; init; } = [];

    /// <summary>The scores of all types together (micro-average).</summary>
    public TypeScore All => Types.Values.Aggregate(default(TypeScore), static (a, b) => a + b);
}
