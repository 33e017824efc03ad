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

    /// <summary>Whether a date may begin with it.</summary>
    public bool MayBegin => Kind switch
    {
        DateKind.None or DateKind.Minute or DateKind.To or DateKind.And or DateKind.Blessed or DateKind.Academic or DateKind.Place or DateKind.YearEvent
            or DateKind.OrdinalSuffix => false,
        >= DateKind.Now => false,
        >= DateKind.Ago and <= DateKind.Current => false,
        DateKind.Ending or DateKind.Beginning or DateKind.EraBefore or DateKind.EraJalali or DateKind.EraHijri or DateKind.EraGregorian => false,
        _ => true,
    };

    /// <summary>Whether a date that begins with it has at least one more word.</summary>
    public bool NeedsMore => Kind is DateKind.Number or DateKind.Clock or DateKind.From or DateKind.This or DateKind.Part or DateKind.Season
        or (>= DateKind.Day and <= DateKind.SeasonWord) or DateKind.Hour or DateKind.Edge or DateKind.Half || (IsMonthName && IsWeak && !HasMonthWord);

    /// <summary>The calendar a month's name belongs to.</summary>
    public DateCalendar Calendar => Kind switch
    {
        DateKind.Jalali or DateKind.Afghan => DateCalendar.Jalali,
        DateKind.Hijri => DateCalendar.Hijri,
        DateKind.Gregorian => DateCalendar.Gregorian,
        _ => DateCalendar.None,
    };
}
