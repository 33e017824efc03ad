namespace PersianNews.Reports.Counting;

/// <summary>What the second look at the archive tells of an entity that gets a page.</summary>
internal sealed class Profile(int index, EntityTotals totals, int contexts, int quotes)
{
    /// <summary>Place among the entities, from 0; the most mentioned first.</summary>
    public int Index { get; } = index;

    public EntityTotals Totals { get; } = totals;

    public MonthCounts Months { get; } = new();

    public PhraseCounts Roles { get; } = new();

    /// <summary>How articles write it.</summary>
    public PhraseCounts Spellings { get; } = new();

    public Draw<Excerpt> Contexts { get; } = new(contexts);

    public Draw<Excerpt> Quotes { get; } = new(quotes);
}
