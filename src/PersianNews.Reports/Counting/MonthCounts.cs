namespace PersianNews.Reports.Counting;

/// <summary>Articles by month.</summary>
internal sealed class MonthCounts
{
    private readonly Dictionary<SolarMonth, int> _counts = [];

    public bool IsEmpty => _counts.Count == 0;

    public SolarMonth First => _counts.Keys.Min();

    public SolarMonth Last => _counts.Keys.Max();

    public int this[SolarMonth month] => _counts.GetValueOrDefault(month);

    public void Add(SolarMonth month) => _counts[month] = this[month] + 1;
}
