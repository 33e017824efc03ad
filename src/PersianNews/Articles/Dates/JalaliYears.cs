using System.Globalization;

namespace PersianNews.Articles.Dates;

/// <summary>
/// The new year's days of the Jalali calendar as <see cref="PersianCalendar"/> gives them, each kept once asked for: that calendar
/// reckons the equinox anew on each call, which costs more than reading the article.
/// </summary>
internal static class JalaliYears
{
    /// <summary>The last year .NET knows in full.</summary>
    public const int LastYear = 9377;

    private const double MeanYear = 365.2422;
    private static readonly PersianCalendar Calendar = new();

    // Day numbers; zero where not yet asked for. Two threads may write the same number, which does no harm.
    private static readonly int[] NewYears = new int[LastYear + 1];

    /// <summary>The day number of the first day of a year from 1 to <see cref="LastYear"/>.</summary>
    public static int NewYear(int year)
    {
        int day = Volatile.Read(ref NewYears[year]);
        if (day == 0)
        {
            day = DateOnly.FromDateTime(Calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0)).DayNumber;
            Volatile.Write(ref NewYears[year], day);
        }

        return day;
    }

    /// <summary>How many days a month has: 31 in spring and summer, then 30, and 29 or 30 in the last.</summary>
    public static int DaysInMonth(int year, int month)
    {
        if (month < 12)
            return month <= 6 ? 31 : 30;
        int next = year < LastYear ? NewYear(year + 1) : NewYear(year) + 365;
        return next - NewYear(year) - 336;
    }

    /// <summary>The day number of a day that exists.</summary>
    public static int DayNumber(int year, int month, int day) => NewYear(year) + ((month - 1) * 30) + Math.Min(month - 1, 6) + day - 1;

    /// <summary>Year and month of a day; the first month of the first year for one before the calendar began.</summary>
    public static (int Year, int Month) MonthOf(DateOnly date)
    {
        int number = date.DayNumber;
        int first = NewYear(1);
        if (number < first)
            return (1, 1);
        int year = Math.Clamp((int)((number - first) / MeanYear) + 1, 1, LastYear);
        while (year < LastYear && NewYear(year + 1) <= number)
            year++;
        while (year > 1 && NewYear(year) > number)
            year--;
        int day = number - NewYear(year);
        return (year, Math.Min(day < 186 ? (day / 31) + 1 : ((day - 186) / 30) + 7, 12));
    }
}
