namespace PersianNews.Articles.Dates;

/// <summary>How dates are read.</summary>
public sealed record DateReaderOptions
{
    /// <summary>The options of <see cref="DateReader.Default"/>.</summary>
    public static DateReaderOptions Default { get; } = new();

    /// <summary>How dates of the Islamic lunar calendar become Gregorian ones.</summary>
    public HijriRule Hijri { get; init; } = HijriRule.UmmAlQura;

    /// <summary>
    /// How many days later than by <see cref="Hijri"/> the days of the lunar calendar fall, from -3 to 3. For texts from Iran 1 is right
    /// more often than 0: of 33 holidays of the years 1440 to 1447 the official Iranian calendar had 22 one day after Umm al-Qura's
    /// and 11 on its day.
    /// </summary>
    public int HijriOffset { get; init; }
}
