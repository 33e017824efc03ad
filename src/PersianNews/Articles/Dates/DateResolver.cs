namespace PersianNews.Articles.Dates;

/// <summary>Turns what the parser read into days.</summary>
/// <param name="Hijri">How lunar dates are reckoned.</param>
/// <param name="Reference">The day relative dates start from, or null.</param>
internal readonly partial record struct DateResolver(HijriRule Hijri, DateOnly? Reference)
{
    /// <summary>The days of one draft.</summary>
    /// <param name="draft">What was read.</param>
    /// <param name="calendar">The calendar it is in.</param>
    /// <param name="granularity">How fine it is.</param>
    /// <param name="value">The days.</param>
    /// <returns>False if there are no such days, or they cannot be told.</returns>
    public bool TryResolve(in DateDraft draft, out DateCalendar calendar, out DateGranularity granularity, out DateValue value)
    {
        calendar = CalendarOf(draft);
        granularity = GranularityOf(draft);
        value = default;
        if (draft.IsWrong)
            return false;
        bool found = draft switch
        {
            { Day: > 0, Unit: not DateUnit.Month } => TryDay(draft, calendar, out value),
            { Day: > 0 } => TryDayOfRelativeMonth(draft, out value),
            { Unit: DateUnit.Day or DateUnit.Hour, IsStretch: false } => TryRelativeDay(draft, out value),
            { Weekday: > 0 } => TryWeekday(draft, out value),
            { Month: > 0 } => TryMonth(draft, calendar, out value),
            { Season: > 0 } => TrySeason(draft, calendar, out value),
            { HasDecade: true } => TryDecade(draft, calendar, out value),
            { Century: > 0 } => TryCentury(draft, calendar, out value),
            { IsStretch: true } => TryStretch(draft, out value),
            { Unit: not DateUnit.None } => TryUnit(draft, calendar, out value),
            _ => draft.HasYear && TryYear(draft, calendar, out value),
        };
        return found && (draft.Edge == DateEdge.None || TryEdge(draft, calendar, ref value));
    }

    private static DateGranularity GranularityOf(in DateDraft draft) => draft switch
    {
        { Clock: > 0 } => DateGranularity.Time,
        { Edge: DateEdge.Beginning or DateEdge.End, HasDecade: false, Century: 0 } => DateGranularity.Day,
        { Edge: not DateEdge.None } or { IsStretch: true } or { LastYear: > 0 } => DateGranularity.Range,
        { Unit: DateUnit.Hour } => DateGranularity.Time,
        { HasDay: true } or { IsWrong: true } => DateGranularity.Day,
        { Month: > 0 } or { Unit: DateUnit.Month } => DateGranularity.Month,
        { Season: > 0 } => DateGranularity.Season,
        { HasDecade: true } or { Unit: DateUnit.Decade } => DateGranularity.Decade,
        { Century: > 0 } or { Unit: DateUnit.Century } => DateGranularity.Century,
        { Unit: DateUnit.Week } => DateGranularity.Week,
        _ => DateGranularity.Year,
    };

    private static DateCalendar CalendarOf(in DateDraft draft)
    {
        if (draft.Calendar != DateCalendar.None)
            return draft.Calendar;
        if (draft.HasDecade)
            return draft.Decade >= 1500 ? DateCalendar.Gregorian : DateCalendar.Jalali;
        if (draft.Century > 0) // the 15th century may be a lunar one
            return draft.Century > 15 ? DateCalendar.Gregorian : DateCalendar.None;
        if (draft.Year > 0)
            return draft.Year >= 1500 ? DateCalendar.Gregorian : draft.YearDigits is 4 or 2 ? DateCalendar.Jalali : DateCalendar.None;
        bool relative = draft.HasYearOffset || draft.Season > 0 || draft.Unit is DateUnit.Month or DateUnit.Year or DateUnit.Decade or DateUnit.Century;
        return relative ? DateCalendar.Jalali : DateCalendar.None;
    }

    private bool TryRelativeDay(in DateDraft draft, out DateValue value)
    {
        value = default;
        int days = draft.Unit == DateUnit.Day ? draft.Offset : 0;
        if (Reference is not { } today || draft.Unit == DateUnit.Hour || !CalendarMath.TryAddDays(today, days, out DateOnly day))
            return false;
        value = new DateValue(day, day);
        return true;
    }

    // Without more, the latest such day up to the reference date: news tells what has been.
    private bool TryWeekday(in DateDraft draft, out DateValue value)
    {
        value = default;
        if (Reference is not { } today)
            return false;
        int weekday = draft.Weekday - 1, now = CalendarMath.Weekday(today);
        int back = (now - weekday + 7) % 7;
        int days = draft switch
        {
            { Unit: DateUnit.Week } => weekday - now + (7 * draft.Offset),
            { Shift: > 0 } => 7 - back,
            { Shift: < 0 } => back == 0 ? -7 : -back,
            { IsFuture: true } => (7 - back) % 7,
            _ => -back,
        };
        if (!CalendarMath.TryAddDays(today, days, out DateOnly day))
            return false;
        value = new DateValue(day, day);
        return true;
    }

    // The full year of one in two digits: within ten years ahead of the reference date, or else the latest before.
    private int FullYear(in DateDraft draft, DateCalendar calendar)
    {
        if (draft.YearDigits != 2)
            return draft.Year;
        int year = draft.Year % 100;
        int latest = Reference is { } today ? CalendarMath.MonthOf(calendar, Hijri, today).Year + 10
            : calendar switch
            {
                DateCalendar.Gregorian => 2039,
                DateCalendar.Hijri => 1459,
                _ => 1419,
            };
        return latest - (((latest - year) % 100 + 100) % 100);
    }

    // The year a draft states, or false where it states none or there is no reference date.
    private bool TryYearNumber(in DateDraft draft, DateCalendar calendar, out int year)
    {
        year = 0;
        if (draft.Year > 0)
        {
            year = FullYear(draft, calendar);
            // A month of one calendar with a year of another, such as "Mehr 2016".
            return draft.YearDigits == 2 || calendar == DateCalendar.Gregorian ? calendar != DateCalendar.Gregorian || draft.Month == 0 || year >= 1500
                : year < 1500;
        }

        if (!draft.HasYearOffset || Reference is not { } today)
            return false;
        year = CalendarMath.MonthOf(calendar, Hijri, today).Year + draft.YearOffset;
        return true;
    }

    private bool TryYear(in DateDraft draft, DateCalendar calendar, out DateValue value)
    {
        value = default;
        if (calendar == DateCalendar.None || !TryYearNumber(draft, calendar, out int year))
            return false;
        int last = draft.LastYear > 0 ? FullYear(draft with { Year = draft.LastYear }, calendar) : year;
        return last >= year && CalendarMath.TryYears(calendar, Hijri, year, last, out value);
    }

    private bool TryDecade(in DateDraft draft, DateCalendar calendar, out DateValue value)
    {
        int first = draft.Decade;
        // Decades of the last century and the coming one: the sixties of 1401 are those of 1360, the twenties those of 1400.
        if (first < 100)
            first = calendar == DateCalendar.Gregorian ? first < 30 ? 2000 + first : 1900 + first : first < 10 ? 1400 + first : 1300 + first;
        return CalendarMath.TryYears(calendar, Hijri, first, first + 9, out value);
    }

    private bool TryCentury(in DateDraft draft, DateCalendar calendar, out DateValue value)
    {
        value = default;
        return calendar != DateCalendar.None && CalendarMath.TryYears(calendar, Hijri, (draft.Century * 100) - 99, draft.Century * 100, out value);
    }
}
