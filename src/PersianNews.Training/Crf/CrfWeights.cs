namespace PersianNews.Training.Crf;

/// <summary>A trained CRF before quantization.</summary>
/// <param name="Stride">Floats in a row; a multiple of 16.</param>
/// <param name="Emissions">A row of label weights for each feature number.</param>
/// <param name="Transitions">A row for each previous label; the last row, at index label count, holds the weights of a sentence's first label.</param>
internal sealed record CrfWeights(int Stride, float[] Emissions, float[] Transitions);
