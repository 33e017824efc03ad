using System.Text.RegularExpressions;
using PersianNews.Articles.Dates;
using PersianNews.Tokenization;

namespace PersianNews.Tests.Articles.Dates;

public partial class DateReaderPropertyTests
{
    private const int TextsPerSeed = 4000;

    private static readonly DateOnly?[] References =
    [
        null, new DateOnly(2022, 9, 14), new DateOnly(2024, 3, 19), new DateOnly(2025, 3, 20), DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(622, 3, 22), new DateOnly(9999, 1, 1),
    ];

    public static IEnumerable<object[]> Seeds() => AwkwardText.Seeds();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_text_gives_dates_in_order_with_valid_values(int seed)
    {
        foreach (string text in AwkwardText.Texts(seed, TextsPerSeed))
        {
            Token[] tokens = WordTokenizer.Default.Tokenize(text);
            DateOnly? reference = References[text.Length % References.Length];
            int at = 0;
            foreach (DateMention date in DateReader.Default.Read(text, reference))
            {
                Assert.True(date.Span.Start >= at && date.Span.Length > 0 && date.Span.End <= text.Length, text);
                Assert.Contains(tokens, token => token.Span.Start == date.Span.Start);
                Assert.Contains(tokens, token => token.Span.End == date.Span.End);
                at = date.Span.End;
                AssertValid(text, date);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_reference_date_changes_values_but_no_span(int seed)
    {
        foreach (string text in AwkwardText.Texts(seed + 100, TextsPerSeed))
        {
            DateMention[] without = DateReader.Default.Read(text);
            DateMention[] with = DateReader.Default.Read(text, new DateOnly(2022, 9, 14));
            Assert.Equal(without.Select(date => date.Span), with.Select(date => date.Span));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_blank_line_keeps_texts_apart(int seed)
    {
        string? previous = null;
        foreach (string text in AwkwardText.Texts(seed + 200, TextsPerSeed))
        {
            if (previous is not null && !char.IsLowSurrogate(text[0]))
            {
                int shift = previous.Length + 7;
                IEnumerable<(int, string?)> apart = DateReader.Default.Read(previous).Select(date => (date.Span.Start, date.Iso))
                    .Concat(DateReader.Default.Read(text).Select(date => (date.Span.Start + shift, date.Iso)));
                Assert.Equal(apart, DateReader.Default.Read(previous + "\n\n.\n\n.\n" + text).Select(date => (date.Span.Start, date.Iso)));
            }

            previous = text;
        }
    }

    // A quadratic scan would take minutes on these; the test runner's patience is the only clock.
    [Fact]
    public void Long_runs_of_one_piece_are_no_trap()
    {
        foreach (string piece in AwkwardText.Pieces.Concat(["از سال ۱۴۰۰ تا ", "سه و ", "۲۰ و ۲۱ ", "امروز، ", "امروز (", "سال‌های ۹۲، ۹۳ و ", "ساعت ۹ تا ", "شنبه ، "]))
        {
            string text = string.Concat(Enumerable.Repeat(piece + " ", 40_000 / (piece.Length + 1)));
            foreach (DateMention date in DateReader.Default.Read(text, new DateOnly(2022, 9, 14)))
                Assert.InRange(date.Span.Length, 1, 400);
        }
    }

    private static void AssertValid(string text, DateMention date)
    {
        string? iso = date.Iso;
        Assert.True(iso is null || IsoPattern().IsMatch(iso), $"{text}: {iso}");
        Assert.Equal(iso is null, date.Value is null && date.Time is null);
        Assert.Equal(iso is null, date.Timex is null);
        if (date.Value is { } value)
            Assert.True(value.Start <= value.End, $"{text}: {iso}");
    }

    [GeneratedRegex(@"^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|(?:\d{4}-\d\d-\d\d)?T\d\d:\d\d(?::\d\d)?)(?:/(?:\d{4}(?:-\d\d(?:-\d\d)?)?|(?:\d{4}-\d\d-\d\d)?T\d\d:\d\d(?::\d\d)?))?$")]
    private static partial Regex IsoPattern();
}
