using System.Globalization;

namespace PersianNews.Articles.Dates;

/// <summary>Days, months and years of the three calendars as Gregorian days. Nothing throws: what no calendar has is answered with false.</summary>
internal static class CalendarMath
{
    private static readonly GregorianCalendar Gregorian = new();
    private static readonly UmAlQuraCalendar UmmAlQura = new();

    // Without the adjustment, which on some systems is a setting of the machine.
    private static readonly HijriCalendar Arithmetic = new() { HijriAdjustment = 0 };

    /// <summary>The Gregorian day of a day in a calendar.</summary>
    public static bool TryDay(DateCalendar kind, HijriRule rule, int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (!HasYear(kind, year) || month is < 1 or > 12 || day < 1)
            return false;
        if (day > DaysInMonth(kind, rule, year, month))
            return false;
        date = kind == DateCalendar.Jalali ? DateOnly.FromDayNumber(JalaliYears.DayNumber(year, month, day))
            : DateOnly.FromDateTime(Of(kind, rule, year).ToDateTime(year, month, day, 0, 0, 0, 0));
        return true;
    }

    /// <summary>The days of some months in a row.</summary>
    public static bool TryMonths(DateCalendar kind, HijriRule rule, int year, int firstMonth, int lastMonth, out DateValue value)
    {
        value = default;
        if (!HasYear(kind, year) || firstMonth is < 1 or > 12 || lastMonth is < 1 or > 12)
            return false;
        int lastDay = DaysInMonth(kind, rule, year, lastMonth);
        if (!TryDay(kind, rule, year, firstMonth, 1, out DateOnly start) || !TryDay(kind, rule, year, lastMonth, lastDay, out DateOnly end))
            return false;
        value = new DateValue(start, end);
        return true;
    }

    /// <summary>The days of some years in a row.</summary>
    public static bool TryYears(DateCalendar kind, HijriRule rule, int firstYear, int lastYear, out DateValue value)
    {
        value = default;
        if (!TryMonths(kind, rule, firstYear, 1, 12, out DateValue first) || !TryMonths(kind, rule, lastYear, 1, 12, out DateValue last))
            return false;
        value = new DateValue(first.Start, last.End);
        return true;
    }

    /// <summary>Year and month of a day in a calendar.</summary>
    public static (int Year, int Month) MonthOf(DateCalendar kind, HijriRule rule, DateOnly date)
    {
        if (kind == DateCalendar.Gregorian)
            return (date.Year, date.Month);
        if (kind != DateCalendar.Hijri)
            return JalaliYears.MonthOf(date);
        DateTime day = date.ToDateTime(TimeOnly.MinValue);
        Calendar calendar = Arithmetic;
        if (rule == HijriRule.UmmAlQura && day >= UmmAlQura.MinSupportedDateTime && day <= UmmAlQura.MaxSupportedDateTime)
            calendar = UmmAlQura;
        // Before the calendar began there is nothing to tell.
        return day < calendar.MinSupportedDateTime ? (1, 1) : (calendar.GetYear(day), calendar.GetMonth(day));
    }

    /// <summary>A day some days off, or false where the calendar of .NET ends.</summary>
    public static bool TryAddDays(DateOnly date, long days, out DateOnly result)
    {
        long number = date.DayNumber + days;
        bool exists = number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber;
        result = exists ? DateOnly.FromDayNumber((int)number) : default;
        return exists;
    }

    /// <summary>The weekday, from 0 for Saturday to 6 for Friday.</summary>
    public static int Weekday(DateOnly date) => ((int)date.DayOfWeek + 1) % 7;

    // All calendars of .NET know these years in full.
    private static bool HasYear(DateCalendar kind, int year) => kind switch
    {
        DateCalendar.Jalali => year is >= 1 and <= JalaliYears.LastYear,
        DateCalendar.Hijri => year is >= 1 and < 9666,
        _ => year is >= 1 and <= 9999,
    };

    private static int DaysInMonth(DateCalendar kind, HijriRule rule, int year, int month) =>
        kind == DateCalendar.Jalali ? JalaliYears.DaysInMonth(year, month) : Of(kind, rule, year).GetDaysInMonth(year, month);

    // The lunar calendar, and the Gregorian one for everything else.
    private static Calendar Of(DateCalendar kind, HijriRule rule, int year) => kind switch
    {
        DateCalendar.Hijri => rule == HijriRule.UmmAlQura && year is >= 1318 and <= 1500 ? UmmAlQura : Arithmetic,
        _ => Gregorian,
    };
}
