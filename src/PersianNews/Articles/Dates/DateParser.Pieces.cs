using PersianNews.Articles.Numbers;

namespace PersianNews.Articles.Dates;

// The pieces of a date, one after another.
internal readonly ref partial struct DateParser
{
    private const int MostPieces = 10;

    // Reads as many pieces as fit; returns the index just past the last.
    private int ReadPieces(int index, ref DateDraft draft, bool mayBracket = true)
    {
        int end = index;
        for (int count = 0; count < MostPieces; count++)
        {
            int next = count > 0 && !Joins(end - 1) ? end : ReadPiece(end, ref draft);
            if (next == end && count > 0)
                next = ReadBehindSign(end, ref draft, mayBracket);
            if (next == end)
                break;
            end = next;
        }

        return end;
    }

    private int ReadPiece(int i, ref DateDraft draft)
    {
        DateWord word = At(i);
        switch (word.Kind)
        {
            case DateKind.Number:
                return ReadNumber(i, ref draft);
            case DateKind.Quantity:
                return ReadFusedQuantity(i, ref draft);
            case DateKind.DigitDate:
                return ReadDigitDate(i, ref draft);
            case DateKind.Jalali or DateKind.Gregorian or DateKind.Hijri:
                return draft.Month == 0 && !draft.HasDecade ? ReadMonth(i, ref draft) : i;
            case DateKind.Weekday:
                return ReadWeekday(i, ref draft);
            case DateKind.Day:
                return ReadDayWord(i, ref draft);
            case DateKind.RelativeDay or DateKind.RelativeNight:
                return ReadRelativeDay(i, ref draft);
            case DateKind.RelativeYear:
                return ReadRelativeYear(i, ref draft);
            case DateKind.Part:
                return ReadPart(i, ref draft);
            case DateKind.Hour:
                return ReadHour(i, ref draft);
            case DateKind.Clock:
                return draft.Clock == 0 && (draft.HasDay || After(i + 1).Kind is DateKind.RelativeDay or DateKind.Weekday or DateKind.Day or DateKind.Part || IsBeforeDate(i)) ? ReadClock(i, ref draft) : i;
            case DateKind.Month:
                return ReadMonthWord(i, ref draft);
            case DateKind.Week:
                return ReadWeek(i, ref draft);
            case DateKind.Year:
                return ReadYearWord(i, ref draft);
            case DateKind.Decade or DateKind.Century:
                return ReadDecade(i, ref draft);
            case DateKind.Season or DateKind.SeasonWord:
                return ReadSeason(i, ref draft);
            case DateKind.This:
                return ReadThis(i, ref draft);
            case DateKind.Edge or DateKind.Half:
                return ReadEdge(i, ref draft);
            default:
                return i;
        }
    }

    // What stands behind a comma, a dash or an opening bracket, if it belongs to the same date.
    private int ReadBehindSign(int i, ref DateDraft draft, bool mayBracket)
    {
        if (!Joins(i - 1) || !Joins(i))
            return i;
        DateDraft trial = draft;
        switch (At(i).Kind)
        {
            case DateKind.Comma when draft.Day == 0 && (draft.Weekday > 0 || draft.Unit == DateUnit.Day) && draft.Clock == 0:
                int dated = ReadPieces(i + 1, ref trial, mayBracket: false);
                if (dated == i + 1 || (trial.Day == 0 && trial.Weekday == draft.Weekday))
                    return i;
                draft = trial;
                return dated;
            case DateKind.Comma or DateKind.Dash when draft.Day > 0 && draft.Clock == 0 && At(i + 1).Kind is DateKind.Clock or DateKind.Hour:
                int timed = ReadPiece(i + 1, ref trial);
                if (timed == i + 1)
                    return i;
                draft = trial;
                return timed;
            case DateKind.From when mayBracket && draft is { HasDay: true, Clock: 0 } && At(i + 1).Kind == DateKind.Hour: // "today from 4 o'clock"
                int since = ReadHour(i + 1, ref trial);
                if (since == i + 1)
                    return i;
                draft = trial;
                return since;
            case DateKind.Dash or DateKind.Comma when mayBracket && draft is { HasDay: false, Clock: > 0, Part: PartOfDay.None } && At(i + 1).Kind is DateKind.Number or DateKind.DigitDate or DateKind.Weekday: // 13:01 - 4 Aban 1398
                int day = ReadPieces(i + 1, ref trial, mayBracket: false);
                if (day == i + 1 || !trial.HasYear || trial.Day == 0)
                    return i;
                draft = trial;
                return day;
            case DateKind.Dash when mayBracket && draft.Unit == DateUnit.Day && draft.Weekday == 0:
                return ReadBracket(i, DateKind.Dash, ref draft);
            case DateKind.Open when mayBracket && draft.HasDay && (draft.Day == 0 || draft.Weekday == 0):
                return ReadBracket(i, DateKind.Close, ref draft);
            default:
                return i;
        }
    }

    // "today (Wednesday)", "Saturday (23 Shahrivar)", "today -Tuesday-": nothing but the rest of the date in brackets.
    private int ReadBracket(int i, DateKind close, ref DateDraft draft)
    {
        DateDraft trial = draft;
        int inner = ReadPieces(i + 1, ref trial, mayBracket: false);
        if (inner == i + 1 || At(inner).Kind != close || (trial.Day == draft.Day && trial.Weekday == draft.Weekday))
            return i;
        draft = trial;
        return inner + 1;
    }

    private int ReadWeekday(int i, ref DateDraft draft)
    {
        if (draft.Weekday > 0 || draft.HasDecade || draft.Edge != DateEdge.None || (draft.Unit is not (DateUnit.None or DateUnit.Day)))
            return i;
        draft.Weekday = At(i).Value + 1;
        int end = EndOf(i);
        if (draft.Unit == DateUnit.None && draft.Day == 0)
            ReadShift(ref end, ref draft);
        return end;
    }

    // "last" or "next" behind a weekday, month or season.
    private void ReadShift(ref int end, ref DateDraft draft)
    {
        DateKind kind = After(end).Kind;
        if (kind is not (DateKind.Last or DateKind.Next or DateKind.Current))
            return;
        draft.Shift = kind == DateKind.Last ? -1 : kind == DateKind.Next ? 1 : 0;
        end = EndOf(end);
    }

    private int ReadRelativeDay(int i, ref DateDraft draft)
    {
        DateWord word = At(i);
        bool night = word.Kind == DateKind.RelativeNight;
        if (draft.HasDay || draft.Edge != DateEdge.None || draft.Unit != DateUnit.None || draft.HasYear || draft.Month > 0 || (night && draft.Part != PartOfDay.None))
            return i;
        (draft.Unit, draft.Offset) = (DateUnit.Day, word.Value);
        if (night)
            draft.Part = PartOfDay.Night;
        return EndOf(i);
    }

    private int ReadPart(int i, ref DateDraft draft)
    {
        int end = EndOf(i);
        DateWord next = After(end);
        PartOfDay part = (PartOfDay)At(i).Value;
        if (draft.Part != PartOfDay.None || draft.Edge != DateEdge.None)
            return i;
        // "last night" by two words.
        if (next.Kind is DateKind.Last && part == PartOfDay.Night && !draft.HasDay)
        {
            (draft.Unit, draft.Offset, draft.Part) = (DateUnit.Day, -1, part);
            return end + 1;
        }

        bool behind = draft.HasDay || draft.Clock > 0;
        bool before = next.Kind is DateKind.Weekday or DateKind.Day or DateKind.RelativeDay or DateKind.Hour;
        if (!behind && !before && !(next.Kind == DateKind.Number && IsDayAndMonth(end)))
            return i;
        draft.Part = part;
        return end;
    }

    // "day" before a weekday, date or "last".
    private int ReadDayWord(int i, ref DateDraft draft)
    {
        int next = EndOf(i);
        DateWord word = After(next);
        switch (word.Kind)
        {
            case DateKind.Weekday or DateKind.RelativeDay or DateKind.DigitDate:
                int end = ReadPiece(next, ref draft);
                return end > next ? end : i;
            case DateKind.Number when IsDayAndMonth(next):
                int dated = ReadNumber(next, ref draft);
                return dated > next ? dated : i;
            case DateKind.Last or DateKind.Next or DateKind.Current or DateKind.Ago when !draft.HasDay && draft.Unit == DateUnit.None
                && (word.Kind != DateKind.Ago || After(next + 1).Kind != DateKind.From):
                (draft.Unit, draft.Offset) = (DateUnit.Day, word.Value);
                return EndOf(next);
            default:
                return i;
        }
    }

    // A time, a dash or comma, and a day of a month.
    private bool IsBeforeDate(int i) => After(i + 1).Kind is DateKind.Dash or DateKind.Comma && Joins(i + 1) && At(i + 2).Kind == DateKind.Number && IsDayAndMonth(i + 2);

    // Whether a number and a month, or a number, the word for month and "this" or "last", stand here.
    private bool IsDayAndMonth(int i)
    {
        if (!TryNumber(i, out NumberReading reading))
            return false;
        DateWord word = After(reading.End);
        return word.IsMonthName || (word.Kind == DateKind.Month && reading.Is(NumberForm.Ordinal));
    }
}
