using System.Globalization;
using PersianNews.Articles.Numbers;

namespace PersianNews.Tests.Articles.Numbers;

public class NumberReaderCaseTests
{
    public static IEnumerable<object[]> Cases() => MentionCases.Read("numbers");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Numbers_are_as_the_case_file_says(string file, int line, string reference, string input, string expected)
    {
        Assert.Equal("none", reference);
        string text = MentionCases.Unescape(input);
        string all = string.Join('|', NumberReader.Default.Read(text).Select(number => $"{number.Span.Slice(text)}={Show(number)}"));
        string wanted = MentionCases.Unescape(expected);
        Assert.True(wanted == (all.Length == 0 ? "-" : all), $"{file}:{line}: expected {wanted}, found {all}");
    }

    private static string Show(NumberMention number)
    {
        string value = Show(number.Value) + (number.Maximum is null ? "" : ".." + Show(number.Maximum));
        return $"{number.Kind} {value} {number.Unit}".TrimEnd();
    }

    private static string Show(decimal? value) => value?.ToString("G29", CultureInfo.InvariantCulture) ?? "?";
}
