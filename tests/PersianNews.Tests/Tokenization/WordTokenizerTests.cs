using PersianNews.Tokenization;

namespace PersianNews.Tests.Tokenization;

public class WordTokenizerTests
{
    private const string Sample = "به گزارش خبرنگار ما، «رضا احمدی» ساعت ۱۰:۳۰ روز ۱۴۰۱/۰۶/۲۳ وارد تهران شد. info@example.ir #ایران";

    [Fact]
    public void Every_overload_gives_the_same_tokens()
    {
        Token[] tokens = WordTokenizer.Default.Tokenize(Sample);
        List<Token> list = [];
        WordTokenizer.Default.Tokenize(Sample.AsSpan(), list);
        var buffer = new Token[Sample.Length];
        Assert.True(WordTokenizer.Default.TryTokenize(Sample, buffer, out int written));
        List<Token> enumerated = [];
        foreach (Token token in WordTokenizer.Default.EnumerateTokens(Sample))
            enumerated.Add(token);

        Assert.Equal(tokens, list);
        Assert.Equal(tokens, buffer[..written]);
        Assert.Equal(tokens, enumerated);
    }

    [Fact]
    public void A_short_buffer_gets_what_fits()
    {
        Token[] tokens = WordTokenizer.Default.Tokenize(Sample);
        var buffer = new Token[3];
        Assert.False(WordTokenizer.Default.TryTokenize(Sample, buffer, out int written));
        Assert.Equal(3, written);
        Assert.Equal(tokens[..3], buffer);
        Assert.True(WordTokenizer.Default.TryTokenize("", [], out written));
        Assert.Equal(0, written);
    }

    [Fact]
    public void Wrong_arguments_throw()
    {
        Assert.Throws<ArgumentNullException>(() => WordTokenizer.Default.Tokenize((string)null!));
        Assert.Throws<ArgumentNullException>(() => WordTokenizer.Default.Tokenize("", null!));
    }

    [Fact]
    public void Enumerating_and_filling_a_buffer_allocate_nothing()
    {
        var buffer = new Token[Sample.Length];
        int count = Count(Sample, buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            count += Count(Sample, buffer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(count > 0);

        static int Count(string text, Token[] buffer)
        {
            int count = 0;
            foreach (Token _ in WordTokenizer.Default.EnumerateTokens(text))
                count++;
            WordTokenizer.Default.TryTokenize(text, buffer, out int written);
            return count + written;
        }
    }

    [Fact]
    public void An_enumerator_at_its_end_stays_there()
    {
        TokenEnumerator tokens = WordTokenizer.Default.EnumerateTokens("آب ");
        Assert.True(tokens.MoveNext());
        Assert.False(tokens.MoveNext());
        Assert.False(tokens.MoveNext());
    }
}
