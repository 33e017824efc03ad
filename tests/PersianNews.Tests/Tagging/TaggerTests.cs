using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Tests.Tagging;

public class TaggerTests
{
    private const string Text = "مریم صادقی وزیر بهداشت وارد شیراز شد .\nقیمت نان از شنبه تغییر می\u200Cکند .\nباران در گیلان و مازندران بارید .";

    [Fact]
    public void Finds_mentions_in_the_original_text()
    {
        List<Mention> mentions = TinyTagger.Tag(TinyTagger.Shared, Text);
        Assert.Equal(
            ["مریم صادقی PER", "شیراز LOC", "گیلان LOC", "مازندران LOC"],
            mentions.Select(static m => $"{m.Span.Slice(Text)} {m.Type}"));
        Assert.All(mentions, static m => Assert.InRange(m.Score, 0.5f, 1f));
        Assert.All(mentions, static m => Assert.Equal(-1, m.EntityIndex));
    }

    [Fact]
    public void Appends_to_what_the_list_holds()
    {
        List<Mention> mentions = TinyTagger.Tag(TinyTagger.Shared, Text);
        Token[] tokens = WordTokenizer.Default.Tokenize(Text);
        TinyTagger.Shared.Tag(Text, tokens, SentenceSplitter.Default.Split(Text), mentions);
        Assert.Equal(8, mentions.Count);
        Assert.Equal(mentions[..4], mentions[4..]);
    }

    [Fact]
    public void Labels_words_as_it_tags_text()
    {
        Assert.Equal(["B-PER", "I-PER", "O", "O", "O", "B-LOC", "O", "O"], TinyTagger.Shared.Label(Text.Split('\n')[0].Split(' ')));
        Assert.Empty(TinyTagger.Shared.Label([]));
        Assert.Equal(2, TinyTagger.Shared.Label(["", "\0"]).Length);
    }

    [Fact]
    public void The_same_text_gives_the_same_mentions_whatever_came_before()
    {
        List<Mention> expected = TinyTagger.Tag(TinyTagger.Fresh(), Text);
        Tagger tagger = TinyTagger.Fresh();
        TinyTagger.Tag(tagger, string.Join(' ', Enumerable.Range(0, 5000).Select(static i => $"w{Letters(i)}")));
        Assert.Equal(expected, TinyTagger.Tag(tagger, Text));
        Assert.Equal(expected, TinyTagger.Tag(tagger, Text));
    }

    [Fact]
    public void More_words_than_the_cache_holds_change_nothing()
    {
        // The cache starts afresh before a sentence it may not hold: forty thousand new words force that twice.
        Tagger tagger = TinyTagger.Fresh();
        List<Mention> expected = TinyTagger.Tag(TinyTagger.Fresh(), Text);
        for (int part = 0; part < 4; part++)
        {
            tagger.Label([.. Enumerable.Range(part * 10_000, 10_000).Select(Letters)]);
            Assert.Equal(expected, TinyTagger.Tag(tagger, Text));
        }
    }

    [Fact]
    public void A_sentence_longer_than_the_cache_is_labelled_in_parts()
    {
        string[] words = [.. Enumerable.Range(0, 80_000).Select(Letters)];
        string[] sentence = Text.Split('\n')[0].Split(' ');
        foreach (int at in new[] { 0, 40_000, 79_990 })
            sentence.CopyTo(words, at);
        string[] labels = TinyTagger.Shared.Label(words);
        Assert.Equal(words.Length, labels.Length);
        Assert.Equal("B-PER I-PER", string.Join(' ', labels[..2]));
        Assert.Equal("B-PER I-PER", string.Join(' ', labels[40_000..40_002]));
        Assert.Equal("B-PER I-PER", string.Join(' ', labels[79_990..79_992]));
    }

    [Fact]
    public void Threads_that_share_a_tagger_get_the_results_of_one()
    {
        string[] lines = Text.Split('\n');
        string[] texts = [.. Enumerable.Range(0, 200).Select(i => string.Join('\n', lines.Skip(i % 3)) + " " + Letters(i))];
        Tagger tagger = TinyTagger.Fresh();
        List<Mention>[] expected = [.. texts.Select(text => TinyTagger.Tag(tagger, text))];
        List<Mention>[] found = new List<Mention>[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => found[i] = TinyTagger.Tag(tagger, texts[i]));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Mentions_end_with_their_sentence()
    {
        const string Split = "رئیس مجلس با مریم\nصادقی دیدار کرد .";
        int lineEnd = Split.IndexOf('\n', StringComparison.Ordinal);
        Assert.All(
            TinyTagger.Tag(TinyTagger.Shared, Split),
            m => Assert.False(m.Span.Start < lineEnd && m.Span.End > lineEnd));
    }

    [Fact]
    public void Wrong_arguments_throw_the_standard_exceptions()
    {
        Assert.Throws<ArgumentNullException>(() => new Tagger(null!));
        Assert.Throws<ArgumentNullException>(() => TinyTagger.Shared.Label(null!));
        Assert.Throws<ArgumentNullException>(() => TinyTagger.Shared.Tag("", [], [], null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => TinyTagger.Shared.Tag("a", [], [new Sentence(new(0, 1), 0, 1)], []));
    }

    /// <summary>A word of letters for each number.</summary>
    private static string Letters(int number)
    {
        string word = "";
        for (int left = number + 1; left > 0; left /= 26)
            word += (char)('a' + left % 26);
        return word;
    }
}
