using Lucene.Net.Analysis.Util;

namespace PersianNews.Lucene;

/// <summary>What a <see cref="PersianNewsAnalyzer"/> does. Immutable; changed with <c>with</c>. Indexing and searching need the same, entities aside.</summary>
public sealed record PersianNewsAnalyzerOptions
{
    /// <summary>Script and spaces made one, lemmas, search keys; no stop words, no entities.</summary>
    public static PersianNewsAnalyzerOptions Default { get; } = new();

    /// <summary>Whether half-spaces and spaces are repaired besides the script, so that words written apart and together are one.</summary>
    public bool RepairSpacing { get; init; } = true;

    /// <summary>How far the forms of a word are made one.</summary>
    public WordReduction Reduction { get; init; } = WordReduction.Lemma;

    /// <summary>Search keys of the words to leave out, such as <see cref="PersianStopWords.Default"/>; null for none.</summary>
    public CharArraySet? StopWords { get; init; }

    /// <summary>What becomes of the entities of the text.</summary>
    public EntityIndexing Entities { get; init; }

    /// <summary>Finds the entities; <see cref="NewsPipeline.Default"/> where null.</summary>
    public NewsPipeline? Pipeline { get; init; }
}
