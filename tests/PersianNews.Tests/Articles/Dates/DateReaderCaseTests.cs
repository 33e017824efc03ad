using System.Globalization;
using PersianNews.Articles.Dates;

namespace PersianNews.Tests.Articles.Dates;

public class DateReaderCaseTests
{
    public static IEnumerable<object[]> Cases() => MentionCases.Read("dates");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dates_are_as_the_case_file_says(string file, int line, string reference, string input, string expected)
    {
        DateOnly? today = reference == "none" ? null : DateOnly.Parse(reference, CultureInfo.InvariantCulture);
        string text = MentionCases.Unescape(input);
        IEnumerable<string> found = DateReader.Default.Read(text, today).Select(date => $"{date.Span.Slice(text)}={date.Timex ?? "?"}");
        string all = string.Join('|', found);
        string wanted = MentionCases.Unescape(expected);
        Assert.True(wanted == (all.Length == 0 ? "-" : all), $"{file}:{line}: expected {wanted}, found {all}");
    }

    [Fact]
    public void The_case_files_hold_several_hundred_cases() => Assert.InRange(Cases().Count(), 400, 5000);
}
