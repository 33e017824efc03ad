namespace PersianNews.Archives.Reading.Containers;

/// <summary>
/// Stops bombs: archives of some kilobytes that unpack to more than any disk. News shrinks to a fifth or a tenth of its size, so what
/// grows many hundred times over is none.
/// </summary>
internal sealed class UnpackingLimit(long packed)
{
    /// <summary>So much may come out of anything.</summary>
    private const long Harmless = 256 << 20;
    private const long MostGrowth = 200;

    private long _unpacked;

    /// <summary>Notes bytes that came out.</summary>
    /// <exception cref="InvalidDataException">They are too many.</exception>
    public void Add(long bytes)
    {
        _unpacked += bytes;
        if (_unpacked > Harmless && _unpacked / MostGrowth > packed)
            throw new InvalidDataException($"it unpacks to more than {MostGrowth} times its size, as only a bomb does");
    }
}
