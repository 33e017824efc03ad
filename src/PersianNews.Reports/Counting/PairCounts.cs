namespace PersianNews.Reports.Counting;

/// <summary>In how many articles two entities stand together: one number for each pair, in a flat triangle.</summary>
internal sealed class PairCounts(int count)
{
    private readonly int[] _counts = new int[(long)count * (count - 1) / 2];

    /// <summary>The articles of a pair.</summary>
    public int this[int a, int b] => _counts[Index(a, b)];

    /// <summary>Counts an article in which all of the given entities stand; no two are the same.</summary>
    public void Add(ReadOnlySpan<int> entities)
    {
        for (int i = 1; i < entities.Length; i++)
        {
            foreach (int other in entities[..i])
                _counts[Index(entities[i], other)]++;
        }
    }

    /// <summary>Who stands with an entity, the most frequent first.</summary>
    public IEnumerable<(int Other, int Articles)> With(int entity, int most) => Enumerable.Range(0, count)
        .Where(other => other != entity && this[entity, other] > 0)
        .Select(other => (other, this[entity, other]))
        .OrderByDescending(static pair => pair.Item2)
        .ThenBy(static pair => pair.other)
        .Take(most);

    private static long Index(int a, int b) => a > b ? (long)a * (a - 1) / 2 + b : (long)b * (b - 1) / 2 + a;
}
