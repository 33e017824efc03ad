namespace PersianNews.Tagging;

/// <summary>Gives each token of a sentence a score for each label. Holds working memory; not thread-safe.</summary>
internal abstract class EmissionScorer
{
    /// <summary>Scores a sentence.</summary>
    /// <param name="cache">Knows its words.</param>
    /// <param name="entries">The entry of each token in <paramref name="cache"/>.</param>
    /// <param name="marks">The phrases each token stands in (<see cref="PhraseLexicon.MarkPhrases"/>); empty where there are none.</param>
    /// <param name="scores">A row of <see cref="LabelSet.Stride"/> scores for each token; set here.</param>
    public abstract void Score(WordCache cache, ReadOnlySpan<int> entries, ReadOnlySpan<ulong> marks, Span<int> scores);
}
