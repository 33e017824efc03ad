using PersianNews.Articles.Numbers;

namespace PersianNews.Articles.Dates;

// Two dates joined by "to", "and" or a hyphen.
internal readonly ref partial struct DateParser
{
    private bool TryRange(int index, ref DateDraft first, ref DateDraft last, out int end)
    {
        bool from = At(index).Kind == DateKind.From && Joins(index);
        int i = from ? index + 1 : index;
        DateKind kind = At(i).Kind;
        if (kind is DateKind.Year or DateKind.Years && TryYears(i, ref first, out end))
        {
            last = first;
            return true;
        }

        if (kind == DateKind.Number && TryBareYears(i, from, ref first, out end))
        {
            last = first;
            return true;
        }

        first = default;
        bool days = kind is DateKind.Days or DateKind.Day or DateKind.Part && Joins(EndOf(i) - 1);
        int start = days ? EndOf(i) : i;
        if (TryDays(start, ref first, ref last, out end))
        {
            if (kind == DateKind.Part)
                first.Part = last.Part = (PartOfDay)At(i).Value;
            return true;
        }

        if (kind == DateKind.Days)
            return TryWeekdays(start, ref first, ref last, out end);
        first = last = default;
        return TryPoints(i, from, ref first, ref last, out end);
    }

    // "the years 92 to 94", "the years 2017, 2018 and 2019", "from the year 2017 to 2020".
    private bool TryYears(int i, ref DateDraft draft, out int end)
    {
        bool plural = At(i).Kind == DateKind.Years;
        end = EndOf(i);
        if (After(end).Kind == DateKind.Academic)
            end++;
        if (After(end).Kind == DateKind.NumberRange && plural && TryPair(end, out NumberReading low, out NumberReading high) && IsYearPair(low, high))
        {
            SetYear(low.Whole <= high.Whole ? low : high, ref draft);
            draft.LastYear = Math.Max(low.Whole, high.Whole);
            end = ReadEra(end + 1, ref draft);
            return true;
        }

        if (After(end).Kind != DateKind.Number || !TryYear(end, true, out NumberReading year))
            return false;
        SetYear(year, ref draft);
        int previous = year.Whole;
        end = ReadEra(year.End, ref draft);
        for (int count = 0; count < 8; count++)
        {
            DateKind joint = After(end).Kind;
            if (joint is not (DateKind.To or DateKind.And or DateKind.Comma or DateKind.Dash) || (joint is DateKind.Comma or DateKind.Dash && !plural) || !Joins(end)
                || !TryYear(end + 1, true, out NumberReading next) || next.DigitCount != year.DigitCount || After(next.End).IsMonthName)
                break;
            draft.IsWrong |= joint is DateKind.And or DateKind.Comma && next.Whole != previous + 1;
            (draft.LastYear, previous) = (next.Whole, next.Whole);
            end = ReadEra(next.End, ref draft);
            if (joint is DateKind.To or DateKind.Dash)
                break;
        }

        // Right to left, a pair is written with the later year first as well.
        if (draft.LastYear > 0 && draft.LastYear < draft.Year && At(end - 2).Kind == DateKind.Dash)
            (draft.Year, draft.LastYear) = (draft.LastYear, draft.Year);

        return draft.LastYear > 0;
    }

    // "from 1390 to 1395", "1894 to 1965", 1390-1395.
    private bool TryBareYears(int i, bool from, ref DateDraft draft, out int end)
    {
        end = i;
        if (!_numbers.TryRead(i, out NumberReading first) || !IsCommonYear(first) || After(first.End).Kind != DateKind.To || !Joins(first.End)
            || !_numbers.TryRead(first.End + 1, out NumberReading last) || !IsCommonYear(last) || last.Whole <= first.Whole || After(last.End).IsMonthName)
            return false;
        if (!from && last.Whole - first.Whole > 150)
            return false;
        SetYear(first, ref draft);
        draft.LastYear = last.Whole;
        end = ReadEra(last.End, ref draft);
        return true;
    }

    // "10 to 15 Mehr", "the 20th and 21st of Dey", 20-27 August.
    private bool TryDays(int i, ref DateDraft first, ref DateDraft last, out int end)
    {
        end = i;
        int low, next;
        DateKind joint = DateKind.To;
        if (At(i).Kind == DateKind.NumberRange)
        {
            if (!TryPair(i, out NumberReading a, out NumberReading b) || !After(i + 1).IsMonthName || b.Whole is < 1 or > 31)
                return false;
            DateDraft pair = new() { Day = b.Whole };
            end = ReadMonth(i + 1, ref pair);
            if (end == i + 1)
                return false;
            last = pair;
            first = last with { Day = a.Whole };
            return first.Day is >= 1 and <= 31;
        }

        if (At(i).Kind != DateKind.Number || !_numbers.TryRead(i, out NumberReading day) || day.Whole is < 1 or > 31)
            return false;
        (low, joint) = (day.Whole, After(day.End).Kind);
        next = day.End + 1;
        if (joint is not (DateKind.To or DateKind.And) || !Joins(day.End) || At(next).Kind != DateKind.Number || !_numbers.TryRead(next, out NumberReading other)
            || !After(other.End).IsMonthName)
            return false;
        DateDraft draft = default;
        end = ReadNumber(next, ref draft);
        if (end == next || draft.Day == 0)
            return false;
        end = ReadPieces(end, ref draft) is var more && more > end && draft.Weekday == 0 && draft.Unit == DateUnit.None ? more : end;
        draft.IsWrong |= joint == DateKind.And && draft.Day != low + 1;
        last = draft;
        first = draft with { Day = low };
        return true;
    }

    // "the days Thursday and Friday"
    private bool TryWeekdays(int i, ref DateDraft first, ref DateDraft last, out int end)
    {
        end = i;
        if (At(i).Kind != DateKind.Weekday)
            return false;
        int joint = EndOf(i);
        if (After(joint).Kind is not (DateKind.And or DateKind.To) || After(joint + 1).Kind != DateKind.Weekday)
            return false;
        first.Weekday = At(i).Value + 1;
        end = ReadPieces(joint + 1, ref last);
        first.IsWrong = At(joint).Kind == DateKind.And && last.Weekday % 7 != first.Weekday % 7 + 1 && !(first.Weekday == 7 && last.Weekday == 1);
        (first.Unit, first.Offset, first.Shift) = (last.Unit, last.Offset, last.Shift);
        return last.Weekday > 0;
    }

    // Two whole dates: "from Saturday to Wednesday", "28 Mordad to 15 Shahrivar 95", "from 10 in the morning to 20".
    private bool TryPoints(int i, bool from, ref DateDraft first, ref DateDraft last, out int end)
    {
        end = ReadPieces(i, ref first);
        if (from && end > i && first.IsComplete && After(end).Kind == DateKind.Now)
        {
            first.IsUpToNow = true;
            last = first;
            end = EndOf(end);
            return true;
        }

        if (from && first.LastClock > 0)
        {
            last = first;
            return true;
        }

        if (end == i || !first.IsComplete || After(end).Kind != DateKind.To || !Joins(end))
            return false;
        int next = end + 1;
        if (first.Clock > 0 && first.LastClock == 0 && At(next).Kind is DateKind.Number or DateKind.Clock)
        {
            int timed = ReadTime(next, out int clock, out _);
            if (timed > next && !After(timed).IsMonthName && !IsCounted(timed))
            {
                first.LastClock = clock + 1;
                end = ReadPieces(timed, ref first);
                last = first;
                return true;
            }
        }

        int after = ReadPieces(next, ref last);
        if (after == next || !last.IsComplete || first.LastYear > 0 || last.LastYear > 0)
            return false;
        bool alike = first.HasDay == last.HasDay && first.Month > 0 == last.Month > 0 && first.HasYear == last.HasYear;
        if (!from && !alike && !(first.Month > 0 && last.Month > 0))
            return false;
        if (last is { HasYear: true, Month: > 0 } && first is { HasYear: false, Month: > 0 } && first.Calendar == last.Calendar)
            (first.Year, first.YearDigits, first.HasYearOffset, first.YearOffset) = (last.Year, last.YearDigits, last.HasYearOffset, last.YearOffset);
        else if (first is { HasYear: true, Month: > 0 } && last is { HasYear: false, Month: > 0 } && first.Calendar == last.Calendar)
            (last.Year, last.YearDigits, last.HasYearOffset, last.YearOffset) = (first.Year, first.YearDigits, first.HasYearOffset, first.YearOffset);
        end = after;
        return true;
    }
}
