using Lucene.Net.Search.Highlight;
using Lucene.Net.Util;

namespace PersianNews.Lucene.Tests;

public class HighlighterTests
{
    [Theory]
    [InlineData("كتـاب‌هاي تازه را میخوانند", "خواندن کتاب", "[كتـاب‌هاي] تازه را [میخوانند]")]
    [InlineData("مسوولان   شهر آمـدند", "مسئول", "[مسوولان]   شهر آمـدند")]
    [InlineData("دانش آموزان و يك دانش‌آموز", "دانش‌آموز", "[دانش آموزان] و يك [دانش‌آموز]")]
    public void Words_are_marked_in_the_original(string text, string query, string marked)
    {
        using PersianNewsAnalyzer analyzer = new();
        Highlighter highlighter = new(
            new SimpleHTMLFormatter("[", "]"), new DefaultEncoder(), new QueryScorer(new QueryBuilder(analyzer).CreateBooleanQuery("text", query)))
        {
            TextFragmenter = new NullFragmenter(),
        };
        Assert.Equal(marked, highlighter.GetBestFragment(analyzer, "text", text));
    }
}
