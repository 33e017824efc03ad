using PersianNews.Articles.Numbers;
using PersianNews.Text;

namespace PersianNews.Articles.Dates;

// Times of day, and dates in digits.
internal readonly ref partial struct DateParser
{
    private int ReadHour(int i, ref DateDraft draft)
    {
        int next = EndOf(i);
        if (draft.Clock > 0 || !Joins(next - 1))
            return i;
        int end = ReadTime(next, out int clock, out int seconds);
        if (end == next)
            return i;
        (draft.Clock, draft.Seconds) = (clock + 1, seconds);
        if (After(end).Kind != DateKind.To || !Joins(end))
            return end;
        int last = ReadTime(end + 1, out int lastClock, out _);
        if (last == end + 1 || After(last).IsMonthName)
            return end;
        draft.LastClock = lastClock + 1;
        return last;
    }

    private int ReadClock(int i, ref DateDraft draft)
    {
        int end = ReadTime(i, out int clock, out int seconds);
        if (end > i)
            (draft.Clock, draft.Seconds) = (clock + 1, seconds);
        return end;
    }

    // 20:30; 9; 9 and 30 minutes.
    private int ReadTime(int i, out int minutes, out int seconds)
    {
        (minutes, seconds) = (0, 0);
        if (At(i).Kind == DateKind.Clock)
            return TryClock(TextOf(i), out minutes, out seconds) ? i + 1 : i;
        if (At(i).Kind != DateKind.Number || !_numbers.TryRead(i, out NumberReading hour) || hour is not { Whole: >= 0 and <= 24, DigitCount: <= 2 }
            || hour.Is(NumberForm.Ordinal) || IsCounted(hour.End) || After(hour.End).IsMonthName)
            return i;
        minutes = hour.Whole * 60;
        int end = hour.End;
        if (After(end).Kind != DateKind.And || !Joins(end))
            return end;
        int next = end + 1;
        if (At(next).Kind == DateKind.Half)
        {
            minutes += 30;
            return next + 1;
        }

        if (At(next).Kind != DateKind.Number || !_numbers.TryRead(next, out NumberReading minute) || minute is not { Whole: >= 0 and < 60 })
            return end;
        bool named = After(minute.End).Kind == DateKind.Minute;
        if (!named && !(hour.DigitCount > 0 && minute.DigitCount == 2 && minute.Whole % 5 == 0 && After(minute.End).Kind is not (DateKind.Number or DateKind.And) && !IsCounted(minute.End)))
            return end;
        minutes += minute.Whole;
        return named ? minute.End + 1 : minute.End;
    }

    private static bool TryClock(ReadOnlySpan<char> token, out int minutes, out int seconds)
    {
        Span<int> groups = stackalloc int[3];
        int count = ReadGroups(token, groups, out _, out bool plain);
        (minutes, seconds) = ((groups[0] * 60) + groups[1], groups[2]);
        return plain && count is 2 or 3 && groups[0] <= 24 && groups[1] < 60 && groups[2] < 60 && minutes <= 24 * 60;
    }

    // The groups of digits of a token, at most three, and how many digits each has, four bits a group.
    private static int ReadGroups(ReadOnlySpan<char> token, Span<int> groups, out int lengths, out bool isPlain)
    {
        (lengths, isPlain) = (0, true);
        int group = -1;
        bool inside = false;
        foreach (char c in token)
        {
            char folded = CharacterFolding.Map[c];
            if (folded == CharacterFolding.Deleted || c == CharacterTraits.Zwnj)
                continue;
            if (!char.IsAsciiDigit(folded))
            {
                inside = false;
                continue;
            }

            if (!inside && ++group == groups.Length)
            {
                isPlain = false;
                return group;
            }

            inside = true;
            groups[group] = Math.Min((groups[group] * 10) + folded - '0', 100_000);
            lengths += 1 << (4 * group);
        }

        return group + 1;
    }

    // 1401/06/23, 23/06/1401, 2022-09-14T09:57, 99/5/16.
    private int ReadDigitDate(int i, ref DateDraft draft)
    {
        if (draft.Day > 0 || draft.Month > 0 || draft.HasYear || draft.HasDecade || draft.Unit is not (DateUnit.None or DateUnit.Day))
            return i;
        ReadOnlySpan<char> token = TextOf(i);
        int clock = token.IndexOf('T');
        Span<int> groups = stackalloc int[3];
        int count = ReadGroups(clock > 0 ? token[..clock] : token, groups, out int lengths, out bool plain);
        if (count != 3 || !plain)
            return i;
        int end = ReadEra(i + 1, ref draft);
        DigitDate.Read(groups, lengths, ref draft);
        if (clock > 0 && draft.Clock == 0 && TryIsoTime(token[(clock + 1)..], out int minutes, out int seconds))
            (draft.Clock, draft.Seconds) = (minutes + 1, seconds);
        return end;
    }

    // The time of an ISO 8601 date-time, without fraction and zone.
    private static bool TryIsoTime(ReadOnlySpan<char> time, out int minutes, out int seconds)
    {
        int rest = time.IndexOfAny(".+-Z");
        return TryClock(rest >= 0 ? time[..rest] : time, out minutes, out seconds);
    }
}
