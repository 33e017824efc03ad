using System.Globalization;

namespace PersianNews.Archives;

/// <summary>
/// One of several equal parts of an archive, for runs on several machines. Records are dealt out in turn: of N shards, shard 1 takes the
/// records 1, N+1, 2N+1 and so on in the order of the input, shard 2 those after them.
/// </summary>
public readonly record struct ArchiveShard
{
    /// <summary>Makes shard <paramref name="index"/> of <paramref name="count"/>.</summary>
    /// <param name="index">Which shard, from 1.</param>
    /// <param name="count">How many shards there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1, or the index is not from 1 to the count.</exception>
    public ArchiveShard(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, count);
        Index = index;
        Count = count;
    }

    /// <summary>Which shard, from 1.</summary>
    public int Index { get; }

    /// <summary>How many shards there are.</summary>
    public int Count { get; }

    /// <summary>Reads <c>I/N</c>.</summary>
    /// <returns>Whether <paramref name="text"/> names a shard.</returns>
    public static bool TryParse(string? text, out ArchiveShard shard)
    {
        shard = default;
        string[] parts = text?.Split('/') ?? [];
        bool valid = parts.Length == 2 && TryNumber(parts[0], out int index) & TryNumber(parts[1], out int count) && index <= count;
        if (valid)
            shard = new ArchiveShard(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        return valid;
    }

    /// <summary>Whether a record belongs to the shard.</summary>
    /// <param name="number">The record's number in the whole archive, from 1.</param>
    public bool Contains(long number) => (number - 1) % Count == Index - 1;

    /// <summary>The shard as <c>I/N</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
