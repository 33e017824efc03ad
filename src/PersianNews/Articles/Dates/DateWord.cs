namespace PersianNews.Articles.Dates;

/// <summary>A word of a date.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">Which month, weekday, part of the day and so on.</param>
/// <param name="IsWeak">Whether the word means something else as often.</param>
/// <param name="HasMonthWord">Whether the word for month is fused with the name.</param>
internal readonly record struct DateWord(DateKind Kind, int Value, bool IsWeak = false, bool HasMonthWord = false)
{
    /// <summary>Whether it names a month.</summary>
    public bool IsMonthName => Kind is DateKind.Jalali or DateKind.Afghan or DateKind.Gregorian or DateKind.Hijri;

    /// <summary>The calendar a month's name belongs to.</summary>
    public DateCalendar Calendar => Kind switch
    {
        DateKind.Jalali or DateKind.Afghan => DateCalendar.Jalali,
        DateKind.Hijri => DateCalendar.Hijri,
        DateKind.Gregorian => DateCalendar.Gregorian,
        _ => DateCalendar.None,
    };
}
