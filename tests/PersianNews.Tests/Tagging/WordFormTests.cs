using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

public class WordFormTests
{
    [Theory]
    [InlineData("کتاب", "کتاب")]
    [InlineData("\u0643تاب", "کتاب")] // ARABIC KAF
    [InlineData("عل\u064A", "علی")] // ARABIC YEH
    [InlineData("مُحَمَّد", "محمد")] // vowel marks
    [InlineData("سلـــام", "سلام")] // kashida
    [InlineData("می\u200Cرود", "می\u200Cرود")] // half-space stays
    [InlineData("می رود", "می\u200Cرود")] // a half-space that a corpus has lost
    [InlineData("\u200Fکتاب\u200F", "کتاب")] // RIGHT-TO-LEFT MARK
    [InlineData("۱۴۰۳", "0000")]
    [InlineData("٢٥", "00")]
    [InlineData("F-35", "f-00")]
    [InlineData("BBC", "bbc")]
    [InlineData("", "")]
    public void A_form_is_folded_and_its_digits_are_zeros(string token, string form) => Assert.Equal(form, Write(token));

    [Theory]
    [InlineData("\u064B\u064C", "\u064B")]
    [InlineData("\u200F", "\u200F")]
    [InlineData("\0", "\0")]
    public void A_token_of_nothing_but_marks_keeps_the_first(string token, string form) => Assert.Equal(form, Write(token));

    [Fact]
    public void A_long_token_is_cut()
    {
        Assert.Equal(WordForm.MaxLength, Write(new string('ب', 1_000_000)).Length);
        Assert.Equal(1, Write(new string('\u064B', 1_000_000)).Length);
    }

    [Fact]
    public void A_lone_surrogate_stays() => Assert.Equal("\uD83D", Write("\uD83D"));

    private static string Write(string token)
    {
        char[] form = new char[WordForm.MaxLength];
        return new string(form, 0, WordForm.Write(token, form));
    }
}
