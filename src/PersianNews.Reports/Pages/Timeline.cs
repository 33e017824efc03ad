using PersianNews.Reports.Counting;

namespace PersianNews.Reports.Pages;

/// <summary>Draws how many articles there were month by month, or year by year where the months are many. Time runs from right to left.</summary>
internal static class Timeline
{
    private const int MostBars = 120;
    private const int Height = 120;
    private const int Step = 10;
    private const int Gap = 2;
    private const int MonthsAYear = 12;

    /// <summary>Draws a timeline from one month to another; nothing where no day is known.</summary>
    public static Html Draw(MonthCounts counts, MonthCounts frame)
    {
        if (frame.IsEmpty)
            return Words.Of("nothing");
        int bin = frame.Last.Number - frame.First.Number < MostBars ? 1 : MonthsAYear;
        int first = frame.First.Number / bin;
        int[] bars = new int[frame.Last.Number / bin - first + 1];
        for (int month = frame.First.Number; month <= frame.Last.Number; month++)
            bars[month / bin - first] += counts[new SolarMonth(month)];
        int most = bars.Max();
        int peak = Array.IndexOf(bars, most);
        return Templates.Timeline.Fill(
            ("width", Html.Code(bars.Length * Step)),
            ("label", Words.Of("timeline")),
            ("bars", Html.Join(bars.Select((count, i) => Bar(bars.Length - 1 - i, count, most, Name(first + i, bin))))),
            ("first", Name(first, bin)),
            ("last", Name(first + bars.Length - 1, bin)),
            ("unit", Words.Of(bin == 1 ? "months" : "years")),
            ("peak", Name(first + peak, bin)),
            ("most", most));
    }

    private static Html Bar(int place, int count, int most, string name)
    {
        double height = most == 0 ? 0 : (double)count / most * Height;
        return Templates.Bar.Fill(
            ("x", Html.Code(place * Step + Gap / 2.0)),
            ("y", Html.Code(Height - height)),
            ("width", Html.Code(Step - Gap)),
            ("height", Html.Code(height)),
            ("title", name),
            ("count", count));
    }

    private static string Name(int number, int bin) =>
        bin == 1 ? Words.Month(new SolarMonth(number)) : Html.PersianDigits(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
