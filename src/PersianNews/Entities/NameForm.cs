using PersianNews.Tagging;

namespace PersianNews.Entities;

/// <summary>One name of an article as one type: all mentions that spell it alike.</summary>
internal struct NameForm
{
    /// <summary>The name's key.</summary>
    public ulong Key;

    /// <summary>Its kind.</summary>
    public EntityKind Kind;

    /// <summary>Its type as the tagger names it.</summary>
    public EntityType Type;

    /// <summary>Sum of the mentions' scores.</summary>
    public float Score;

    /// <summary>Number of mentions.</summary>
    public int Count;

    /// <summary>Index of the first mention.</summary>
    public int First;

    /// <summary>Index of the name's first word among the session's word keys.</summary>
    public int Words;

    /// <summary>Number of words.</summary>
    public int WordCount;

    /// <summary>What the knowledge base has under the name.</summary>
    public KnowledgeId Known;

    /// <summary>Whether <see cref="Known"/> was found by a family name alone.</summary>
    public bool ByFamilyName;

    /// <summary>The body the name stands for when no country follows, where a country does.</summary>
    public KnowledgeId Base;

    /// <summary>Index of the mention of the country or city the body belongs to, or -1.</summary>
    public int Qualifier;

    /// <summary>Index of another form of the same entity; its own where it stands for the entity.</summary>
    public int Parent;

    /// <summary>Number of the entity, or -1.</summary>
    public int Entity;
}
