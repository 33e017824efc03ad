using PersianNews.Text;

namespace PersianNews.Articles.Dates;

/// <summary>Makes a mention of one draft, or of the two ends of a range.</summary>
/// <param name="resolver">Turns drafts into days.</param>
internal readonly struct DateMentionBuilder(DateResolver resolver)
{
    private const int MinutesOfDay = 24 * 60;
    private readonly DateResolver _resolver = resolver;

    /// <summary>Makes the mention.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="first">The date, or the first of a range.</param>
    /// <param name="last">The last of a range; the same as <paramref name="first"/> for a single date.</param>
    public DateMention Build(TextSpan span, in DateDraft first, in DateDraft last)
    {
        bool found = _resolver.TryResolve(first, out DateCalendar calendar, out DateGranularity granularity, out DateValue value);
        if (!Same(first, last))
        {
            found &= _resolver.TryResolve(last, out DateCalendar lastCalendar, out _, out DateValue end);
            found = found && (end.End >= value.Start || TryReorder(first, last, ref value, ref end));
            value = new DateValue(value.Start, end.End);
            calendar = calendar == DateCalendar.None ? lastCalendar : calendar;
            granularity = granularity == DateGranularity.Time ? granularity : DateGranularity.Range;
        }

        if (first.IsUpToNow)
        {
            found &= _resolver.Reference >= value.Start;
            value = value with { End = _resolver.Reference ?? value.End };
            granularity = DateGranularity.Range;
        }

        TimeOnly? time = Clock(first.Clock, first, out int days);
        TimeOnly? endTime = first.LastClock > 0 ? Clock(first.LastClock, last, out _) : Same(first, last) ? null : Clock(last.Clock, last, out _);
        if (found && days > 0 && CalendarMath.TryAddDays(value.Start, days, out DateOnly next))
            value = value.Start == value.End ? new DateValue(next, next) : value with { Start = next <= value.End ? next : value.End };
        return new DateMention(span, calendar, granularity, found ? value : null)
        {
            Time = time,
            EndTime = time is null ? null : endTime,
            Part = first.Part != PartOfDay.None ? first.Part : last.Part,
        };
    }

    // Each end was resolved for itself: "from Saturday to Wednesday" may have caught a Wednesday too early, "from Esfand to Khordad" an
    // Esfand too late.
    private bool TryReorder(in DateDraft first, in DateDraft last, ref DateValue start, ref DateValue end)
    {
        if (last is { Weekday: > 0, Day: 0, Unit: DateUnit.None })
            return (_resolver with { Reference = start.Start }).TryResolve(last with { IsFuture = true, Shift = 0 }, out _, out _, out end);
        if (first.HasYear || last.HasYear || first.Month == 0 || last.Month == 0)
            return false;
        return (_resolver with { Reference = end.Start }).TryResolve(first with { Shift = -1 }, out _, out _, out start);
    }

    private static bool Same(in DateDraft first, in DateDraft last) =>
        first.Day == last.Day && first.Month == last.Month && first.Year == last.Year && first.Weekday == last.Weekday && first.Unit == last.Unit
        && first.Offset == last.Offset && first.Clock == last.Clock && first.YearOffset == last.YearOffset && first.Part == last.Part
        && first.Season == last.Season && first.Decade == last.Decade && first.Edge == last.Edge && first.IsStretch == last.IsStretch;

    // The hour on the clock of 24 hours; the part of the day tells which half of it is meant.
    private static TimeOnly? Clock(int clock, in DateDraft draft, out int days)
    {
        days = 0;
        if (clock == 0)
            return null;
        int minutes = clock - 1;
        bool twelve = minutes is >= 12 * 60 and < 13 * 60;
        if (draft.Part == PartOfDay.Night && twelve)
            minutes += 12 * 60;
        else if (draft.Part is PartOfDay.Afternoon or PartOfDay.Evening && minutes < 12 * 60)
            minutes += 12 * 60;
        else if (draft.Part == PartOfDay.Night && minutes is >= 5 * 60 and < 12 * 60)
            minutes += 12 * 60;
        else if (draft.Part == PartOfDay.Noon && minutes < 5 * 60)
            minutes += 12 * 60;
        else if (draft.Part == PartOfDay.Dawn && twelve)
            minutes -= 12 * 60;
        days = minutes / MinutesOfDay;
        return new TimeOnly(0, 0).Add(TimeSpan.FromSeconds((minutes % MinutesOfDay * 60) + draft.Seconds));
    }
}
