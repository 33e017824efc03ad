using PersianNews.Training.Corpora;

namespace PersianNews.Training.Tests.Corpora;

public class PlainTextTests
{
    [Fact]
    public void Lines_are_cut_into_sentences_of_words() =>
        Assert.Equal(
            [["او", "رفت", "."], ["تهران", "ماند", "."], ["پایان"]],
            PlainText.Sentences(["او رفت. تهران ماند.", "", "پایان"]));

    [Fact]
    public void A_line_without_end_is_cut_and_no_word_is_lost()
    {
        List<string[]> sentences = PlainText.Sentences([string.Join(' ', Enumerable.Repeat("واژه", 1000))]);
        Assert.Equal(1000, sentences.Sum(static s => s.Length));
        Assert.All(sentences, static s => Assert.InRange(s.Length, 1, 256));
    }
}
