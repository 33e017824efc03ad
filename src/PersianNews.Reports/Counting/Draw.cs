namespace PersianNews.Reports.Counting;

/// <summary>
/// Draws some of many items evenly, the same ones every time: each has a number that looks like chance, and the lowest stay
/// (bottom-k sampling).
/// </summary>
internal sealed class Draw<T>(int size)
{
    private readonly PriorityQueue<T, ulong> _kept = new(Comparer<ulong>.Create(static (a, b) => b.CompareTo(a)));

    /// <summary>How many items were there to draw from.</summary>
    public long Seen { get; private set; }

    /// <summary>What was drawn, in no order.</summary>
    public IEnumerable<T> Kept => _kept.UnorderedItems.Select(static item => item.Element);

    /// <summary>Offers an item, which is made only if it is drawn.</summary>
    /// <param name="number">The item's number, such as one made by <see cref="Number"/>.</param>
    /// <param name="make">Makes the item.</param>
    public void Offer(ulong number, Func<T> make)
    {
        Seen++;
        if (_kept.Count < size)
            _kept.Enqueue(make(), number);
        else if (_kept.TryPeek(out _, out ulong highest) && number < highest)
            _kept.EnqueueDequeue(make(), number);
    }

    /// <summary>A number for an item by its place, mixed by the finalizer of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Number(long record, int part)
    {
        ulong z = (ulong)record * 0x9E3779B97F4A7C15 + (ulong)part * 0xD1B54A32D192ED03;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
