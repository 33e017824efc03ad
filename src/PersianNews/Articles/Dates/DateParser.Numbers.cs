using PersianNews.Articles.Numbers;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Dates;

// Pieces that begin with a number.
internal readonly ref partial struct DateParser
{
    private const string For = "\u0628\u0631\u0627\u06CC"; // baraye

    /// <summary>In the value of a word of kind quantity, what one of the number counts; the rest is the unit.</summary>
    public const int FusedUnits = 16;

    private int ReadNumber(int i, ref DateDraft draft)
    {
        if (!TryNumber(i, out NumberReading reading))
            return i;
        DateWord next = After(reading.End);
        if (next.IsMonthName)
            return next.Kind == DateKind.Gregorian && reading is { Whole: >= 1500 and < 2200, DigitCount: 4 }
                ? ReadYearFirst(i, reading, ref draft) : ReadDayAndMonth(i, reading, ref draft);
        if (next.Kind == DateKind.Month && After(EndOf(reading.End)).IsMonthName)
            return ReadDayOfMonthWord(i, reading, ref draft);
        bool free = draft.Unit == DateUnit.None && !draft.HasDay && draft.Month == 0 && !draft.HasYear;
        if (reading.Whole <= 0 && !IsHalf(reading))
            return i;
        if (next.Kind == DateKind.Part && draft is { Clock: 0, Part: PartOfDay.None, Edge: DateEdge.None })
            return ReadBareHour(i, reading, ref draft);
        if (next.Kind == DateKind.Month && reading.Is(NumberForm.Ordinal) && free)
            return ReadDayOfRelativeMonth(i, reading, ref draft);
        return free && reading.Value is { } count ? ReadQuantity(i, count, UnitOf(next.Kind), EndOf(reading.End), ref draft) : i;
    }

    // Day, month, and what belongs to the month; the minus of a header gone wrong makes the date wrong.
    private int ReadDayAndMonth(int i, NumberReading reading, ref DateDraft draft)
    {
        DateWord month = At(reading.End);
        bool negative = reading.Is(NumberForm.Signed) && reading.Value is < 0 and >= -31;
        int day = negative ? (int)-reading.Value!.Value : reading.Whole;
        if (day is < 1 or > 31 || draft.Edge != DateEdge.None || draft.Day > 0 || draft.Month > 0 || draft.HasDecade || (negative && !reading.Is(NumberForm.Digits)))
            return i;
        DateDraft trial = draft with { Day = day, IsWrong = draft.IsWrong || negative };
        int end = ReadMonth(reading.End, ref trial);
        bool bare = !trial.HasYear && !draft.HasDay && end == reading.End + 1 && !month.HasMonthWord;
        if (bare && month.IsWeak && !IsMonthBehind(reading, month, end))
            return i;
        draft = trial;
        return end;
    }

    // "the first of the month of May"
    private int ReadDayOfMonthWord(int i, NumberReading reading, ref DateDraft draft)
    {
        if (reading.Whole is < 1 or > 31 || draft.Day > 0 || draft.Month > 0 || draft.HasDecade)
            return i;
        DateDraft trial = draft with { Day = reading.Whole };
        int end = ReadMonthWord(reading.End, ref trial);
        if (end == reading.End)
            return i;
        draft = trial;
        return end;
    }

    // Whether a word that is a month among other things is one behind this number.
    private bool IsMonthBehind(NumberReading reading, DateWord month, int end)
    {
        if (month.Kind == DateKind.Afghan)
            return false;
        bool other = month is { Kind: DateKind.Jalali, Value: 4 or 10 }; // also "shot", and the last letter of CD
        if (other)
            return reading.Is(NumberForm.Digits) || reading.Is(NumberForm.Ordinal);
        // The name of May in Persian is the prefix of the present tense too: no word may follow that could be a verb.
        return !IsVerbPrefix(reading.End) || !Joins(end - 1) || _tokens[end].Kind != TokenKind.Word || At(end).Kind is not (DateKind.None or DateKind.PastVerb or DateKind.FutureVerb);
    }

    private bool IsVerbPrefix(int i) =>
        At(i) is { Kind: DateKind.Gregorian, Value: 5 } && TextOf(i).Length == 2 && CharacterFolding.Map[TextOf(i)[1]] == '\u06CC'; // Persian ye

    // 2024 November 02
    private int ReadYearFirst(int i, NumberReading reading, ref DateDraft draft)
    {
        if (draft.HasYear || draft.Day > 0 || draft.Month > 0)
            return i;
        (draft.Year, draft.YearDigits) = (reading.Whole, 4);
        (draft.Calendar, draft.Month) = (DateCalendar.Gregorian, At(reading.End).Value);
        int end = reading.End + 1;
        if (After(end).Kind == DateKind.Number && TryNumber(end, out NumberReading day) && day is { Whole: >= 1 and <= 31, DigitCount: > 0 })
            (draft.Day, end) = (day.Whole, day.End);
        return end;
    }

    // "the 25th of last month"
    private int ReadDayOfRelativeMonth(int i, NumberReading reading, ref DateDraft draft)
    {
        DateWord modifier = After(reading.End + 1);
        if (reading.Whole > 31 || modifier.Kind is not (DateKind.Last or DateKind.Next or DateKind.Current))
            return i;
        (draft.Day, draft.Unit, draft.Offset) = (reading.Whole, DateUnit.Month, modifier.Value);
        return EndOf(reading.End + 1);
    }

    // "two days ago", "the last ten years", "nine months from now", "the first nine months of the year".
    private int ReadQuantity(int i, decimal count, DateUnit unit, int end, ref DateDraft draft)
    {
        if (unit == DateUnit.None || !Joins(end - 1))
            return i;
        if (At(end).Kind == DateKind.And && After(EndOf(end)).Kind == DateKind.Half && Joins(end + 1))
            (count, end) = (count + 0.5m, end + 2);
        DateWord modifier = After(end);
        if (unit == DateUnit.Month && count is >= 1 and <= 12 && ReadMonthsOfYear((int)count, end, ref draft) is var months && months > end)
            return months;
        if (modifier.Kind is not (DateKind.Ago or DateKind.Last or DateKind.Recent or DateKind.Next or DateKind.Hence) || count > 100_000
            || (modifier.Kind == DateKind.Ago && After(EndOf(end)).Kind == DateKind.From)
            || (modifier.Kind == DateKind.Hence && i > 0 && Joins(i - 1) && TextOf(i - 1) is For)) // "for three more weeks"
            return i;
        draft.Unit = unit;
        draft.Offset = (int)(modifier.Value * decimal.Truncate(count));
        draft.IsStretch = modifier.Kind is DateKind.Last or DateKind.Recent or DateKind.Next;
        // Half a unit is counted in the next smaller one that the calendar has.
        if (count != decimal.Truncate(count))
        {
            (draft.Unit, int size) = unit switch
            {
                DateUnit.Year => (DateUnit.Month, 12),
                DateUnit.Decade => (DateUnit.Year, 10),
                DateUnit.Century => (DateUnit.Year, 100),
                DateUnit.Week => (DateUnit.Day, 7),
                DateUnit.Month => (DateUnit.Day, 30),
                DateUnit.Day => (DateUnit.Hour, 24),
                _ => (unit, 1),
            };
            draft.Offset = (int)(modifier.Value * decimal.Truncate(count * size));
        }

        return EndOf(end);
    }

    // The same with number and unit in one word.
    private int ReadFusedQuantity(int i, ref DateDraft draft)
    {
        if (draft.Unit != DateUnit.None || draft.HasDay || draft.Month > 0 || draft.HasYear)
            return i;
        int value = At(i).Value;
        return ReadQuantity(i, value / FusedUnits, (DateUnit)(value % FusedUnits), EndOf(i), ref draft);
    }

    // The number that begins at a token. Days and years are a few digits and no more; the number parser is for all else.
    private bool TryNumber(int i, out NumberReading reading)
    {
        if (i < _tokens.Length && _tokens[i].Kind == TokenKind.Number
            && After(i + 1).Kind is not (DateKind.None or DateKind.Number or DateKind.And or DateKind.OrdinalSuffix) && TryDigits(TextOf(i), out int value))
        {
            reading = new NumberReading(i + 1, value, NumberForm.Digits, _tokens[i].Span.Length);
            return true;
        }

        return _numbers.TryRead(i, out reading);
    }

    private static bool TryDigits(ReadOnlySpan<char> token, out int value)
    {
        value = 0;
        if (token.Length > 4)
            return false;
        foreach (char c in token)
        {
            char folded = CharacterFolding.Map[c];
            if (!char.IsAsciiDigit(folded))
                return false;
            value = (value * 10) + folded - '0';
        }

        return true;
    }

    private static DateUnit UnitOf(DateKind kind) => kind switch
    {
        DateKind.Hour => DateUnit.Hour,
        DateKind.Day => DateUnit.Day,
        DateKind.Week => DateUnit.Week,
        DateKind.Month => DateUnit.Month,
        DateKind.Year => DateUnit.Year,
        DateKind.Decade => DateUnit.Decade,
        DateKind.Century => DateUnit.Century,
        _ => DateUnit.None,
    };

    private static bool IsHalf(NumberReading reading) => reading.Value is > 0 and < 1000 && reading.Value * 2 == decimal.Truncate(reading.Value.Value * 2);
}
