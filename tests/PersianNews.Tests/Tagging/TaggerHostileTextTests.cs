using PersianNews.Tagging;
using PersianNews.Tokenization;

namespace PersianNews.Tests.Tagging;

public class TaggerHostileTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\0\0\0")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800 تهران \uD83D")]
    [InlineData("\u202E تهران \u202C\u2066علی\u2069")]
    [InlineData("\uFEFF\u200C\u200D\u200E\u200F")]
    [InlineData("\u064B\u064C\u064D")]
    [InlineData("\uFFFF\uFFFE\uFDFA\uFDFD")]
    [InlineData("😀😀 تهران 👨\u200D👩\u200D👧")]
    public void No_text_throws(string text) => Check(text);

    [Fact]
    public void Random_code_units_never_throw()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            char[] text = new char[random.Next(200)];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = random.Next(4) switch
                {
                    0 => (char)random.Next(0x10000),
                    1 => (char)random.Next(0x0600, 0x0700),
                    2 => (char)random.Next(0x2000, 0x2070),
                    _ => ' ',
                };
            }

            Check(new string(text));
        }
    }

    [Fact]
    public void A_hundred_thousand_tokens_without_a_sentence_end_are_tagged()
    {
        string text = string.Concat(Enumerable.Repeat("باران در گیلان ", 33_334));
        List<Mention> mentions = Check(text);
        Assert.InRange(mentions.Count, 33_000, 33_334); // sentences are cut at a length, now and then between the words
    }

    [Fact]
    public void A_giant_token_costs_no_more_than_its_characters() =>
        Check("باران در گیلان " + new string('ب', 2_000_000) + " و مازندران بارید .");

    private static List<Mention> Check(string text)
    {
        List<Mention> mentions = TinyTagger.Tag(TinyTagger.Shared, text);
        int last = 0;
        foreach (Mention mention in mentions)
        {
            Assert.InRange(mention.Span.Start, last, text.Length);
            Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
            Assert.InRange(mention.Score, 0f, 1f);
            last = mention.Span.End;
        }

        Assert.Equal(
            WordTokenizer.Default.Tokenize(text).Length,
            TinyTagger.Shared.Label([.. WordTokenizer.Default.Tokenize(text).Select(t => text.Substring(t.Span.Start, t.Span.Length))]).Length);
        return mentions;
    }
}
