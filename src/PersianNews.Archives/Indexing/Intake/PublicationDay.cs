using System.Globalization;
using PersianNews.Articles.Dates;
using PersianNews.Tokenization;

namespace PersianNews.Archives.Indexing.Intake;

/// <summary>Reads the day of publication out of what archives have for it.</summary>
internal static class PublicationDay
{
    private const int IsoLength = 10;
    private const long EarliestSecond = 315_532_800; // 1980
    private const long LatestSecond = 4_102_444_800; // 2100

    /// <summary>
    /// The day of a time in ISO 8601, in seconds or milliseconds since 1970, or in any words and calendar that <see cref="DateReader"/>
    /// knows; null where none is found. Days are those of the time as it is written, or of UTC.
    /// </summary>
    public static DateOnly? Parse(string? published)
    {
        if (string.IsNullOrWhiteSpace(published))
            return null;
        ReadOnlySpan<char> start = published.AsSpan(0, Math.Min(published.Length, IsoLength));
        if (DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        if (double.TryParse(published, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return OfNumber(number);
        List<DateMention> dates = [];
        DateReader.Default.Read(published, WordTokenizer.Default.Tokenize(published), null, dates);
        string? iso = dates.Find(date => date is { Granularity: DateGranularity.Day or DateGranularity.Time, Iso.Length: >= IsoLength }).Iso;
        return DateOnly.TryParseExact(iso?[..IsoLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : null;
    }

    private static DateOnly? OfNumber(double number)
    {
        double seconds = number > LatestSecond ? number / 1000 : number;
        if (seconds is >= EarliestSecond and <= LatestSecond)
            return DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds));
        string digits = number.ToString("F0", CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }
}
