namespace PersianNews.Articles.Dates;

/// <summary>Tells which group of a date in digits is the year, which the month and which the day.</summary>
internal static class DigitDate
{
    /// <summary>Sets year, month, day and, unless an era has, the calendar. A date that can be read in two ways is wrong.</summary>
    /// <param name="groups">The three numbers.</param>
    /// <param name="lengths">How many digits each has, four bits a group, the first lowest.</param>
    /// <param name="draft">The date.</param>
    public static void Read(ReadOnlySpan<int> groups, int lengths, ref DateDraft draft)
    {
        (int a, int b, int c) = (groups[0], groups[1], groups[2]);
        int first = lengths & 15, last = (lengths >> 8) & 15;
        if (first == 4)
            Set(a, 4, b, c, ref draft);
        else if (last == 4)
            SetYearLast(a, b, c, ref draft);
        else if (first == 2 && (a > 31 || (a == 0 && c > 0)))
            Set(a, 2, b, c, ref draft);
        else if (last == 2 && (c > 31 || (c == 0 && a > 0)))
            Set(c, 2, b, a, ref draft);
        else
            (draft.Year, draft.YearDigits, draft.Month, draft.Day, draft.IsWrong) = (a, 2, b, c, true);
    }

    private static void SetYearLast(int a, int b, int year, ref DateDraft draft)
    {
        // Day before month, but for the American order where nothing else is possible.
        bool american = year >= 1500 && b > 12 && a <= 12;
        Set(year, 4, american ? a : b, american ? b : a, ref draft);
    }

    private static void Set(int year, int digits, int month, int day, ref DateDraft draft)
    {
        // The year 00 must not look like none.
        (draft.Year, draft.YearDigits, draft.Month, draft.Day) = (year == 0 ? 100 : year, digits, month, day);
        if (draft.Calendar == DateCalendar.None)
            draft.Calendar = year is >= 1500 ? DateCalendar.Gregorian : DateCalendar.Jalali;
        // So that a part that is zero is no empty slot.
        draft.IsWrong |= month == 0 || day == 0;
    }
}
