using PersianNews.Text;

namespace PersianNews.Articles.Dates;

/// <summary>A date or time in a text.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units of the original text.</param>
/// <param name="Calendar">The calendar it is given in.</param>
/// <param name="Granularity">How fine it is.</param>
/// <param name="Value">
/// The days it stands for; null for a day no calendar has, a relative date without a reference date, and a time of an unknown day.
/// </param>
public readonly record struct DateMention(TextSpan Span, DateCalendar Calendar, DateGranularity Granularity, DateValue? Value)
{
    /// <summary>The time of day, or the first of two.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>The second of two times of day, as in "from 9 to 17 o'clock".</summary>
    public TimeOnly? EndTime { get; init; }

    /// <summary>The part of the day.</summary>
    public PartOfDay Part { get; init; }

    /// <summary>
    /// The value in ISO 8601: a day <c>2022-09-14</c>, with a time <c>2022-09-14T09:57</c>, a time alone <c>T09:57</c>; a Gregorian month
    /// <c>2022-09</c> and year <c>2022</c>; everything else, Jalali and lunar months and years among it, as an interval of days
    /// <c>2022-03-21/2023-03-20</c> or, where the ends are ends of Gregorian years, of years <c>1990/1999</c>. Null where nothing is known.
    /// Made on each call.
    /// </summary>
    public string? Iso => IsoFormat.Write(this);

    /// <summary>
    /// The value as a TIMEX3 <c>VAL</c>: <see cref="Iso"/>, with the part of the day behind the day (<c>2022-09-12TNI</c>; MO morning and
    /// dawn, MI noon, AF afternoon, EV evening, NI night) where no time is given. Made on each call.
    /// </summary>
    public string? Timex => IsoFormat.WriteTimex(this);
}
