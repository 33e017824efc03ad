using System.Globalization;
using System.Runtime.InteropServices;
using PersianNews.Articles.Dates;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Articles.Structure;

/// <summary>Reads the lines of dates, codes and sections above an article. Not thread-safe; one for each article.</summary>
internal sealed class HeaderLineReader
{
    private const int LongestLine = 320;
    private const int MostSectionWords = 7;
    private const int MostStrangers = 8;
    private const string CodeSigns = ":-/ \u060C\u061B.*#"; // with Persian comma and semicolon

    private const string Hour = "\u0633\u0627\u0639\u062A"; // the word for hour: seen, alef, ain, te

    private static readonly string[] ClockFormats = ["H:m", "H:m:s"];

    private readonly List<DateMention> _dates = [];

    /// <summary>Reads a line.</summary>
    public HeaderLine Read(in PageText page, in ArticleLine line)
    {
        HeaderLine found = default;
        if (line.Span.Length > LongestLine)
            return found;
        if (!HasNumber(page, line))
        {
            found.Kind = IsSection(page, line) ? LineKind.Section : LineKind.Plain;
            return found;
        }

        ReadDates(page, line);
        int strangers = 0;
        ReadWords(page, line, ref found, ref strangers);
        bool isMeta = found.Date is null
            ? found.Code is not null && strangers <= MostStrangers / 2
            : strangers == 0 || (strangers <= MostStrangers && IsMarked(found));
        if (isMeta)
            found.Kind = LineKind.Meta;
        else if (found.Date is null || !IsLabel(found.Label))
            (found.Date, found.Code, found.Updated) = (null, null, null);
        if (!isMeta && IsSection(page, line))
            found.Kind = LineKind.Section;
        return found;
    }

    // No date and no code is without one.
    private static bool HasNumber(in PageText page, in ArticleLine line)
    {
        foreach (Token token in page.Tokens[line.FirstToken..line.EndToken])
        {
            if (token.Kind is TokenKind.Number or TokenKind.Date or TokenKind.Range or TokenKind.Time)
                return true;
        }

        return false;
    }

    // Piece by piece, cut before the word for hour: a year before it is no number of hours.
    private void ReadDates(in PageText page, in ArticleLine line)
    {
        _dates.Clear();
        int first = line.FirstToken;
        for (int i = first + 1; i <= line.EndToken; i++)
        {
            if (i < line.EndToken && page[i] is not Hour)
                continue;
            DateReader.Default.Read(page.Text, page.Tokens[first..i], null, _dates);
            first = i;
        }
    }

    private static bool IsLabel(StructureWordKind kind) => kind is StructureWordKind.PublishedLabel or StructureWordKind.UpdatedLabel;

    private static bool IsMarked(in HeaderLine line) =>
        line.Date is { Time: not null } || line.Calendars > 1 || line.Code is not null || IsLabel(line.Label);

    private void ReadWords(in PageText page, in ArticleLine line, ref HeaderLine found, ref int strangers)
    {
        ReadOnlySpan<DateMention> dates = CollectionsMarshal.AsSpan(_dates);
        StructureWordKind label = StructureWordKind.None;
        TimeOnly? time = null;
        TextSpan timeSpan = default;
        int calendars = 0, next = 0;
        for (int i = line.FirstToken; i < line.EndToken;)
        {
            TextSpan span = page.Tokens[i].Span;
            while (next < dates.Length && dates[next].Span.End <= span.Start)
                next++;
            if (next < dates.Length && dates[next].Span.Contains(span))
            {
                if (dates[next].Time is { } clock && time is null)
                    (time, timeSpan) = (clock, dates[next].Span);
                if (IsFull(dates[next]))
                {
                    calendars |= 1 << (int)dates[next].Calendar;
                    Take(dates[next], label, ref found);
                }

                i = SkipTo(page, i, line.EndToken, dates[next].Span.End);
                continue;
            }

            if (time is null && page.Tokens[i].Kind == TokenKind.Time && ClockAt(page[i]) is { } hour)
                (time, timeSpan) = (hour, span);
            int count = StructureWords.MatchLine(page.Text, page.Tokens[..line.EndToken], i, out StructureWordKind kind);
            if (IsLabel(kind))
                label = kind;
            if (kind == StructureWordKind.CodeLabel && CodeAt(page, i + count, line.EndToken) is { } code)
            {
                found.Code ??= code;
                i = SkipTo(page, i + count, line.EndToken, code.End);
                continue;
            }

            if (kind == StructureWordKind.None && page.Tokens[i].Kind is TokenKind.Word or TokenKind.Abbreviation or TokenKind.Number && !IsWeekday(page, i))
                strangers++;
            i += Math.Max(count, 1);
        }

        found.Calendars = int.PopCount(calendars);
        if (found.Date is { Time: null } date && time is not null)
            found.Date = date with { Time = time, Span = Union(date.Span, timeSpan) };
    }

    // Jalali outweighs the others: it is the calendar that the pages are written in.
    private static void Take(in DateMention mention, StructureWordKind label, ref HeaderLine found)
    {
        ArticleDate date = new(mention.Span, mention.Calendar, mention.Value!.Value.Start, mention.Time);
        if (found.Date is { } known && label == StructureWordKind.UpdatedLabel && found.Label != label)
            found.Updated ??= date;
        else if (found.Date is { } old && old.Calendar == date.Calendar && found.Label == StructureWordKind.UpdatedLabel && label != found.Label)
            (found.Updated, found.Date, found.Label) = (old, date, label);
        else if (found.Date is not { } first || (first.Calendar != DateCalendar.Jalali && Rank(date.Calendar) > Rank(first.Calendar)))
            (found.Date, found.Label) = (date, label);
    }

    private static int Rank(DateCalendar calendar) => calendar switch
    {
        DateCalendar.Jalali => 3,
        DateCalendar.Gregorian => 2,
        _ => 1,
    };

    private static bool IsFull(in DateMention date) =>
        date is { Granularity: DateGranularity.Day or DateGranularity.Time, Calendar: not DateCalendar.None, Value: { } value } && value.Start == value.End;

    private static bool IsWeekday(in PageText page, int token) =>
        StructureWords.MatchBreak(page.Text, page.Tokens, token, out StructureWordKind kind) > 0 && kind == StructureWordKind.Time
        || page[token] is var word && word.Length > 5 && word.EndsWith("day", StringComparison.OrdinalIgnoreCase);

    private static TimeOnly? ClockAt(ReadOnlySpan<char> token)
    {
        Span<char> digits = stackalloc char[16];
        if (token.Length > digits.Length)
            return null;
        int length = CharacterFolding.Fold(token, digits);
        return TimeOnly.TryParseExact(digits[..length], ClockFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;
    }

    private static TextSpan? CodeAt(in PageText page, int token, int end)
    {
        int first = token;
        while (first < end && page.IsSign(first, CodeSigns))
            first++;
        if (first == end || page.Tokens[first].Kind is not (TokenKind.Number or TokenKind.Range or TokenKind.Date or TokenKind.Word)
            || !char.IsAsciiDigit(CharacterFolding.Map[page.Text[page.Tokens[first].Span.End - 1]]))
        {
            return null;
        }

        return page.Tokens[first].Span;
    }

    private static bool IsSection(in PageText page, in ArticleLine line)
    {
        int words = 0, separators = 0;
        for (int i = line.FirstToken; i < line.EndToken; i++)
        {
            if (page.Tokens[i].Kind is TokenKind.Word or TokenKind.Abbreviation)
                words++;
            else if (page.IsSign(i, "|>/\u00BB\u203A-\u2013")) // arrows are written as closing guillemets
                separators += page.IsSign(i, "-/\u2013") && words > 4 ? 0 : 1;
            else if (!page.IsSign(i, "\u060C,"))
                return false;
        }

        return words <= MostSectionWords && (separators > 0 || words <= 2);
    }

    private static int SkipTo(in PageText page, int token, int end, int position)
    {
        do
            token++;
        while (token < end && page.Tokens[token].Span.Start < position);
        return token;
    }

    private static TextSpan Union(TextSpan a, TextSpan b) => TextSpan.FromBounds(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));
}
