namespace PersianNews.Training.Neural;

/// <summary>Sentences with labels of one head.</summary>
/// <param name="Sentences">The sentences.</param>
/// <param name="Head">The head's number.</param>
internal sealed record NeuralCorpus(NeuralSentence[] Sentences, int Head);
