using System.Globalization;
using PersianNews.Articles.Dates;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>Cuts time into periods of a calendar.</summary>
internal sealed class PeriodCalendar
{
    private readonly PeriodLength _length;
    private readonly Calendar _calendar;

    /// <exception cref="ArgumentOutOfRangeException">The length is none, or the calendar neither Gregorian nor Jalali.</exception>
    public PeriodCalendar(PeriodLength length, DateCalendar calendar)
    {
        if (!Enum.IsDefined(length))
            throw new ArgumentOutOfRangeException(nameof(length), length, "There is no such length.");
        _length = length;
        _calendar = calendar switch
        {
            DateCalendar.Gregorian => new GregorianCalendar(),
            DateCalendar.Jalali => new PersianCalendar(),
            _ => throw new ArgumentOutOfRangeException(nameof(calendar), calendar, "Periods are Gregorian or Jalali."),
        };
    }

    /// <summary>The first day of the period that a day is in.</summary>
    public DateOnly StartOf(DateOnly day)
    {
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        DateTime start = _length switch
        {
            PeriodLength.Day => time,
            PeriodLength.Month => time.AddDays(1 - _calendar.GetDayOfMonth(time)),
            _ => time.AddDays(1 - _calendar.GetDayOfYear(time)),
        };
        return DateOnly.FromDateTime(start);
    }

    /// <summary>The first day of the period after the one that begins on a day.</summary>
    public DateOnly Next(DateOnly start)
    {
        DateTime time = start.ToDateTime(TimeOnly.MinValue);
        return DateOnly.FromDateTime(_length switch
        {
            PeriodLength.Day => time.AddDays(1),
            PeriodLength.Month => _calendar.AddMonths(time, 1),
            _ => _calendar.AddYears(time, 1),
        });
    }

    /// <summary>What a period is called.</summary>
    public string LabelOf(DateOnly start)
    {
        DateTime time = start.ToDateTime(TimeOnly.MinValue);
        int year = _calendar.GetYear(time);
        int month = _calendar.GetMonth(time);
        return _length switch
        {
            PeriodLength.Day => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{_calendar.GetDayOfMonth(time):D2}"),
            PeriodLength.Month => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year:D4}"),
        };
    }
}
