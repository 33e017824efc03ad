namespace PersianNews.Cli.Reporting;

/// <summary>Draws amounts with block characters.</summary>
internal static class Bar
{
    private const char Full = '\u2588';
    private const int Steps = 8;

    /// <summary>A horizontal bar, drawn to an eighth of a column.</summary>
    /// <param name="value">The amount.</param>
    /// <param name="largest">The amount of the longest bar.</param>
    /// <param name="width">The columns of the longest bar.</param>
    public static string Horizontal(long value, long largest, int width)
    {
        if (largest <= 0 || value <= 0)
            return "";
        int eighths = (int)Math.Max(1, Math.Round((double)value / largest * width * Steps));
        string full = new(Full, eighths / Steps);
        // U+2589 is seven eighths, U+258F is one.
        return eighths % Steps == 0 ? full : full + (char)('\u2590' - eighths % Steps);
    }

    /// <summary>A line of columns, one for each amount.</summary>
    public static string Spark(IEnumerable<long> values, long largest) => string.Concat(values.Select(value => Column(value, largest)));

    // U+2581 is one eighth high, U+2588 is full.
    private static char Column(long value, long largest) =>
        value <= 0 ? ' ' : (char)('\u2580' + Math.Max(1, (int)Math.Round((double)value / Math.Max(1, largest) * Steps)));
}
