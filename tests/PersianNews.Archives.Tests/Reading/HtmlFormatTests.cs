using System.Text;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Reading.Html;

namespace PersianNews.Archives.Tests.Reading;

public class HtmlFormatTests
{
    private const string Sentence = "این جمله‌ای است که در صفحه می‌آید";

    public static TheoryData<string> Pages() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases/html"), "*.html").Select(path => Path.GetFileNameWithoutExtension(path)!)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Title_date_and_text_are_those_of_the_article(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Cases/html", name);
        (Article article, string? fault) = Parse(File.ReadAllBytes(path + ".html"));
        Assert.Null(fault);
        Assert.Equal(File.ReadAllText(path + ".expected").TrimEnd('\n'), $"{article.Title ?? "-"}\n{article.Published ?? "-"}\n{article.Text}");
        Assert.Equal("page.html", article.Id);
    }

    [Fact]
    public void A_page_is_decoded_by_its_own_word()
    {
        string page = $"<meta http-equiv=Content-Type content=\"text/html; charset=windows-1256\"><p>{Sentence}</p>";
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(page.Replace('ی', 'ي'));
        Assert.Equal(Sentence.Replace('ی', 'ي'), Parse(bytes).Article.Text);
    }

    [Fact]
    public void A_byte_order_mark_counts_more_than_the_pages_word() =>
        Assert.Equal(Sentence, Parse([0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"<meta charset=windows-1256><p>{Sentence}</p>")]).Article.Text);

    [Fact]
    public void The_encoding_told_counts_more_than_the_pages_word() =>
        Assert.Equal(Sentence, Parse(Encoding.UTF8.GetBytes($"<meta charset=windows-1256><p>{Sentence}</p>"), Encoding.UTF8).Article.Text);

    [Fact]
    public void What_cannot_be_decoded_is_placed() =>
        Assert.Equal("not valid UTF-8 at byte 5 of the file", Parse([.. "<p>a"u8, 0xE3, .. "</p>"u8]).Fault);

    [Fact]
    public void An_unknown_encoding_is_named() =>
        Assert.Equal("the page names an encoding that is not known: klingon", Parse("<meta charset=klingon><p>a"u8).Fault);

    [Fact]
    public void A_page_without_text_says_so() => Assert.Equal("the page has no text", Parse("<body><script>a()</script></body>"u8).Fault);

    [Theory]
    [InlineData("div")]
    [InlineData("ul")]
    [InlineData("b")]
    public void A_page_that_nests_deep_is_read_and_one_made_to_take_for_ever_is_not(string element)
    {
        Assert.Equal(Sentence, Parse(Nested(element, 1900)).Article.Text);
        Assert.Equal("the page nests deeper than 2000 elements", Parse(Nested(element, 1_000_000)).Fault);
    }

    [Fact]
    public void Many_paragraphs_are_no_nesting() =>
        Assert.Null(Parse(Encoding.UTF8.GetBytes("<script>if (a<b) c</script>" + string.Concat(Enumerable.Repeat($"<p>{Sentence}<br>", 20_000)))).Fault);

    private static byte[] Nested(string element, int depth) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"<{element}>", depth)) + Sentence);

    private static (Article Article, string? Fault) Parse(ReadOnlySpan<byte> bytes, Encoding? encoding = null)
    {
        Article article = new();
        InputFile file = new("page.html", "page.html", HtmlFormat.Instance, Compressed: false) { Encoding = encoding };
        RecordFault? fault = HtmlFormat.Instance.Parse(bytes, new RawRecord(file, 1, 0, bytes.Length, null), new FieldNames(RecordFields.Default), article);
        return (article, fault?.Reason);
    }
}
