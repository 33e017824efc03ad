using PersianNews.Cli.Commands;
using PersianNews.Cli.Reporting;

namespace PersianNews.Cli.Tests.Reporting;

public class BidiLinesTests
{
    [Theory]
    [InlineData("│ 12 │ LOC │ Moscow │\n", "│ 12 │ LOC │ Moscow │\n")]
    [InlineData("│ 12 │ مسکو   │ 3 │", "│ 12 │ \u2068مسکو\u2069   │ 3 │")]
    [InlineData("2021 · ایسنا · 7", "2021 · \u2068ایسنا\u2069 · 7")]
    [InlineData("سفر\nبه مسکو", "\u2068سفر\u2069\n\u2068به مسکو\u2069")]
    [InlineData("", "")]
    public void Cells_of_right_to_left_text_are_isolated(string line, string isolated) => Assert.Equal(isolated, BidiLines.Isolate(line));

    [Fact]
    public void Text_of_others_cannot_steer_the_terminal() =>
        Assert.Equal("سفر [31m به  مسکو", BidiLines.Clean("سفر\u001B[31m\u202E به\r\nمسکو\u2066"));

    [Theory]
    [InlineData("2021-11-03", false, "2021-11-03")]
    [InlineData("2021-11", false, "2021-11-01")]
    [InlineData("2024-02", true, "2024-02-29")]
    [InlineData("2021", true, "2021-12-31")]
    [InlineData("1400/08/12", false, "2021-11-03")]
    [InlineData("۱۴۰۰-۰۸", false, "2021-10-23")]
    [InlineData("1399", true, "2021-03-20")]
    [InlineData("2021-02-30", false, null)]
    [InlineData("1400-12-30", false, null)]
    [InlineData("12", false, null)]
    [InlineData("2021-1-1-1", false, null)]
    [InlineData("دیروز", false, null)]
    [InlineData("", false, null)]
    public void Days_are_read_in_either_calendar(string text, bool last, string? day) =>
        Assert.Equal(day, DayOption.TryParse(text, last, out DateOnly found) ? found.ToString("yyyy-MM-dd", null) : null);

    [Fact]
    public void Bars_are_drawn_to_an_eighth()
    {
        Assert.Equal("\u2588\u2588\u258C", Bar.Horizontal(5, 10, 5));
        Assert.Equal("\u258F", Bar.Horizontal(1, 1000, 5));
        Assert.Equal("", Bar.Horizontal(0, 10, 5));
        Assert.Equal("\u2581\u2584 \u2588", Bar.Spark([1, 4, 0, 8], 8));
    }
}
