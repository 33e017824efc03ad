using PersianNews.Text;

namespace PersianNews.Tests.Text;

public class CharacterFoldingTests
{
    [Theory]
    [InlineData("كتابي", "کتابی")]
    [InlineData("رؤيا", "رویا")]
    [InlineData("مسئلة", "مسئله")]
    [InlineData("خانهٔ", "خانه")]
    [InlineData("خانۀ", "خانه")]
    [InlineData("أحمد إسرائيل ٱلله", "احمد اسرائیل الله")]
    [InlineData("آب", "آب")]
    [InlineData("كـتـاب", "کتاب")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("٤٥٦ ۴۵۶ 456", "456 456 456")]
    [InlineData("می\u200cرود\u200f", "می\u200cرود")]
    [InlineData("BBC", "bbc")]
    [InlineData("\uFEB3\uFEFC", "س\uFEFC")]
    [InlineData("\uFE97\uFEEC\uFEAE\uFE8D\uFEE5 \uFB90\uFBFF", "تهران کی")]
    public void Folds_to_the_form_words_are_compared_in(string text, string expected)
    {
        char[] buffer = new char[text.Length];
        int written = CharacterFolding.Fold(text, buffer);
        Assert.Equal(expected, new string(buffer, 0, written));
    }

    [Fact]
    public void Folding_twice_is_folding_once()
    {
        for (int c = 1; c <= char.MaxValue; c++)
        {
            char once = CharacterFolding.Map[c];
            if (once != CharacterFolding.Deleted) Assert.Equal(once, CharacterFolding.Map[once]);
        }
    }

    [Fact]
    public void A_short_destination_is_refused() =>
        Assert.Throws<ArgumentException>(() => CharacterFolding.Fold("abc", new char[2]));
}
