using PersianNews.Articles.Numbers;

namespace PersianNews.Articles.Dates;

// Years, decades, centuries, eras.
internal readonly ref partial struct DateParser
{
    // The word for year: before a number, before "last" and the like, or alone behind "the end of".
    private int ReadYearWord(int i, ref DateDraft draft)
    {
        if (draft.HasYear || draft.HasDecade || draft.Unit is not (DateUnit.None or DateUnit.Day) || (draft.Weekday > 0 && draft.Month == 0))
            return i;
        int next = EndOf(i);
        bool academic = After(next).Kind == DateKind.Academic;
        if (academic)
            next++;
        DateWord word = After(next);
        // "the Gregorian year before"
        bool eraFirst = word.Kind == DateKind.EraGregorian && TextOf(next).Length > 2;
        DateWord modifier = eraFirst ? After(next + 1) : word;
        if (modifier.Kind is DateKind.Last or DateKind.Next or DateKind.Current
            || (modifier.Kind == DateKind.Ago && After(eraFirst ? next + 2 : next + 1).Kind != DateKind.From))
        {
            (draft.HasYearOffset, draft.YearOffset) = (true, modifier.Value);
            if (eraFirst)
                draft.Calendar = DateCalendar.Gregorian;
            return eraFirst ? EndOf(next + 1) : ReadEra(EndOf(next), ref draft);
        }

        if (word.Kind == DateKind.NumberRange && TryPair(next, out NumberReading first, out NumberReading last) && IsYearPair(first, last))
        {
            SetYear(first.Whole <= last.Whole ? first : last, ref draft);
            draft.LastYear = Math.Max(first.Whole, last.Whole);
            return ReadEra(next + 1, ref draft);
        }

        if (word.Kind == DateKind.Number && TryYear(next, true, out NumberReading year))
        {
            SetYear(year, ref draft);
            return academic && ReadSecondYear(year, ref draft) is > 0 and var both ? both : ReadEra(year.End, ref draft);
        }

        if (word.Kind == DateKind.Number && TryNumber(next, out year) && year is { Whole: > 0 and < 1500, DigitCount: 1 or 3 } && IsEra(After(year.End).Kind))
        {
            SetYear(year, ref draft);
            return ReadEra(year.End, ref draft);
        }

        if (draft.Edge == DateEdge.None || draft.Month > 0 || word.Kind is DateKind.Number || next > EndOf(i))
            return i;
        draft.HasYearOffset = true;
        return ReadEra(next, ref draft);
    }

    // The school year 98 - 99, either year first; 0 if there is but one.
    private int ReadSecondYear(NumberReading year, ref DateDraft draft)
    {
        if (After(year.End).Kind != DateKind.Dash || !Joins(year.End) || !TryYear(year.End + 1, true, out NumberReading other)
            || other.DigitCount != year.DigitCount || Math.Abs(other.Whole - year.Whole) != 1)
            return 0;
        SetYear(year.Whole < other.Whole ? year : other, ref draft);
        draft.LastYear = Math.Max(year.Whole, other.Whole);
        return ReadEra(other.End, ref draft);
    }

    // A year in digits or words; in two digits only where something before it says that a year comes.
    private bool TryYear(int i, bool isExpected, out NumberReading year)
    {
        if (!TryNumber(i, out year) || year.Is(NumberForm.Ordinal))
            return false;
        bool isYear = year switch
        {
            { DigitCount: 4, Whole: >= 1000 and < 2200 } => true,
            { DigitCount: 2 } => year.Whole >= 32 || (isExpected && year.Whole >= 0),
            { DigitCount: 0, Whole: >= 1100 and < 2200 } => !year.Is(NumberForm.Digits),
            { DigitCount: 0, Whole: >= 20 and <= 99 } => isExpected && !year.Is(NumberForm.Digits),
            _ => false,
        };
        return isYear && !IsCounted(year.End, year.DigitCount == 4) && !After(year.End).IsMonthName;
    }

    // Whether what follows a number shows that it counts something.
    private bool IsCounted(int i, bool isFullYear = false)
    {
        if (i >= _tokens.Length || !Joins(i - 1) || NumberWords.Match(_text, _tokens, i, out NumberWord word) == 0)
            return false;
        // Behind a full year, day and hour go on with the date.
        if (isFullYear && word is { Kind: NumberWordKind.Unit, Unit: "d" or "h" or "wk" or "mo" or "a" })
            return false;
        return word.Kind is NumberWordKind.Unit or NumberWordKind.Money or NumberWordKind.Percent or NumberWordKind.Scale;
    }

    private static void SetYear(NumberReading year, ref DateDraft draft)
    {
        draft.Year = year.Whole;
        draft.YearDigits = year.DigitCount > 0 ? year.DigitCount : year.Whole < 100 ? 2 : 4;
        // The year 00 must not look like none.
        if (draft.Year == 0)
            draft.Year = 100;
    }

    private int ReadRelativeYear(int i, ref DateDraft draft)
    {
        if (draft.HasYear || draft.Unit is not (DateUnit.None or DateUnit.Day) || draft.HasDecade)
            return i;
        (draft.HasYearOffset, draft.YearOffset) = (true, At(i).Value);
        return EndOf(i);
    }

    private static bool IsEra(DateKind kind) => kind is DateKind.EraBefore or DateKind.EraJalali or DateKind.EraHijri or DateKind.EraGregorian;

    private int ReadEra(int end, ref DateDraft draft)
    {
        DateKind kind = After(end).Kind;
        if (!IsEra(kind))
            return end;
        if (kind == DateKind.EraBefore)
        {
            // There is such a year, but no day of .NET's in it.
            (draft.Calendar, draft.IsWrong) = (DateCalendar.Gregorian, true);
            return EndOf(end);
        }

        bool letter = TextOf(end).Length == 1;
        if (letter && (draft.Year == 0 || draft.YearDigits < 4))
            return end;
        if (draft.Month == 0 || draft.Calendar == DateCalendar.None)
            draft.Calendar = kind == DateKind.EraJalali ? DateCalendar.Jalali : kind == DateKind.EraHijri ? DateCalendar.Hijri : DateCalendar.Gregorian;
        return EndOf(end);
    }

    private int ReadDecade(int i, ref DateDraft draft)
    {
        int next = EndOf(i);
        if (!IsFree(draft) || After(next).Kind != DateKind.Number)
            return ReadRelativeDecade(i, next, ref draft);
        if (!TryNumber(next, out NumberReading number) || IsCounted(number.End))
            return i;
        if (At(i).Kind == DateKind.Century)
        {
            if (number is not { Whole: >= 1 and <= 21 } || (number.DigitCount == 0 && !number.Is(NumberForm.Ordinal)))
                return i;
            draft.Century = number.Whole;
        }
        else
        {
            bool tens = number.Whole is >= 0 and <= 90 && !number.Is(NumberForm.Ordinal);
            bool full = number is { DigitCount: 4, Whole: >= 1200 and < 2200 };
            if ((!tens && !full) || number.Whole % 10 != 0)
                return i;
            (draft.HasDecade, draft.Decade) = (true, number.Whole);
        }

        return ReadEra(number.End, ref draft);
    }

    // "the last decade": ten years up to now.
    private int ReadRelativeDecade(int i, int next, ref DateDraft draft)
    {
        DateWord word = After(next);
        if (At(i).Kind != DateKind.Decade || !IsFree(draft) || word.Kind is not (DateKind.Last or DateKind.Recent or DateKind.Next))
            return i;
        (draft.Unit, draft.Offset, draft.IsStretch) = (DateUnit.Decade, word.Value, true);
        return EndOf(next);
    }

    // The two numbers of a token such as 1395-1396.
    private bool TryPair(int i, out NumberReading first, out NumberReading last)
    {
        ReadOnlySpan<char> token = TextOf(i);
        int dash = token.IndexOfAny("-\u2010\u2011\u2013\u2212"); // hyphens, en dash, minus
        (first, last) = (default, default);
        if (dash <= 0 || dash == token.Length - 1)
            return false;
        first = DigitNumber.Read(token[..dash], i + 1);
        last = DigitNumber.Read(token[(dash + 1)..], i + 1);
        return first.Whole >= 0 && last.Whole >= 0;
    }

    private static bool IsYearPair(NumberReading first, NumberReading last) =>
        first.DigitCount == last.DigitCount && (first.DigitCount == 2 || (first.DigitCount == 4 && IsCommonYear(first.Whole) && IsCommonYear(last.Whole)));

    // A year that news may name without saying that it is one.
    private static bool IsCommonYear(int year) => year is (>= 1250 and < 1450) or (>= 1700 and < 2150);

    private bool IsCommonYear(NumberReading year) => year.DigitCount == 4 && IsCommonYear(year.Whole) && !IsCounted(year.End);
}
