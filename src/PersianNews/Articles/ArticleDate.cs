using System.Globalization;
using PersianNews.Articles.Dates;
using PersianNews.Text;

namespace PersianNews.Articles;

/// <summary>A full date of an article's header, with its time if one stands beside it.</summary>
/// <param name="Span">Where date and time stand, in UTF-16 code units of the original text.</param>
/// <param name="Calendar">The calendar the date is given in.</param>
/// <param name="Date">The day, in the Gregorian calendar.</param>
/// <param name="Time">The time of day; null if none is given.</param>
public readonly record struct ArticleDate(TextSpan Span, DateCalendar Calendar, DateOnly Date, TimeOnly? Time)
{
    /// <summary>The date in ISO 8601, such as <c>2022-09-14</c>, or <c>2022-09-14T09:57</c> with a time. Made on each call.</summary>
    public string Iso => Time is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}T{time:HH:mm}")
        : Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
