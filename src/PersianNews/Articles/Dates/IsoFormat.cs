using System.Globalization;

namespace PersianNews.Articles.Dates;

/// <summary>Writes dates in ISO 8601.</summary>
internal static class IsoFormat
{
    /// <summary>The value of a mention, or null.</summary>
    public static string? Write(in DateMention mention)
    {
        if (mention.Value is not { } value)
            return mention.Time is { } alone ? WriteTimes("", "", alone, mention.EndTime) : null;
        if (mention.Time is { } time)
            return WriteTimes(Day(value.Start), Day(value.End), time, mention.EndTime ?? (value.Start == value.End ? null : time));
        if (mention.Granularity != DateGranularity.Day && mention.Calendar == DateCalendar.Gregorian && Reduced(value) is { } reduced)
            return reduced;
        return value.Start == value.End ? Day(value.Start) : $"{Day(value.Start)}/{Day(value.End)}";
    }

    /// <summary>The value of a mention with the part of the day, or null.</summary>
    public static string? WriteTimex(in DateMention mention)
    {
        string? iso = Write(mention);
        string part = mention.Part switch
        {
            PartOfDay.Dawn or PartOfDay.Morning => "TMO",
            PartOfDay.Noon => "TMI",
            PartOfDay.Afternoon => "TAF",
            PartOfDay.Evening => "TEV",
            PartOfDay.Night => "TNI",
            _ => "",
        };
        return mention is { Granularity: DateGranularity.Day, Time: null, Value: not null } ? iso + part : iso;
    }

    private static string WriteTimes(string firstDay, string lastDay, TimeOnly time, TimeOnly? end) =>
        end is { } last ? $"{firstDay}T{Clock(time)}/{lastDay}T{Clock(last)}" : $"{firstDay}T{Clock(time)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    // Whole Gregorian years and months, or null.
    private static string? Reduced(DateValue value)
    {
        (DateOnly start, DateOnly end) = value;
        if (start.Day != 1 || end.Day != DateTime.DaysInMonth(end.Year, end.Month))
            return null;
        string format = start.Month == 1 && end.Month == 12 ? "yyyy" : "yyyy-MM";
        string first = start.ToString(format, CultureInfo.InvariantCulture), last = end.ToString(format, CultureInfo.InvariantCulture);
        return first == last ? first : $"{first}/{last}";
    }
}
