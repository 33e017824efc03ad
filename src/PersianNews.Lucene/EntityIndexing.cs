namespace PersianNews.Lucene;

/// <summary>What becomes of the entities of a text.</summary>
public enum EntityIndexing
{
    /// <summary>They are not looked for.</summary>
    None,

    /// <summary>The tokens of names carry <see cref="IEntityTypeAttribute"/>.</summary>
    Attribute,

    /// <summary>
    /// Besides, each name has a token of its own at the place of its first word, as <see cref="PersianNewsTokenizer.EntityTerm"/> makes it:
    /// one term for all names of a thing.
    /// </summary>
    Tokens,
}
