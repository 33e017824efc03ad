namespace PersianNews.Articles.Dates;

// Days of a month, months, seasons; those without a year are the nearest to the reference date.
internal readonly partial record struct DateResolver
{
    private const int OtherWeekday = 10_000;

    private bool TryDay(in DateDraft draft, DateCalendar calendar, out DateValue value)
    {
        value = default;
        if (draft.HasYear)
        {
            if (!TryYearNumber(draft, calendar, out int year) || !CalendarMath.TryDay(calendar, Hijri, year, draft.Month, draft.Day, out DateOnly day))
                return false;
            value = new DateValue(day, day);
            return true;
        }

        return TryNearest(draft, calendar, draft.Month, draft.Month, draft.Day, out value);
    }

    private bool TryMonth(in DateDraft draft, DateCalendar calendar, out DateValue value)
    {
        value = default;
        if (draft.HasYear)
            return TryYearNumber(draft, calendar, out int year) && CalendarMath.TryMonths(calendar, Hijri, year, draft.Month, draft.Month, out value);
        return TryNearest(draft, calendar, draft.Month, draft.Month, 0, out value);
    }

    // Seasons are those of Iran; with a Gregorian year, the winter is the one that begins in it.
    private bool TrySeason(in DateDraft draft, DateCalendar calendar, out DateValue value)
    {
        value = default;
        int first = (draft.Season * 3) - 2;
        if (!draft.HasYear)
            return TryNearest(draft, DateCalendar.Jalali, first, first + 2, 0, out value);
        if (calendar == DateCalendar.Hijri || !TryYearNumber(draft, calendar, out int year))
            return false;
        return CalendarMath.TryMonths(DateCalendar.Jalali, Hijri, calendar == DateCalendar.Gregorian ? year - 621 : year, first, first + 2, out value);
    }

    // A month or, where day is not 0, a day in it; before or after the reference date if the draft says so.
    private bool TryNearest(in DateDraft draft, DateCalendar calendar, int firstMonth, int lastMonth, int day, out DateValue value)
    {
        value = default;
        if (Reference is not { } today || calendar == DateCalendar.None)
            return false;
        int now = CalendarMath.MonthOf(calendar, Hijri, today).Year;
        long best = long.MaxValue;
        for (int year = now - 1; year <= now + 1; year++)
        {
            DateValue candidate;
            if (day > 0)
            {
                if (!CalendarMath.TryDay(calendar, Hijri, year, firstMonth, day, out DateOnly date))
                    continue;
                candidate = new DateValue(date, date);
            }
            else if (!CalendarMath.TryMonths(calendar, Hijri, year, firstMonth, lastMonth, out candidate))
            {
                continue;
            }

            if ((draft.Shift < 0 && candidate.End >= today) || (draft.Shift > 0 && candidate.Start <= today))
                continue;
            long distance = today < candidate.Start ? candidate.Start.DayNumber - today.DayNumber : Math.Max(today.DayNumber - candidate.End.DayNumber, 0);
            // A weekday beside the day tells the year.
            if (day > 0 && draft.Weekday > 0 && CalendarMath.Weekday(candidate.Start) != draft.Weekday - 1)
                distance += OtherWeekday;
            if (distance < best)
                (best, value) = (distance, candidate);
        }

        return best != long.MaxValue;
    }

    private bool TryDayOfRelativeMonth(in DateDraft draft, out DateValue value)
    {
        value = default;
        if (!TryRelativeMonth(DateCalendar.Jalali, draft.Offset, out int year, out int month)
            || !CalendarMath.TryDay(DateCalendar.Jalali, Hijri, year, month, draft.Day, out DateOnly day))
            return false;
        value = new DateValue(day, day);
        return true;
    }

    private bool TryRelativeMonth(DateCalendar calendar, int offset, out int year, out int month)
    {
        (year, month) = (0, 0);
        if (Reference is not { } today)
            return false;
        (year, month) = CalendarMath.MonthOf(calendar, Hijri, today);
        int number = (year * 12) + month - 1 + offset;
        (year, month) = (number / 12, (number % 12) + 1);
        return number >= 12;
    }
}
