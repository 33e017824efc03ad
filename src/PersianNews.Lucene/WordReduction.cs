namespace PersianNews.Lucene;

/// <summary>How far the forms of a word are made one.</summary>
public enum WordReduction
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Endings of nouns and adjectives go: <see cref="PersianStemFilter"/>.</summary>
    Stem,

    /// <summary>Besides, verbs become their infinitive: <see cref="PersianLemmaFilter"/>.</summary>
    Lemma,
}
