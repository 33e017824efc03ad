namespace PersianNews.Entities;

/// <summary>An entry of a knowledge base: the table and the record in it.</summary>
/// <param name="Table">Index of the table.</param>
/// <param name="Record">Index of the record, or -1 for no entry.</param>
internal readonly record struct KnowledgeId(int Table, int Record)
{
    /// <summary>No entry.</summary>
    public static KnowledgeId None => new(0, -1);

    /// <summary>Whether there is an entry.</summary>
    public bool IsKnown => Record >= 0;
}
