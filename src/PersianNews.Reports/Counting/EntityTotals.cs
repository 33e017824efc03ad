namespace PersianNews.Reports.Counting;

/// <summary>What a first look at the archive tells of an entity.</summary>
internal sealed class EntityTotals(string type, string name, string? english, string? wikidata)
{
    public string Type { get; } = type;

    public string Name { get; } = name;

    public string? English { get; } = english;

    public string? Wikidata { get; } = wikidata;

    public long Mentions { get; set; }

    public long Articles { get; set; }
}
