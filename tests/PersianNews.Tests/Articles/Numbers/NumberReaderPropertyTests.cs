using PersianNews.Articles.Dates;
using PersianNews.Articles.Numbers;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Tests.Articles.Numbers;

public class NumberReaderPropertyTests
{
    private const int TextsPerSeed = 4000;

    public static IEnumerable<object[]> Seeds() => AwkwardText.Seeds();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_text_gives_numbers_in_order(int seed)
    {
        foreach (string text in AwkwardText.Texts(seed, TextsPerSeed))
        {
            int at = 0;
            foreach (NumberMention number in NumberReader.Default.Read(text))
            {
                Assert.True(number.Span.Start >= at && number.Span.Length > 0 && number.Span.End <= text.Length, text);
                Assert.True(number.Kind is NumberKind.Cardinal or NumberKind.Ordinal == number.Unit is null, text);
                Assert.True(number.Maximum is null || number.Value is not null, text);
                at = number.Span.End;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_number_reaches_into_a_part_that_is_taken(int seed)
    {
        foreach (string text in AwkwardText.Texts(seed + 100, TextsPerSeed))
        {
            TextSpan[] taken = [.. DateReader.Default.Read(text).Select(date => date.Span)];
            List<NumberMention> numbers = [];
            NumberReader.Default.Read(text, WordTokenizer.Default.Tokenize(text), taken, numbers);
            Assert.All(numbers, number => Assert.DoesNotContain(taken, span => span.Overlaps(number.Span)));
        }
    }

    [Fact]
    public void Numbers_in_words_say_what_digits_say()
    {
        foreach ((string words, decimal value) in SpelledNumbers.All())
            Assert.True(Assert.Single(NumberReader.Default.Read(words + " نفر")).Value == value, $"{words} is {value}");
    }

    // A quadratic scan would take minutes on these; the test runner's patience is the only clock.
    [Fact]
    public void Long_runs_of_one_piece_are_no_trap()
    {
        foreach (string piece in AwkwardText.Pieces.Concat(["هزار میلیارد ", "یک و ", "پنج تا ", "منفی ", "دلار و ", "۵ دلار و "]))
        {
            string text = string.Concat(Enumerable.Repeat(piece + " ", 40_000 / (piece.Length + 1)));
            foreach (NumberMention number in NumberReader.Default.Read(text))
                Assert.InRange(number.Span.Length, 1, 400);
        }
    }

    [Fact]
    public void Wrong_arguments_throw()
    {
        Assert.Throws<ArgumentNullException>(() => NumberReader.Default.Read(null!));
        Assert.Throws<ArgumentNullException>(() => NumberReader.Default.Read("", [], null!));
    }
}
