namespace PersianNews.Articles.Dates;

// Weeks, months, years relative to the reference date, stretches of time, and parts of them.
internal readonly partial record struct DateResolver
{
    // The week, month, year, ... that lies some of them away from the one of the reference date.
    private bool TryUnit(in DateDraft draft, DateCalendar calendar, out DateValue value)
    {
        value = default;
        if (Reference is not { } today)
            return false;
        switch (draft.Unit)
        {
            case DateUnit.Week:
                if (!CalendarMath.TryAddDays(today, (7L * draft.Offset) - CalendarMath.Weekday(today), out DateOnly saturday)
                    || !CalendarMath.TryAddDays(saturday, 6, out DateOnly friday))
                    return false;
                value = new DateValue(saturday, friday);
                return true;
            case DateUnit.Month:
                return TryRelativeMonth(calendar, draft.Offset, out int year, out int month)
                    && CalendarMath.TryMonths(calendar, Hijri, year, month, month, out value);
            default:
                int size = draft.Unit == DateUnit.Year ? 1 : draft.Unit == DateUnit.Decade ? 10 : 100;
                int then = CalendarMath.MonthOf(calendar, Hijri, today).Year + (draft.Offset * size);
                return CalendarMath.TryYears(calendar, Hijri, then, then, out value);
        }
    }

    // "the last ten years": from the same day then to the reference date, or from there on.
    private bool TryStretch(in DateDraft draft, out DateValue value)
    {
        value = default;
        if (Reference is not { } today)
            return false;
        int months = draft.Offset * draft.Unit switch
        {
            DateUnit.Month => 1,
            DateUnit.Year => 12,
            DateUnit.Decade => 120,
            DateUnit.Century => 1200,
            _ => 0,
        };
        DateOnly then;
        if (months != 0)
        {
            int number = (today.Year * 12) + today.Month - 1 + months;
            if (number < 12 || number >= 120_000)
                return false;
            (int year, int month) = (number / 12, (number % 12) + 1);
            then = new DateOnly(year, month, Math.Min(today.Day, DateTime.DaysInMonth(year, month)));
        }
        else if (!CalendarMath.TryAddDays(today, DaysOf(draft), out then))
        {
            return false;
        }

        value = then <= today ? new DateValue(then, today) : new DateValue(today, then);
        return true;
    }

    // Hours are counted in days that they begin.
    private static long DaysOf(in DateDraft draft) => draft.Unit switch
    {
        DateUnit.Week => draft.Offset * 7L,
        DateUnit.Hour => Math.Sign(draft.Offset) * ((Math.Abs(draft.Offset) + 23L) / 24),
        _ => draft.Offset,
    };

    private bool TryEdge(in DateDraft draft, DateCalendar calendar, ref DateValue value)
    {
        if (draft.Edge is DateEdge.FirstHalf or DateEdge.SecondHalf or DateEdge.Months)
            return TryMonthsOf(draft, calendar, ref value);
        int length = value.End.DayNumber - value.Start.DayNumber + 1;
        int third = length / 3;
        bool isLong = draft.HasDecade || draft.Century > 0;
        DateEdge edge = !isLong ? draft.Edge : draft.Edge == DateEdge.Beginning ? DateEdge.Early : draft.Edge == DateEdge.End ? DateEdge.Late : draft.Edge;
        value = edge switch
        {
            DateEdge.Beginning => new DateValue(value.Start, value.Start),
            DateEdge.End => new DateValue(value.End, value.End),
            DateEdge.Early => value with { End = value.Start.AddDays(third - 1) },
            DateEdge.Middle => new DateValue(value.Start.AddDays(third), value.Start.AddDays((2 * third) - 1)),
            _ => value with { Start = value.Start.AddDays(2 * third) },
        };
        return true;
    }

    // Whole months of a year; half of anything else is counted in days.
    private bool TryMonthsOf(in DateDraft draft, DateCalendar calendar, ref DateValue value)
    {
        bool second = draft.Edge == DateEdge.SecondHalf;
        if (draft is { Month: 0, Season: 0, HasDecade: false, Century: 0, Unit: DateUnit.None, LastYear: 0 } && TryYearNumber(draft, calendar, out int year))
        {
            (int first, int last) = draft.Edge == DateEdge.Months ? (draft.FirstMonth, draft.LastMonth) : second ? (7, 12) : (1, 6);
            return CalendarMath.TryMonths(calendar, Hijri, year, first, last, out value);
        }

        if (draft.Edge == DateEdge.Months)
            return false;
        int half = (value.End.DayNumber - value.Start.DayNumber + 1) / 2;
        value = second ? value with { Start = value.Start.AddDays(half) } : value with { End = value.Start.AddDays(half - 1) };
        return true;
    }
}
