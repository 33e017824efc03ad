using PersianNews.Archives.Indexing.Intake;

namespace PersianNews.Reports.Counting;

/// <summary>
/// The first look at an archive: its articles by month, its entities and how often they are named. Memory is bounded: where there are
/// too many names, the rarest are forgotten.
/// </summary>
internal sealed class Census(int capacity = 100_000)
{
    private readonly Dictionary<string, EntityTotals> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _mentions = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private long _forgotten;

    /// <summary>Articles by month.</summary>
    public MonthCounts Months { get; } = new();

    public long Articles { get; private set; }

    public long Mentions { get; private set; }

    /// <summary>Articles whose day of publication is not known.</summary>
    public long Undated { get; private set; }

    public DateOnly? First { get; private set; }

    public DateOnly? Last { get; private set; }

    /// <summary>Different entities; a lower bound where some were forgotten.</summary>
    public long EntityCount => _entities.Count;

    /// <summary>Whether some were forgotten.</summary>
    public bool IsPartial => _forgotten > 0;

    public void Add(AnnotatedRecord record, DateOnly? day)
    {
        Articles++;
        Date(day);
        _mentions.Clear();
        _seen.Clear();
        foreach (AnnotatedRecord.MentionItem mention in record.Mentions!)
            _mentions[mention.Entity] = _mentions.GetValueOrDefault(mention.Entity) + 1;
        foreach (AnnotatedRecord.EntityItem entity in record.Entities!)
        {
            int mentions = _mentions.GetValueOrDefault(entity.Id);
            Mentions += mentions;
            EntityTotals totals = Find(entity);
            totals.Mentions += mentions;
            if (_seen.Add(EntityKey.Of(entity.Type, entity.Name, entity.Wikidata)))
                totals.Articles++;
        }
    }

    /// <summary>The entities, the most mentioned first; the order depends on nothing else but the records.</summary>
    public IEnumerable<KeyValuePair<string, EntityTotals>> Ordered() => _entities
        .OrderByDescending(static pair => pair.Value.Mentions)
        .ThenByDescending(static pair => pair.Value.Articles)
        .ThenBy(static pair => pair.Key, StringComparer.Ordinal);

    private void Date(DateOnly? day)
    {
        if (day is not { } known || SolarMonth.Of(known) is not { } month)
        {
            Undated++;
            return;
        }

        Months.Add(month);
        First = First is { } first && first <= known ? first : known;
        Last = Last is { } last && last >= known ? last : known;
    }

    private EntityTotals Find(AnnotatedRecord.EntityItem entity)
    {
        string key = EntityKey.Of(entity.Type, entity.Name, entity.Wikidata);
        if (_entities.TryGetValue(key, out EntityTotals? totals))
            return totals;
        if (_entities.Count >= capacity * 2)
            Forget();
        return _entities[key] = new EntityTotals(entity.Type, entity.Name, entity.English, entity.Wikidata);
    }

    private void Forget()
    {
        foreach (KeyValuePair<string, EntityTotals> rare in Ordered().Skip(capacity).ToList())
        {
            _entities.Remove(rare.Key);
            _forgotten++;
        }
    }
}
