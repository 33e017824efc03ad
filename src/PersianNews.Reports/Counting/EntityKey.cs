namespace PersianNews.Reports.Counting;

/// <summary>What makes entities of different articles one: the Wikidata id, or else type and name.</summary>
internal static class EntityKey
{
    /// <summary>The key of an entity.</summary>
    public static string Of(string type, string name, string? wikidata) => string.IsNullOrEmpty(wikidata) ? $"{type}\t{name}" : wikidata;
}
