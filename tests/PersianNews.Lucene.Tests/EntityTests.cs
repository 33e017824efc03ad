using Lucene.Net.Util;

namespace PersianNews.Lucene.Tests;

public class EntityTests
{
    private const string Text = "سرگئی لاوروف در مسکو گفت پوتین به تهران می‌رود.";

    [Fact]
    public void Tokens_of_names_carry_their_type()
    {
        List<AnalyzedToken> tokens = Streams.Read(static reader => Tokenizer(reader, EntityIndexing.Attribute), Text);
        Assert.Equal(
            ["سرگئی PER", "لاوروف PER", "در ", "مسکو LOC", "گفت ", "پوتین PER", "به ", "تهران LOC", "می‌رود "],
            tokens.Select(static token => $"{token.Term} {token.EntityType}"));
    }

    [Fact]
    public void An_entity_has_a_token_at_the_place_of_its_name()
    {
        List<AnalyzedToken> tokens = Streams.Read(static reader => Tokenizer(reader, EntityIndexing.Tokens), Text);
        AnalyzedToken lavrov = tokens[1];
        Assert.Equal((0, 2, PersianNewsTokenizer.EntityTokenType), (lavrov.Increment, lavrov.Length, lavrov.Type));
        Assert.Equal("سرگئی لاوروف", Text[lavrov.Start..lavrov.End]);
        Assert.Equal("loc_q649", tokens[5].Term);
        Assert.Equal(13, tokens.Count);
    }

    [Fact]
    public void All_names_of_a_thing_have_one_term()
    {
        using PersianNewsAnalyzer analyzer = new(PersianNewsAnalyzerOptions.Default with { Entities = EntityIndexing.Tokens, StopWords = PersianStopWords.Default });
        string[] Entities(string text) => [.. Streams.Read(analyzer, text).Where(static token => token.Type == PersianNewsTokenizer.EntityTokenType).Select(static token => token.Term)];
        string america = Assert.Single(Entities("وزیر خارجه آمریکا به پاریس نرفت."), static term => term != "loc_q90");
        Assert.Contains(america, Entities("دولت ايالات متحده آن را رد کرد."));
    }

    private static PersianNewsTokenizer Tokenizer(TextReader reader, EntityIndexing entities) =>
        new(AttributeSource.AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, reader, entities);
}
