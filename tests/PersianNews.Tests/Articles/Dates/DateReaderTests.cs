using System.Globalization;
using PersianNews.Articles.Dates;

namespace PersianNews.Tests.Articles.Dates;

public class DateReaderTests
{
    [Fact]
    public void A_header_in_three_calendars_is_three_dates()
    {
        DateMention[] dates = DateReader.Default.Read("شنبه ۱۲ آبان ۱۴۰۳ - 2024 November 02 - ۲۹ ربیع‌الثانی ۱۴۴۶");
        Assert.Equal([DateCalendar.Jalali, DateCalendar.Gregorian, DateCalendar.Hijri], dates.Select(date => date.Calendar));
        Assert.Equal(["2024-11-02", "2024-11-02", "2024-11-01"], dates.Select(date => date.Iso));
        Assert.All(dates, date => Assert.Equal(DateGranularity.Day, date.Granularity));
    }

    [Fact]
    public void The_part_of_the_day_is_kept_beside_the_day()
    {
        DateMention date = Assert.Single(DateReader.Default.Read("دوشنبه شب", new DateOnly(2022, 9, 14)));
        Assert.Equal(PartOfDay.Night, date.Part);
        Assert.Equal("2022-09-12", date.Iso);
        Assert.Equal("2022-09-12TNI", date.Timex);
        Assert.Equal(new DateValue(new DateOnly(2022, 9, 12), new DateOnly(2022, 9, 12)), date.Value);
    }

    [Fact]
    public void A_time_is_kept_without_a_day()
    {
        DateMention date = Assert.Single(DateReader.Default.Read("ساعت ۲۰:۳۰"));
        Assert.Equal(new TimeOnly(20, 30), date.Time);
        Assert.Null(date.Value);
        Assert.Equal(DateGranularity.Time, date.Granularity);
    }

    [Theory]
    [InlineData(HijriRule.UmmAlQura, 0, "2022-09-08")]
    [InlineData(HijriRule.UmmAlQura, 1, "2022-09-09")]
    [InlineData(HijriRule.Arithmetic, 0, "2022-09-08")]
    [InlineData(HijriRule.Arithmetic, -1, "2022-09-07")]
    public void The_lunar_calendar_can_be_chosen(HijriRule rule, int offset, string expected)
    {
        var reader = new DateReader(new DateReaderOptions { Hijri = rule, HijriOffset = offset });
        Assert.Equal(expected, Assert.Single(reader.Read("۱۲ صفر ۱۴۴۴")).Iso);
    }

    [Fact]
    public void Wrong_arguments_throw()
    {
        Assert.Throws<ArgumentNullException>(() => DateReader.Default.Read(null!));
        Assert.Throws<ArgumentNullException>(() => DateReader.Default.Read("", [], null, null!));
        Assert.Throws<ArgumentNullException>(() => new DateReader(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateReader(new DateReaderOptions { Hijri = (HijriRule)7 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateReader(new DateReaderOptions { HijriOffset = 4 }));
    }

    [Fact]
    public void A_list_keeps_what_it_holds()
    {
        List<DateMention> dates = [default];
        DateReader.Default.Read("", [], null, dates);
        Assert.Single(dates);
    }

    [Theory]
    [InlineData("2021-03-20", "2021-03-20/2021-03-20")]
    [InlineData("2021-03-21", "2021-03-21/2022-03-20")]
    public void A_Jalali_year_begins_at_its_new_year(string reference, string expected)
    {
        DateOnly today = DateOnly.Parse(reference, CultureInfo.InvariantCulture);
        DateValue value = Assert.Single(DateReader.Default.Read("امسال", today)).Value!.Value;
        DateOnly first = DateOnly.Parse(expected.AsSpan(0, 10), CultureInfo.InvariantCulture);
        Assert.True(first == value.Start || first == value.End);
    }
}
