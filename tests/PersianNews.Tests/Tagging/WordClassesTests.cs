using PersianNews.Tagging;

namespace PersianNews.Tests.Tagging;

public class WordClassesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Finds_every_word_with_its_classes_and_no_other(int count)
    {
        ulong[] words = [.. Enumerable.Range(0, count).Select(static i => FeatureHash.Of($"in{i}"))];
        ushort[] own = [.. Enumerable.Range(0, count).SelectMany(static i => new[] { (ushort)(i % 5 + 1), (ushort)(i + 1) })];
        WordClasses classes = WordClasses.Build(2, words, own);
        for (int i = 0; i < count; i++)
            Assert.Equal([(ushort)(i % 5 + 1), (ushort)(i + 1)], classes.Find(words[i]).ToArray());
        for (int i = 0; i < 1000; i++)
            Assert.True(classes.Find(FeatureHash.Of($"out{i}")).IsEmpty);
    }

    [Fact]
    public void Words_that_want_the_same_place_are_told_apart()
    {
        ulong[] words = [.. Enumerable.Range(0, 9).Select(static i => (7ul << 32) + (ulong)(2 * i + 1))];
        WordClasses classes = WordClasses.Build(1, words, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        for (int i = 0; i < words.Length; i++)
            Assert.Equal(i + 1, classes.Find(words[i])[0]);
    }

    [Fact]
    public void A_table_without_words_knows_none()
    {
        Assert.True(WordClasses.None.Find(0).IsEmpty);
        Assert.True(WordClasses.None.Find(ulong.MaxValue).IsEmpty);
        Assert.True(WordClasses.Build(3, [], []).Find(1).IsEmpty);
    }
}
