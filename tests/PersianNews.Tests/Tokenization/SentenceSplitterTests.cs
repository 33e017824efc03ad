using PersianNews.Tokenization;

namespace PersianNews.Tests.Tokenization;

public class SentenceSplitterTests
{
    public static IEnumerable<object[]> Cases() => CaseFile.Read("sentences");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sentences_are_as_the_case_file_says(string file, int line, string input, string expected)
    {
        string text = CaseFile.Unescape(input);
        string found = string.Join("|", SentenceSplitter.Default.Split(text).Select(sentence => text.Substring(sentence.Span.Start, sentence.Span.Length)));
        string wanted = CaseFile.Unescape(expected);
        Assert.True(wanted == found, $"{file}.txt:{line}: expected {wanted}, found {found}");
    }

    [Fact]
    public void An_empty_text_has_no_sentence()
    {
        Assert.Empty(SentenceSplitter.Default.Split(""));
        Assert.Empty(SentenceSplitter.Default.Split(" \n\u200C "));
    }

    [Fact]
    public void A_sentence_without_marks_is_cut_at_the_limit()
    {
        string text = string.Concat(Enumerable.Repeat("آب ", 5000));
        Sentence[] sentences = SentenceSplitter.Default.Split(text);
        Assert.Equal([2000, 2000, 1000], sentences.Select(sentence => sentence.TokenCount));
    }

    [Fact]
    public void A_long_sentence_is_cut_behind_a_semicolon_rather_than_a_comma()
    {
        string words = string.Concat(Enumerable.Repeat("آب ", 1400));
        Sentence[] sentences = SentenceSplitter.Default.Split(words + "؛ " + string.Concat(Enumerable.Repeat("آب ", 300)) + "، " + words);
        Assert.Equal(1401, sentences[0].TokenCount);
    }

    [Fact]
    public void A_run_of_stops_does_not_outgrow_the_limit()
    {
        Sentence[] sentences = SentenceSplitter.Default.Split(string.Concat(Enumerable.Repeat(". ", 10_000)));
        Assert.All(sentences, sentence => Assert.InRange(sentence.TokenCount, 1, SentenceSplitter.MaximumTokens));
        Assert.Equal(10_000, sentences.Sum(sentence => sentence.TokenCount));
    }

    [Fact]
    public void Sentences_are_appended_to_the_list()
    {
        List<Sentence> sentences = [];
        Token[] tokens = WordTokenizer.Default.Tokenize("باران آمد.");
        SentenceSplitter.Default.Split("باران آمد.", tokens, sentences);
        SentenceSplitter.Default.Split("باران آمد.", tokens, sentences);
        Assert.Equal(2, sentences.Count);
        Assert.Throws<ArgumentNullException>(() => SentenceSplitter.Default.Split((string)null!));
        Assert.Throws<ArgumentNullException>(() => SentenceSplitter.Default.Split("", [], null!));
    }
}
