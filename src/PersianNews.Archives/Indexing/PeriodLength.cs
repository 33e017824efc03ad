namespace PersianNews.Archives.Indexing;

/// <summary>How long the periods of a <see cref="Timeline"/> are.</summary>
public enum PeriodLength
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A month of the calendar asked for.</summary>
    Month,

    /// <summary>A year of the calendar asked for.</summary>
    Year,
}
