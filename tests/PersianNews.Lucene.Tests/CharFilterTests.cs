using Lucene.Net.Analysis.CharFilters;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Util;
using PersianNews.Normalization;

namespace PersianNews.Lucene.Tests;

public class CharFilterTests
{
    [Theory]
    [InlineData("كتاب عـــلي", "کتاب|علی", "كتاب|عـــلي")]
    [InlineData("کتاب‌ها   را  خواند", "کتاب‌ها|را|خواند", "کتاب‌ها|را|خواند")]
    [InlineData("  ﷲ  أكبر  ", "الله|أکبر", "ﷲ|أكبر")]
    [InlineData("مُحَمَّد، ١٢ سال", "محمّد|۱۲|سال", "مُحَمَّد|١٢|سال")]
    [InlineData("\u200Fایران‌\u200C\u200C تهران\u200F", "ایران|تهران", null)]
    public void Offsets_are_those_of_the_original(string text, string terms, string? originals)
    {
        List<AnalyzedToken> tokens = Streams.Read(static reader => new PersianNewsTokenizer(new PersianTextCharFilter(reader)), text);
        Assert.Equal(terms.Split('|'), tokens.Select(static token => token.Term));
        if (originals is not null)
            Assert.Equal(originals.Split('|'), tokens.Select(token => text[token.Start..token.End]));
    }

    [Fact]
    public void Repaired_words_reach_over_what_was_written()
    {
        const string Text = "او میرود. كتاب ها را می خوانند";
        List<AnalyzedToken> tokens = Streams.Read(
            static reader => new PersianNewsTokenizer(new PersianTextCharFilter(reader, PersianTextCharFilter.DefaultCleaner)), Text);
        Assert.Equal(["او", "می‌رود", "کتاب‌ها", "را", "می‌خوانند"], tokens.Select(static token => token.Term));
        Assert.Equal(["او", "میرود", "كتاب ها", "را", "می خوانند"], tokens.Select(token => Text[token.Start..token.End]));
    }

    [Fact]
    public void It_serves_before_any_tokenizer_and_behind_other_filters()
    {
        const string Text = "<p>علي   آمـد</p>";
        List<AnalyzedToken> tokens = Streams.Read(
            static reader => new WhitespaceTokenizer(LuceneVersion.LUCENE_48, new PersianTextCharFilter(new HTMLStripCharFilter(reader))), Text);
        Assert.Equal(["علی", "آمد"], tokens.Select(static token => token.Term));
        Assert.Equal(["علي", "آمـد"], tokens.Select(token => Text[token.Start..token.End]));
    }

    [Fact]
    public void Reading_piece_by_piece_gives_the_same()
    {
        const string Text = "كتاب‌هاي   عـلي، ۱٢٣";
        string whole = new PersianTextCharFilter(new StringReader(Text)).ReadToEnd();
        Assert.Equal("کتاب‌های علی، ۱۲۳", whole);
        PersianTextCharFilter filter = new(new StringReader(Text), Normalizer.Default);
        string pieces = "";
        for (int c = filter.Read(); c >= 0; c = filter.Read())
        {
            pieces += (char)c;
            char[] two = new char[2];
            pieces += new string(two, 0, filter.Read(two, 0, 2));
        }

        Assert.Equal(whole, pieces);
        Assert.Equal(0, filter.Read(new char[4], 0, 4));
    }
}
