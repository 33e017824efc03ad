using System.Collections.Immutable;
using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Tests.Entities;

public class EntityResolverTests
{
    private static readonly string[] Pieces =
    [
        "هنیه", "اسماعیل هنیه", "جو بایدن", "جیل بایدن", "بایدن", "رئیس جمهور", "روسیه", "وزیر", "،", "(", ")", "«", "»", "و", "در", " ", "\n", ".",
        "\u200C", "\u064B", "\uD800", "\0", "\u202E", "سازمان ملل", "x", "۱۲", "می‌رود", "حماس", "جنبش حماس", "\"", "ارتش", "لبنان",
    ];

    private static readonly string[] Types = ["PER", "ORG", "LOC", "FAC", "EVT", "PRO", "DAT"];

    [Fact]
    public void Any_text_with_any_mentions_is_resolved_and_the_same_way_each_time()
    {
        Random random = new(20260101);
        for (int round = 0; round < 400; round++)
        {
            (string text, Mention[] mentions) = RandomArticle(random);
            List<Token> tokens = [];
            List<Sentence> sentences = [];
            WordTokenizer.Default.Tokenize(text, tokens);
            SentenceSplitter.Default.Split(text, tokens.ToArray(), sentences);
            Mention[] again = [.. mentions];
            ImmutableArray<Entity> entities = EntityResolver.Default.Resolve(text, tokens.ToArray(), sentences.ToArray(), mentions);
            ImmutableArray<Entity> same = new EntityResolver(KnowledgeBase.Default).Resolve(text, tokens.ToArray(), sentences.ToArray(), again);
            Assert.Equal(mentions, again);
            Assert.Equal(entities.Select(Describe), same.Select(Describe));
            Assert.All(mentions, m => Assert.InRange(m.EntityIndex, 0, entities.Length - 1));
            Assert.Equal(mentions.Length, entities.Sum(static e => e.MentionCount));
            Assert.Equal(Enumerable.Range(0, entities.Length), mentions.Select(static m => m.EntityIndex).Distinct());
            Assert.All(entities.SelectMany(static e => e.Roles), role => Assert.InRange(role.End, 1, text.Length));
        }
    }

    [Fact]
    public void Text_without_tokens_or_sentences_does_no_harm()
    {
        Mention[] mentions = [new(new TextSpan(0, 4), EntityType.Person, 1, -1)];
        Assert.Equal("هنیه", EntityResolver.Default.Resolve("هنیه رفت", [], [], mentions)[0].Name[^4..]);
    }

    [Fact]
    public void No_mention_no_entity() => Assert.Empty(EntityResolver.Default.Resolve("خبری نیست", [], [], []));

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(static () => EntityResolver.Default.Resolve(null!, [], [], []));
        Assert.Throws<ArgumentNullException>(static () => new EntityResolver(null!));
        Mention[] outside = [new(new TextSpan(2, 4), EntityType.Person, 1, -1)];
        Assert.Throws<ArgumentOutOfRangeException>(() => EntityResolver.Default.Resolve("abc", [], [], outside));
    }

    [Fact]
    public void Giant_names_and_very_many_names_are_resolved()
    {
        string giant = new('ب', 100_000);
        Mention[] one = [new(new TextSpan(0, giant.Length), EntityType.Organization, 1, -1)];
        Assert.Single(EntityResolver.Default.Resolve(giant, [], [], one));

        string text = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"علی نام{i:D5} "));
        Mention[] many = [.. Enumerable.Range(0, 20_000).Select(static i => new Mention(new TextSpan(i * 13, 12), EntityType.Person, 1, -1))];
        Assert.Equal(20_000, EntityResolver.Default.Resolve(text, [], [], many).Length);
    }

    [Fact]
    public void One_resolver_serves_many_threads()
    {
        string[] partitions = new string[64];
        Parallel.For(0, partitions.Length, i => partitions[i] = new EntityCase("[1:PER هنیه] و [1:PER اسماعیل هنیه] و [2:LOC مسکو]").Partition);
        Assert.All(partitions, static p => Assert.Equal("0 0 1", p));
    }

    private static string Describe(Entity e) =>
        $"{e.Index} {e.Type} {e.Name} {e.English} {e.Wikidata} {e.Country} {e.MentionCount} {string.Join(' ', e.Roles)}";

    private static (string Text, Mention[] Mentions) RandomArticle(Random random)
    {
        string text = "";
        List<Mention> mentions = [];
        int count = random.Next(1, 60);
        for (int i = 0; i < count; i++)
        {
            string piece = Pieces[random.Next(Pieces.Length)];
            if (random.Next(3) == 0)
                mentions.Add(new Mention(new TextSpan(text.Length, piece.Length), new EntityType(Types[random.Next(Types.Length)]), random.NextSingle(), -1));
            text += piece;
            if (random.Next(4) != 0)
                text += " ";
        }

        return (text, [.. mentions]);
    }
}
