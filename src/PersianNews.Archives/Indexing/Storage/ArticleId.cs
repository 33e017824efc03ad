namespace PersianNews.Archives.Indexing.Storage;

/// <summary>
/// The numbers of articles in the index. They grow with the day of publication, so that the newest articles are found without sorting, a
/// range of days is a range of numbers, and a day needs no column. Those of articles whose day is not known come before all others.
/// </summary>
internal static class ArticleId
{
    private const int SequenceBits = 24;
    private const long BeforeDays = 1 << 20;

    /// <summary>The first number of an article whose day is not known.</summary>
    public const long FirstUndated = 1;

    /// <summary>The first number an article of a day can have.</summary>
    public static long FirstOf(DateOnly? day) => day is { } known ? (known.DayNumber + BeforeDays) << SequenceBits : FirstUndated;

    /// <summary>The last number an article of a day can have.</summary>
    public static long LastOf(DateOnly? day) =>
        day is { } known ? ((known.DayNumber + BeforeDays + 1) << SequenceBits) - 1 : (BeforeDays << SequenceBits) - 1;

    /// <summary>The day of an article, or null where it is not known.</summary>
    public static DateOnly? DayOf(long id) => id >> SequenceBits is >= BeforeDays and long day ? DateOnly.FromDayNumber((int)(day - BeforeDays)) : null;

    /// <summary>The first number of a range of days. Only a range without ends holds articles whose day is not known.</summary>
    public static long First(DateOnly? from, DateOnly? to) => from is null && to is not null ? FirstOf(DateOnly.MinValue) : FirstOf(from);

    /// <summary>The last number of a range of days.</summary>
    public static long Last(DateOnly? to) => LastOf(to ?? DateOnly.MaxValue);

    /// <summary>SQL for what is the same for all articles of a day.</summary>
    public static string DaySql(string id) => $"({id} >> {SequenceBits})";
}
