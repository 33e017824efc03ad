namespace PersianNews.Articles.Dates;

/// <summary>What the parser has read of a date: slots that are empty at zero unless said otherwise.</summary>
internal struct DateDraft
{
    public DateCalendar Calendar;

    /// <summary>The year as written.</summary>
    public int Year;

    /// <summary>How many digits the year is written with; 4 for one in words beyond 999.</summary>
    public int YearDigits;

    /// <summary>The last year of two.</summary>
    public int LastYear;

    /// <summary>Whether the year is counted from that of the reference date, by <see cref="YearOffset"/>.</summary>
    public bool HasYearOffset;
    public int YearOffset;
    public int Month;
    public int Day;
    public int Season;
    public int Decade;
    public bool HasDecade;
    public int Century;

    /// <summary>The unit a relative date counts in, with <see cref="Offset"/>.</summary>
    public DateUnit Unit;
    public int Offset;

    /// <summary>Whether the relative date is the whole stretch of time between now and then.</summary>
    public bool IsStretch;

    /// <summary>The weekday, from 1 for Saturday to 7 for Friday.</summary>
    public int Weekday;

    /// <summary>-1 for "last", 1 for "next" behind a weekday, month or season.</summary>
    public int Shift;

    /// <summary>Minutes since midnight, plus one.</summary>
    public int Clock;
    public int Seconds;
    public int LastClock;
    public PartOfDay Part;
    public DateEdge Edge;
    public int FirstMonth, LastMonth;

    /// <summary>Whether the day cannot be: a minus sign, a fraction, a date in digits that can be read in two ways.</summary>
    public bool IsWrong;

    /// <summary>Whether the clause tells of what is to come.</summary>
    public bool IsFuture;

    /// <summary>Whether the last of two dates is the reference date.</summary>
    public bool IsUpToNow;

    /// <summary>Whether a day of the month, weekday or relative day is known.</summary>
    public readonly bool HasDay => Day > 0 || Weekday > 0 || Unit == DateUnit.Day;

    /// <summary>Whether a year is known, as a number or relative.</summary>
    public readonly bool HasYear => Year > 0 || HasYearOffset;

    /// <summary>Whether something is known that makes a date, and not only some part of it.</summary>
    public readonly bool IsDate => HasDay || HasYear || IsWrong || HasDecade || Century > 0 || Unit != DateUnit.None || Month > 0
        || (Season > 0 && Shift != 0);

    /// <summary>Whether it is a date, or a time of day.</summary>
    public readonly bool IsComplete => IsDate || Clock > 0;
}
