using System.Globalization;
using PersianNews.Articles.Dates;

namespace PersianNews.Tests.Articles.Dates;

public class CalendarMathTests
{
    private static readonly LunarReckoning Lunar = new(HijriRule.UmmAlQura, 0);

    [Fact]
    public void Jalali_days_are_those_of_the_calendar_of_the_framework()
    {
        var calendar = new PersianCalendar();
        for (int year = 1; year <= JalaliYears.LastYear; year += year is > 1200 and < 1500 ? 1 : 97)
        {
            for (int month = 1; month <= 12; month++)
            {
                Assert.Equal(calendar.GetDaysInMonth(year, month), JalaliYears.DaysInMonth(year, month));
                Assert.True(CalendarMath.TryDay(DateCalendar.Jalali, Lunar, year, month, 1, out DateOnly first));
                Assert.Equal(DateOnly.FromDateTime(calendar.ToDateTime(year, month, 1, 0, 0, 0, 0)), first);
                Assert.Equal((year, month), CalendarMath.MonthOf(DateCalendar.Jalali, Lunar, first));
                Assert.Equal((year, month), CalendarMath.MonthOf(DateCalendar.Jalali, Lunar, first.AddDays(JalaliYears.DaysInMonth(year, month) - 1)));
            }
        }
    }

    [Theory]
    [InlineData(1444, 2, 12, "2022-09-08")]
    [InlineData(1319, 2, 8, "1901-05-26")]
    [InlineData(61, 1, 10, "0680-10-12")]
    public void Lunar_days_are_those_of_Umm_al_Qura_and_of_arithmetic_where_it_ends(int year, int month, int day, string expected)
    {
        Assert.True(CalendarMath.TryDay(DateCalendar.Hijri, Lunar, year, month, day, out DateOnly date));
        Assert.Equal(expected, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(DateCalendar.Jalali)]
    [InlineData(DateCalendar.Hijri)]
    [InlineData(DateCalendar.Gregorian)]
    public void No_year_month_or_day_throws(DateCalendar calendar)
    {
        foreach (HijriRule rule in Enum.GetValues<HijriRule>())
        {
            foreach (int year in (int[])[int.MinValue, -1, 0, 1, 1317, 1318, 1500, 1501, 9376, 9377, 9378, 9665, 9666, 9999, 10000, int.MaxValue])
            {
                for (int month = -1; month <= 14; month++)
                {
                    CalendarMath.TryMonths(calendar, new LunarReckoning(rule, 3), year, month, 12, out _);
                    foreach (int day in (int[])[int.MinValue, 0, 1, 29, 30, 31, 32, int.MaxValue])
                        CalendarMath.TryDay(calendar, new LunarReckoning(rule, -3), year, month, day, out _);
                }
            }
        }
    }

    [Fact]
    public void Every_Gregorian_day_has_a_month_in_every_calendar()
    {
        foreach (DateCalendar calendar in (DateCalendar[])[DateCalendar.Jalali, DateCalendar.Hijri, DateCalendar.Gregorian])
        {
            for (int number = 0; number <= DateOnly.MaxValue.DayNumber; number += 613)
                Assert.InRange(CalendarMath.MonthOf(calendar, Lunar, DateOnly.FromDayNumber(number)).Month, 1, 12);
            Assert.InRange(CalendarMath.MonthOf(calendar, Lunar, DateOnly.MaxValue).Month, 1, 12);
        }
    }
}
