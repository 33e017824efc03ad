namespace PersianNews.Articles.Dates;

/// <summary>How dates are read.</summary>
public sealed record DateReaderOptions
{
    /// <summary>The options of <see cref="DateReader.Default"/>.</summary>
    public static DateReaderOptions Default { get; } = new();

    /// <summary>How dates of the Islamic lunar calendar become Gregorian ones.</summary>
    public HijriRule Hijri { get; init; } = HijriRule.UmmAlQura;
}
