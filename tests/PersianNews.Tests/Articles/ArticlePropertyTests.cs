using System.Text;
using PersianNews.Articles;
using PersianNews.Tagging;
using PersianNews.Tests.Normalization;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Tests.Articles;

public class ArticlePropertyTests
{
    private const int Runs = 1500;

    // Words that the readers act on, so that random texts reach their corners.
    private static readonly string[] Pieces =
    [
        "وی", "گفت", "گفت:", "افزود", "که", "به گفته", "رئیس", "بانک", "«", "»", "\"", "“", "”", ":", "،", ".", "\n", "\n\n", "\r\n", " - ", "/", "و", "این", "مقام",
        "تاکید کرد", "تاکید", "کرد", "در", "با", "امروز", "(", ")", "به گزارش", "ایسنا", "خبرنگار", "خبرگزاری", "به نقل از", "انتهای پیام", "آخرین اخبار", "کد خبر:",
        "۱۲۳۴", "۲۳ شهریور ۱۴۰۱", "۰۹:۵۷", "ساعت", "تاریخ انتشار:", "2024 November 02", "می‌شود", "است", "نیز", "هم", "را", "منبع:", "#برچسب", "@name", "|",
    ];

    [Fact]
    public void No_text_throws_and_every_span_is_in_its_place()
    {
        Random random = new(20_260_214);
        for (int run = 0; run < Runs; run++)
        {
            string text = run % 2 == 0 ? Words(random, 80) : RandomText.Next(random, 120);
            CheckStructure(text, ArticleReader.Default.Read(text));
            CheckQuotations(text, Quotations(text, random.Next()));
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_result()
    {
        Random random = new(7);
        for (int run = 0; run < Runs / 10; run++)
        {
            string text = Words(random, 120);
            ArticleStructure first = ArticleReader.Default.Read(text), second = ArticleReader.Default.Read(text);
            Assert.Equal(first.Published, second.Published);
            Assert.Equal(first.Body.AsEnumerable(), second.Body);
            Assert.Equal(first.Furniture.AsEnumerable(), second.Furniture);
            Assert.Equal(Quotations(text, run), Quotations(text, run));
        }
    }

    [Theory]
    [InlineData("«")]
    [InlineData("گفت: ")]
    [InlineData("به گفته وی، ")]
    [InlineData("وی گفت که «")]
    [InlineData("\n")]
    [InlineData("۲۳ شهریور ۱۴۰۱\n")]
    [InlineData("آخرین اخبار\n")]
    [InlineData("ا")]
    public void Long_repetitions_are_read(string piece)
    {
        StringBuilder text = new();
        for (int i = 0; i < 20_000; i++)
            text.Append(piece);
        string all = text.ToString();
        CheckStructure(all, ArticleReader.Default.Read(all));
        CheckQuotations(all, Quotations(all, 1));
    }

    [Fact]
    public void An_empty_text_has_no_parts()
    {
        ArticleStructure article = ArticleReader.Default.Read("");
        Assert.Null(article.Title);
        Assert.Empty(article.Body);
        Assert.Empty(QuotationReader.Default.Read("", [], [], []));
        Assert.Throws<ArgumentNullException>(() => ArticleReader.Default.Read(null!));
    }

    private static Quotation[] Quotations(string text, int seed)
    {
        Token[] tokens = WordTokenizer.Default.Tokenize(text);
        Random random = new(seed);
        List<Mention> mentions = [];
        for (int i = 0; i < tokens.Length; i += 1 + random.Next(8))
        {
            int end = Math.Min(tokens.Length, i + 1 + random.Next(3));
            EntityType type = random.Next(2) == 0 ? EntityType.Person : EntityType.Organization;
            mentions.Add(new Mention(TextSpan.FromBounds(tokens[i].Span.Start, tokens[end - 1].Span.End), type, 1, -1));
            i = end;
        }

        Quotation[] found = QuotationReader.Default.Read(text, tokens, SentenceSplitter.Default.Split(text), mentions.ToArray());
        Assert.All(found, quotation => Assert.InRange(quotation.SpeakerMention, -1, mentions.Count - 1));
        return found;
    }

    private static void CheckQuotations(string text, Quotation[] found)
    {
        TextSpan whole = new(0, text.Length);
        for (int i = 0; i < found.Length; i++)
        {
            Assert.False(found[i].Span.IsEmpty);
            Assert.True(whole.Contains(found[i].Span) && whole.Contains(found[i].Speaker) && whole.Contains(found[i].VerbSpan));
            Assert.True(i == 0 || found[i - 1].Span.Start <= found[i].Span.Start);
        }
    }

    private static void CheckStructure(string text, ArticleStructure article)
    {
        TextSpan whole = new(0, text.Length);
        TextSpan?[] single =
        [
            article.Header, article.Title, article.Subtitle, article.Lead, article.NewsCode, article.Published?.Span, article.SavedDate?.Span,
            article.Dateline?.Span, article.Dateline?.Place, article.Dateline?.Agency, article.Source?.Span, article.Source?.Agency, article.Source?.Reporter, article.Source?.Via,
        ];
        Assert.All(single, span => Assert.True(span is null || (whole.Contains(span.Value) && !span.Value.IsEmpty)));
        foreach (TextSpan[] list in new TextSpan[][] { [.. article.Body], [.. article.Furniture], [.. article.TitleRepeats] })
        {
            for (int i = 0; i < list.Length; i++)
                Assert.True(whole.Contains(list[i]) && !list[i].IsEmpty && (i == 0 || list[i - 1].End <= list[i].Start), $"{list[i]} in a text of {text.Length}");
        }

        if (article is { Title: { } title, Header: { } header })
            Assert.True(header.End <= title.Start);
        if (article is { Title: { } above, Body: [var body, ..] })
            Assert.True(above.End <= body.Start);
    }

    private static string Words(Random random, int most)
    {
        StringBuilder text = new();
        for (int i = random.Next(most); i >= 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(8) == 0 ? "" : " ");
        return text.ToString();
    }
}
