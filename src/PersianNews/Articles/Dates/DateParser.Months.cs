using PersianNews.Articles.Numbers;

namespace PersianNews.Articles.Dates;

// Months, seasons, weeks, and parts of them.
internal readonly ref partial struct DateParser
{
    // A month's name, the word for month, and what tells its year.
    private int ReadMonth(int i, ref DateDraft draft, bool isNamed = false)
    {
        DateWord month = At(i);
        if (draft.Unit is not (DateUnit.None or DateUnit.Day))
            return i;
        int end = EndOf(i);
        DateDraft trial = draft with { Month = month.Value, Calendar = month.Calendar };
        bool plain = !month.HasMonthWord && (isNamed || After(end).Kind != DateKind.Month);
        if (!plain && !month.HasMonthWord)
            end = EndOf(end);
        if (month.Kind == DateKind.Gregorian && trial.Day == 0 && char.IsAscii(TextOf(i)[0]))
            ReadEnglishDay(ref end, ref trial);
        end = ReadYearBehind(end, ref trial);
        bool early = trial.Edge is DateEdge.Early or DateEdge.Middle or DateEdge.Late || (trial.Edge != DateEdge.None && month.Kind == DateKind.Jalali);
        bool modified = trial.Shift != 0 && month.Kind == DateKind.Jalali;
        if (month.IsWeak && plain && !isNamed && trial.Day == 0 && !trial.HasYear && !modified && !(early && !IsVerbPrefix(i)))
            return i;
        draft = trial;
        return end;
    }

    // November 2, 2024
    private void ReadEnglishDay(ref int end, ref DateDraft draft)
    {
        if (After(end).Kind != DateKind.Number || !TryNumber(end, out NumberReading day) || day is not { Whole: >= 1 and <= 31, DigitCount: 1 or 2 })
            return;
        (draft.Day, end) = (day.Whole, day.End);
        if (After(end).Kind == DateKind.Comma && Joins(end) && TryNumber(end + 1, out NumberReading year) && year.DigitCount == 4)
            end++;
    }

    // The year behind a month or season: a number, "of the year ...", "last", "this year".
    private int ReadYearBehind(int end, ref DateDraft draft)
    {
        if (draft.HasYear || !Joins(end - 1))
            return end;
        switch (At(end).Kind)
        {
            case DateKind.Number when TryYear(end, draft.Day > 0, out NumberReading year):
                SetYear(year, ref draft);
                return ReadEra(year.End, ref draft);
            case DateKind.Year:
                return ReadYearWord(end, ref draft);
            case DateKind.From when Joins(end) && At(end + 1).Kind == DateKind.Year && After(EndOf(end + 1)).Kind == DateKind.Current: // "March of the current year"
                return ReadYearWord(end + 1, ref draft) is var behind && behind > end + 1 ? behind : end;
            case DateKind.RelativeYear:
                return ReadRelativeYear(end, ref draft);
            case DateKind.Last or DateKind.Next or DateKind.Current:
                ReadShift(ref end, ref draft);
                return end;
            default:
                return end;
        }
    }

    // The word for month: before a name, or before "last" and the like.
    private int ReadMonthWord(int i, ref DateDraft draft)
    {
        int next = EndOf(i);
        DateWord word = After(next);
        if (word.Kind == DateKind.Blessed && After(next + 1).IsMonthName)
            (next, word) = (next + 1, At(next + 1));
        if (word.IsMonthName && draft is { Month: 0, HasDecade: false })
        {
            int end = ReadMonth(next, ref draft, isNamed: true);
            return end > next ? end : i;
        }

        if (word.Kind is not (DateKind.Last or DateKind.Next or DateKind.Current or DateKind.Ago) || !IsFree(draft)
            || (word.Kind == DateKind.Ago && After(next + 1).Kind == DateKind.From))
            return i;
        (draft.Unit, draft.Offset) = (DateUnit.Month, word.Value);
        return ReadEra(EndOf(next), ref draft);
    }

    private int ReadWeek(int i, ref DateDraft draft)
    {
        int next = EndOf(i);
        DateWord word = After(next);
        if (draft.Unit != DateUnit.None || draft.Day > 0 || draft.Month > 0 || draft.HasYear)
            return i;
        bool relative = word.Kind is DateKind.Last or DateKind.Next or DateKind.Current or DateKind.Ago || (word.Kind == DateKind.After && draft.Weekday > 0);
        if (!relative && (draft.Edge is not (DateEdge.Beginning or DateEdge.End) || word.Kind == DateKind.Number))
            return i;
        if (word.Kind == DateKind.Ago && After(EndOf(next)).Kind == DateKind.From)
            return i;
        (draft.Unit, draft.Offset) = (DateUnit.Week, relative ? word.Value : 0);
        return relative ? EndOf(next) : next;
    }

    // "this week", "this month".
    private int ReadThis(int i, ref DateDraft draft)
    {
        DateKind kind = After(i + 1).Kind;
        if (kind is not (DateKind.Week or DateKind.Month) || !(IsFree(draft) || (kind == DateKind.Week && draft is { Unit: DateUnit.None, Day: 0, Month: 0 }))
            || TextOf(i + 1).Length > 4 || (kind == DateKind.Month && TextOf(i).Length < 4)) // "this month" is as a rule one told of, unless "this very"
            return i;
        (draft.Unit, draft.Offset) = (kind == DateKind.Week ? DateUnit.Week : DateUnit.Month, 0);
        return EndOf(i + 1);
    }

    private int ReadSeason(int i, ref DateDraft draft)
    {
        int name = At(i).Kind == DateKind.SeasonWord ? i + 1 : i;
        if (!IsFree(draft) || (name > i && After(name).Kind != DateKind.Season))
            return i;
        DateDraft trial = draft with { Season = At(name).Value };
        int end = ReadYearBehind(name + 1, ref trial);
        if (!trial.HasYear && trial.Shift == 0 && end == name + 1)
            return i;
        draft = trial;
        return end;
    }

    // "early in", "the end of", "the first half of" what follows.
    private int ReadEdge(int i, ref DateDraft draft)
    {
        if (!IsFree(draft) || draft.Edge != DateEdge.None)
            return i;
        int next = EndOf(i);
        DateEdge edge = (DateEdge)At(i).Value;
        if (At(i).Kind == DateKind.Half)
        {
            edge = DateEdge.Middle;
            if (After(next).Kind == DateKind.Number && TryNumber(next, out NumberReading half) && half is { Whole: 1 or 2 } && half.Is(NumberForm.Ordinal))
                (edge, next) = (half.Whole == 1 ? DateEdge.FirstHalf : DateEdge.SecondHalf, half.End);
        }

        if (After(next).Kind == DateKind.Number && TryNumber(next, out NumberReading year) && IsCommonYear(year))
        {
            draft.Edge = edge;
            SetYear(year, ref draft);
            return ReadEra(year.End, ref draft);
        }

        if (!Joins(next - 1) || At(next).Kind is DateKind.Number or DateKind.DigitDate or DateKind.Weekday or DateKind.Edge or DateKind.Half)
            return i;
        DateDraft trial = draft with { Edge = edge };
        int end = ReadPiece(next, ref trial);
        if (end == next || trial.Day > 0 || trial.Unit is DateUnit.Day or DateUnit.Hour || trial.IsStretch || trial.Part != PartOfDay.None || trial.Clock > 0)
            return i;
        // The middle of a lunar month is its fifteenth, a feast.
        if (At(i).Kind == DateKind.Half && edge == DateEdge.Middle && trial is { Month: > 0, Calendar: DateCalendar.Hijri })
            (trial.Edge, trial.Day) = (DateEdge.None, 15);
        draft = trial;
        return end;
    }

    // Behind a number and "months": "first", "second", "last" and a year, or a year at once.
    private int ReadMonthsOfYear(int count, int i, ref DateDraft draft)
    {
        int next = i;
        int place = 1;
        DateWord word = At(i);
        if (word.Kind is DateKind.Beginning or DateKind.Ending)
            (next, place) = (i + 1, word.Kind == DateKind.Ending ? 0 : 1);
        else if (word.Kind == DateKind.Number && TryNumber(i, out NumberReading ordinal) && ordinal.Is(NumberForm.Ordinal))
            (next, place) = (ordinal.End, ordinal.Whole);
        if (place * count > 12 || place < 0 || !Joins(next - 1))
            return i;
        DateDraft trial = draft with { Edge = DateEdge.Months, FirstMonth = place == 0 ? 13 - count : ((place - 1) * count) + 1 };
        trial.LastMonth = trial.FirstMonth + count - 1;
        int end = At(next).Kind switch
        {
            DateKind.Year => ReadYearWord(next, ref trial),
            DateKind.RelativeYear => ReadRelativeYear(next, ref trial),
            DateKind.Number when next > i && TryNumber(next, out NumberReading year) && year.DigitCount == 4 => ReadYearBehind(next, ref trial),
            _ => next,
        };
        bool bare = next == i && At(next).Kind == DateKind.Year && end == EndOf(next); // "the twelve months of the year"
        if (end == next || !trial.HasYear || bare)
            return i;
        draft = trial;
        return end;
    }

    private static bool IsFree(in DateDraft draft) =>
        draft is { Unit: DateUnit.None, Day: 0, Month: 0, Weekday: 0, Season: 0, Year: 0, Century: 0, HasYearOffset: false, HasDecade: false };
}
