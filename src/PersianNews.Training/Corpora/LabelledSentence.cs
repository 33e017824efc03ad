namespace PersianNews.Training.Corpora;

/// <summary>A sentence with one IOB2 label a word.</summary>
/// <param name="Words">The words as they stand in the text.</param>
/// <param name="Labels">As many labels: <c>O</c>, <c>B-X</c> or <c>I-X</c>.</param>
public sealed record LabelledSentence(string[] Words, string[] Labels);
