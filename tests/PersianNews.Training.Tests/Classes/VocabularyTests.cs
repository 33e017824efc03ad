using PersianNews.Training.Classes;

namespace PersianNews.Training.Tests.Classes;

public class VocabularyTests
{
    [Fact]
    public void Words_are_folded_counted_and_ordered_by_frequency()
    {
        Vocabulary vocabulary = Vocabulary.Read(["او ۱۲ کتاب", "\u0643تاب 45 کتاب"], minCount: 1); // ARABIC KAF
        Assert.Equal(["کتاب", "00", "او"], vocabulary.Forms);
        Assert.Equal([3, 2, 1], vocabulary.Counts);
        Assert.Equal([2, 1, 0, Vocabulary.LineEnd, 0, 1, 0, Vocabulary.LineEnd], vocabulary.Text);
    }

    [Fact]
    public void Rare_words_are_left_out()
    {
        Vocabulary vocabulary = Vocabulary.Read(["او رفت", "او ماند", ""], minCount: 2);
        Assert.Equal(["او"], vocabulary.Forms);
        Assert.Equal([0, Vocabulary.LineEnd, 0, Vocabulary.LineEnd, Vocabulary.LineEnd], vocabulary.Text);
    }
}
