using Lucene.Net.Analysis.Fa;
using Lucene.Net.Util;

namespace PersianNews.Lucene.Tests;

public class RetrievalTests
{
    [Fact]
    public void More_is_found_and_less_of_it_wrongly_than_by_PersianAnalyzer()
    {
        using PersianAnalyzer peer = new(LuceneVersion.LUCENE_48);
        using PersianNewsAnalyzer ours = new();
        // The README of the package gives these figures.
        Assert.Equal(new RetrievalFigures(0.654, 0.638, 0.779), RetrievalFigures.Measure(peer));
        Assert.Equal(new RetrievalFigures(0.981, 0.946, 1), RetrievalFigures.Measure(ours));
    }

    [Theory]
    [InlineData("علی‌آباد", "علي", "علیاباد")]
    [InlineData("گل‌محمدی", "گل محمدي", "گلمحمدی")]
    public void Names_stay_whole_where_PersianAnalyzer_cuts_them_at_the_half_space(string name, string cut, string whole)
    {
        using PersianAnalyzer peer = new(LuceneVersion.LUCENE_48);
        using PersianNewsAnalyzer ours = new();
        Assert.Equal(cut.Split(' '), Streams.Terms(peer, name));
        Assert.Equal([whole], Streams.Terms(ours, name));
    }
}
