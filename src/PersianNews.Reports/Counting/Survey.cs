using PersianNews.Archives.Indexing.Intake;

namespace PersianNews.Reports.Counting;

/// <summary>The second look at an archive: what it says of the entities that get pages.</summary>
internal sealed class Survey
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _ofRecord = [];
    private readonly SortedSet<int> _present = [];
    private long _record;

    /// <summary>Makes a survey of the entities chosen.</summary>
    public Survey(IEnumerable<KeyValuePair<string, EntityTotals>> chosen, ReportOptions options)
    {
        foreach ((string key, EntityTotals totals) in chosen)
        {
            _indexes.Add(key, Profiles.Count);
            Profiles.Add(new Profile(Profiles.Count, totals, options.Contexts, options.Quotes));
        }

        Pairs = new PairCounts(Profiles.Count);
    }

    public List<Profile> Profiles { get; } = [];

    public PairCounts Pairs { get; }

    /// <summary>Records without a text to quote from.</summary>
    public long WithoutText { get; private set; }

    /// <summary>Takes in a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="text">Its text, where that is known.</param>
    /// <param name="day">Its day of publication, where that is known.</param>
    public void Add(AnnotatedRecord record, string? text, DateOnly? day)
    {
        _record++;
        ArticleText article = new(record, text);
        if (!article.IsWhole)
            WithoutText++;
        FindPresent(record);
        AddEntities(record, day);
        AddMentions(record, article, day);
        AddQuotes(record, day);
        Pairs.Add(_present.ToArray());
    }

    private void FindPresent(AnnotatedRecord record)
    {
        _ofRecord.Clear();
        _present.Clear();
        foreach (AnnotatedRecord.EntityItem entity in record.Entities!)
        {
            if (!_indexes.TryGetValue(EntityKey.Of(entity.Type, entity.Name, entity.Wikidata), out int index))
                continue;
            _ofRecord[entity.Id] = index;
            _present.Add(index);
        }
    }

    private void AddEntities(AnnotatedRecord record, DateOnly? day)
    {
        foreach (AnnotatedRecord.EntityItem entity in record.Entities!)
        {
            if (!_ofRecord.TryGetValue(entity.Id, out int index))
                continue;
            foreach (string role in entity.Roles.Select(static role => role.Text).Distinct(StringComparer.Ordinal))
                Profiles[index].Roles.Add(role);
        }

        if (day is not { } known || SolarMonth.Of(known) is not { } month)
            return;
        foreach (int index in _present)
            Profiles[index].Months.Add(month);
    }

    private void AddMentions(AnnotatedRecord record, ArticleText article, DateOnly? day)
    {
        foreach (AnnotatedRecord.MentionItem mention in record.Mentions!)
        {
            if (_ofRecord.TryGetValue(mention.Entity, out int index))
                Profiles[index].Spellings.Add(mention.Text);
        }

        foreach (int index in _present)
        {
            Profiles[index].Contexts.Offer(
                Draw<Excerpt>.Number(_record, index),
                () => new Excerpt(_record, record.Id, day, record.Title, article.Around(Telling(record, article, index), _ofRecord)));
        }
    }

    /// <summary>The mention to show: one below the title rather than in it, and the fullest form of the name.</summary>
    private AnnotatedRecord.MentionItem? Telling(AnnotatedRecord record, ArticleText article, int index) => record.Mentions!
        .Where(mention => _ofRecord.TryGetValue(mention.Entity, out int own) && own == index)
        .OrderBy(mention => article.IsInTitle(mention))
        .ThenByDescending(static mention => mention.Text.Length)
        .ThenBy(static mention => mention.Start)
        .FirstOrDefault();

    private void AddQuotes(AnnotatedRecord record, DateOnly? day)
    {
        for (int i = 0; i < record.Quotes.Count; i++)
        {
            AnnotatedRecord.SpanItem quote = record.Quotes[i];
            if (quote.Speaker is not { } speaker || !_ofRecord.TryGetValue(speaker, out int index))
                continue;
            Profiles[index].Quotes.Offer(
                Draw<Excerpt>.Number(_record, i - record.Quotes.Count),
                () => new Excerpt(_record, record.Id, day, record.Title, ArticleText.Shorten(quote.Text), quote.Verb));
        }
    }
}
