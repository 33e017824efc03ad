namespace PersianNews.Articles.Dates;

/// <summary>The calendar in which a date is given.</summary>
public enum DateCalendar : byte
{
    /// <summary>Not stated and not needed, as with "today".</summary>
    None,

    /// <summary>The Iranian solar calendar; also the solar calendar of Afghanistan with its own names of months.</summary>
    Jalali,

    /// <summary>The Islamic lunar calendar.</summary>
    Hijri,

    /// <summary>The Gregorian calendar.</summary>
    Gregorian,
}
