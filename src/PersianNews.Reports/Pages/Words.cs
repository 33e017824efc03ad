using System.Globalization;

namespace PersianNews.Reports.Pages;

/// <summary>The Persian words that pages say, from <c>words.tsv</c>, and dates in them.</summary>
internal static class Words
{
    private static readonly PersianCalendar Calendar = new();

    private static readonly Dictionary<string, string> All = Resources.Text("words.tsv")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(static line => line[0] != '#')
        .ToDictionary(static line => line.Split('\t')[0], static line => line.Split('\t')[1], StringComparer.Ordinal);

    /// <summary>A word by its name in the table.</summary>
    public static string Of(string name) => All[name];

    /// <summary>What a type is called; a type the table does not know is called by its own name.</summary>
    public static string Type(string type) => All.GetValueOrDefault(type, type);

    /// <summary>What many of a type are called.</summary>
    public static string Types(string type) => All.GetValueOrDefault(type + "s", type);

    /// <summary>A day in the solar calendar.</summary>
    public static string Day(DateOnly day)
    {
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        return Html.PersianDigits(string.Create(
            CultureInfo.InvariantCulture, $"{Calendar.GetDayOfMonth(time)} {Of($"month{Calendar.GetMonth(time)}")} {Calendar.GetYear(time)}"));
    }

    /// <summary>A month in the solar calendar.</summary>
    public static string Month(SolarMonth month) => Html.PersianDigits(string.Create(
        CultureInfo.InvariantCulture, $"{Of($"month{month.MonthOfYear}")} {month.Year}"));
}
