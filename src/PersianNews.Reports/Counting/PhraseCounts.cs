namespace PersianNews.Reports.Counting;

/// <summary>Counts phrases, such as the roles of a person, in little memory: beyond a limit those seen once are forgotten.</summary>
internal sealed class PhraseCounts(int capacity = 64)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts a phrase; white space is evened out.</summary>
    public void Add(string phrase)
    {
        string even = string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (even.Length == 0)
            return;
        if (_counts.Count >= capacity * 2 && !_counts.ContainsKey(even))
            Forget();
        _counts[even] = _counts.GetValueOrDefault(even) + 1;
    }

    /// <summary>The most frequent phrases.</summary>
    public IEnumerable<KeyValuePair<string, int>> Top(int count) => Ordered().Take(count);

    private IEnumerable<KeyValuePair<string, int>> Ordered() =>
        _counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal);

    private void Forget()
    {
        foreach (KeyValuePair<string, int> rare in Ordered().Skip(capacity).ToList())
            _counts.Remove(rare.Key);
    }
}
