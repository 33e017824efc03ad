namespace PersianNews.Tagging.Networks;

/// <summary>The layers between a model's features and its scores, for a model that is a network. Immutable.</summary>
/// <param name="Shape">Its sizes; it has one head, of as many outputs as a score row.</param>
/// <param name="RowScale">What a step of 1 in the rows of the feature table is worth.</param>
/// <param name="Dense">The weights; <paramref name="Shape"/> tells which stand where.</param>
internal sealed record TaggerNetwork(NetworkShape Shape, float RowScale, float[] Dense);
