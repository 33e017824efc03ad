namespace PersianNews.Lucene.Tests;

public class TokenizerTests
{
    [Fact]
    public void Words_numbers_dates_and_addresses_stay_whole_and_punctuation_goes()
    {
        List<AnalyzedToken> tokens = Streams.Read(
            static reader => new PersianNewsTokenizer(reader), "«می‌رود»، ۱۴۰۱/۰۶/۲۳ ساعت ۲۲:۳۰؛ ۳٫۵ درصد! example.com/a #تهران");
        Assert.Equal(
            ["می‌رود word", "۱۴۰۱/۰۶/۲۳ date", "ساعت word", "۲۲:۳۰ time", "۳٫۵ number", "درصد word", "example.com/a url", "#تهران hashtag"],
            tokens.Select(static token => $"{token.Term} {token.Type}"));
        Assert.All(tokens, static token => Assert.Equal((1, 1), (token.Increment, token.Length)));
    }

    [Fact]
    public void Tokens_that_are_too_long_leave_a_gap()
    {
        string text = $"پیش {new string('ا', PersianNewsTokenizer.MaxTokenLength + 1)} پس";
        List<AnalyzedToken> tokens = Streams.Read(static reader => new PersianNewsTokenizer(reader), text);
        Assert.Equal(["پیش 1", "پس 2"], tokens.Select(static token => $"{token.Term} {token.Increment}"));
    }

    [Fact]
    public void It_is_used_again_for_the_next_text()
    {
        PersianNewsTokenizer tokenizer = new(new StringReader("یک متن"));
        for (int i = 0; i < 3; i++)
        {
            tokenizer.Reset();
            Assert.True(tokenizer.IncrementToken());
            tokenizer.End();
            tokenizer.Dispose();
            tokenizer.SetReader(new StringReader("متن دیگر"));
        }

        tokenizer.Reset();
        Assert.Throws<InvalidOperationException>(() => tokenizer.SetReader(new StringReader("سوم")));
    }
}
