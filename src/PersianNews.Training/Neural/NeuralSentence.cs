namespace PersianNews.Training.Neural;

/// <summary>A sentence as numbers.</summary>
/// <param name="Types">The number of each word's type in <see cref="NeuralWords"/>.</param>
/// <param name="Marks">The lexicon phrases each word stands in; see <see cref="Tagging.PhraseLexicon.MarkPhrases"/>.</param>
/// <param name="Labels">The gold labels; empty where there are none.</param>
internal sealed record NeuralSentence(int[] Types, ulong[] Marks, byte[] Labels);
