namespace PersianNews.MachineLearning;

/// <summary>What stands for a word among the tokens of a text. All but the first fold spellings, by <see cref="Normalization.SearchKey"/>.</summary>
public enum PersianTokenForm
{
    /// <summary>The word as it is written in normalized script.</summary>
    Word,

    /// <summary>One form for all spellings of the word.</summary>
    Key,

    /// <summary>The word without the endings of nouns and adjectives.</summary>
    Stem,

    /// <summary>The dictionary form: of verbs the infinitive, of other words the stem.</summary>
    Lemma,
}
