namespace PersianNews.Normalization;

/// <summary>What the bare form of a verb can be.</summary>
[Flags]
internal enum VerbKinds
{
    None = 0,

    /// <summary>A past form.</summary>
    Past = 1,

    /// <summary>A present form with an ending of person.</summary>
    Present = 2,

    /// <summary>The present stem alone, which is the imperative.</summary>
    Stem = 4,

    /// <summary>A participle, also with what makes it a perfect.</summary>
    Participle = 8,

    /// <summary>The infinitive.</summary>
    Infinitive = 16,

    /// <summary>A form that follows no rule.</summary>
    Whole = 32,
}
