namespace PersianNews.Articles.Dates;

/// <summary>How fine a date is.</summary>
public enum DateGranularity : byte
{
    /// <summary>A time of day, of a day that is known or not.</summary>
    Time,

    /// <summary>A day, or a part of one.</summary>
    Day,

    /// <summary>A week, from Saturday to Friday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season: three Jalali months.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>A range between two dates, a part of a month or year, or a stretch of time up to or from the reference date.</summary>
    Range,
}
