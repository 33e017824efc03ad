using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Util;
using PersianNews.Lucene.Factories;

namespace PersianNews.Lucene.Tests;

public class FactoryTests
{
    [Fact]
    public void Factories_build_a_chain()
    {
        PersianTextCharFilterFactory text = new(Arguments());
        PersianNewsTokenizerFactory words = new(Arguments(("entities", "tokens")));
        PersianStopFilterFactory stop = new(Arguments());
        stop.Inform(new ClasspathResourceLoader(typeof(FactoryTests)));
        TokenFilterFactory[] filters = [stop, new PersianLemmaFilterFactory(Arguments()), new PersianSearchKeyFilterFactory(Arguments())];
        string[] terms = Streams.Terms(
            reader => filters.Aggregate((TokenStream)words.Create(text.Create(reader)), static (tokens, filter) => filter.Create(tokens)), "از مسكو می روند");
        Assert.Equal(["مسکو", "loc_q649", "رفتن"], terms);
    }

    [Theory]
    [InlineData("PersianSearchKey")]
    [InlineData("PersianStem")]
    [InlineData("PersianLemma")]
    [InlineData("PersianStop")]
    public void Filters_are_found_by_name(string name)
    {
        TokenFilterFactory.ReloadTokenFilters();
        Assert.NotNull(TokenFilterFactory.ForName(name, Arguments()));
    }

    [Fact]
    public void Unknown_arguments_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => new PersianStemFilterFactory(Arguments(("x", "y"))));
        Assert.Throws<ArgumentException>(static () => new PersianNewsTokenizerFactory(Arguments(("entities", "all"))));
    }

    private static Dictionary<string, string> Arguments(params (string Key, string Value)[] arguments) => arguments.ToDictionary(static a => a.Key, static a => a.Value);
}
