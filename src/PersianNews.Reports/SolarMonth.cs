using System.Globalization;

namespace PersianNews.Reports;

/// <summary>A month of the solar calendar, as the number of months since its beginning.</summary>
internal readonly record struct SolarMonth(int Number) : IComparable<SolarMonth>
{
    private const int MonthsAYear = 12;
    private const int EarliestYear = 1200;
    private const int LatestYear = 1500;

    private static readonly PersianCalendar Calendar = new();

    public int Year => Number / MonthsAYear;

    /// <summary>From 1.</summary>
    public int MonthOfYear => Number % MonthsAYear + 1;

    /// <summary>The month of a day; null for one so far off that it must be a slip.</summary>
    public static SolarMonth? Of(DateOnly day)
    {
        if (day.Year < EarliestYear)
            return null;
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        int year = Calendar.GetYear(time);
        return year is >= EarliestYear and <= LatestYear ? new SolarMonth(year * MonthsAYear + Calendar.GetMonth(time) - 1) : null;
    }

    public int CompareTo(SolarMonth other) => Number.CompareTo(other.Number);
}
