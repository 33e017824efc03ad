using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PersianNews.Normalization;

namespace PersianNews.Cli.Commands;

/// <summary>A day, month or year, Gregorian or Jalali, in any digits: where a range of days begins or ends.</summary>
internal static class DayOption
{
    // No newspaper is that old in one calendar, and the other will not get there for some centuries.
    private const int FirstGregorianYear = 1700;

    private const string Wrong = "takes a day, month or year, such as 2022-09-14, 2022-09, 1401/06/23 or 1401.";

    public static Option<DateOnly?> From() => Create("--from", "The first day of publication", last: false);

    public static Option<DateOnly?> To() => Create("--to", "The last day of publication", last: true);

    /// <summary>Reads a day, or the first or last one of a month or year.</summary>
    public static bool TryParse(string text, bool last, out DateOnly day)
    {
        day = default;
        string[] parts = Normalizer.Default.Normalize(text).Select(Latin).Aggregate("", (sum, c) => sum + c).Split('-', '/');
        int[] numbers = [.. parts.TakeWhile(IsNumber).Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        if (numbers.Length != parts.Length || numbers.Length > 3 || numbers[0] is < 1000 or > 3000)
            return false;
        Calendar calendar = numbers[0] < FirstGregorianYear ? new PersianCalendar() : new GregorianCalendar();
        int month = numbers.Length > 1 ? numbers[1] : last ? 12 : 1;
        if (month is < 1 or > 12)
            return false;
        int days = calendar.GetDaysInMonth(numbers[0], month);
        int number = numbers.Length > 2 ? numbers[2] : last ? days : 1;
        if (number < 1 || number > days)
            return false;
        day = DateOnly.FromDateTime(calendar.ToDateTime(numbers[0], month, number, 0, 0, 0, 0));
        return true;
    }

    private static Option<DateOnly?> Create(string name, string what, bool last) => new(name)
    {
        HelpName = "DATE",
        Description = $"{what}; a month or year stands for its {(last ? "last" : "first")} day. Jalali dates are understood.",
        CustomParser = result => Parse(result, name, last),
    };

    private static DateOnly? Parse(ArgumentResult result, string name, bool last)
    {
        if (TryParse(result.Tokens[0].Value, last, out DateOnly day))
            return day;
        result.AddError($"{name} {Wrong}");
        return null;
    }

    private static bool IsNumber(string part) => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit);

    private static char Latin(char c) => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c;
}
