using PersianNews.Archives.Indexing.Intake;
using PersianNews.Reports.Counting;
using PersianNews.Reports.Pages;

namespace PersianNews.Reports.Tests;

public sealed class CountingTests
{
    [Fact]
    public void Rare_names_are_forgotten_where_there_are_too_many()
    {
        Census census = new(capacity: 10);
        for (int i = 0; i < 1000; i++)
            census.Add(Record("often", $"once {i}"), null);
        Assert.True(census.IsPartial);
        Assert.InRange(census.EntityCount, 10, 20);
        Assert.Equal(("often", 1000L), (census.Ordered().First().Value.Name, census.Ordered().First().Value.Articles));
    }

    [Fact]
    public void Pairs_are_counted_once_an_article()
    {
        PairCounts pairs = new(4);
        pairs.Add([0, 1, 3]);
        pairs.Add([3, 1]);
        pairs.Add([2]);
        Assert.Equal((2, 1, 1, 0), (pairs[1, 3], pairs[0, 1], pairs[3, 0], pairs[2, 3]));
        Assert.Equal([(3, 2), (0, 1)], pairs.With(1, 10));
        Assert.Equal(12_497_500, 5000L * 4999 / 2);
    }

    [Fact]
    public void A_draw_is_even_and_the_same_every_time()
    {
        int[] Drawn()
        {
            Draw<int> draw = new(100);
            for (int i = 0; i < 10_000; i++)
            {
                int item = i;
                draw.Offer(Draw<int>.Number(i, 7), () => item);
            }

            Assert.Equal(10_000, draw.Seen);
            return [.. draw.Kept.Order()];
        }

        int[] drawn = Drawn();
        Assert.Equal(drawn, Drawn());
        Assert.Equal(100, drawn.Distinct().Count());
        for (int quarter = 0; quarter < 4; quarter++)
            Assert.InRange(drawn.Count(item => item / 2500 == quarter), 12, 38);
    }

    [Fact]
    public void Phrases_seen_once_make_room_for_others()
    {
        PhraseCounts counts = new(capacity: 2);
        foreach (string phrase in (string[])["a", "a", " b\n c ", "b c", "d", "e", "f", "  ", "b c"])
            counts.Add(phrase);
        Assert.Equal(["b c 3", "a 2"], counts.Top(2).Select(static pair => $"{pair.Key} {pair.Value}"));
    }

    [Theory]
    [InlineData("2024-03-19", 1402, 12)]
    [InlineData("2024-03-20", 1403, 1)]
    [InlineData("1979-02-11", 1357, 11)]
    public void Days_have_their_month_of_the_solar_calendar(string day, int year, int month)
    {
        SolarMonth solar = SolarMonth.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!.Value;
        Assert.Equal((year, month), (solar.Year, solar.MonthOfYear));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Days_far_off_have_none(string day) =>
        Assert.Null(SolarMonth.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Text_is_escaped_and_numbers_are_Persian()
    {
        Html text = "<a href='x'>&\"\0\u202E";
        Assert.Equal("&lt;a href=&#39;x&#39;&gt;&amp;&quot;\uFFFD\u202E", text.Value);
        Html number = 1_234_567;
        Assert.Equal("۱٬۲۳۴٬۵۶۷", number.Value);
        Assert.Throws<ArgumentException>(() => Templates.Fact.Fill(("name", "a")));
    }

    private static AnnotatedRecord Record(params string[] names) => new()
    {
        Mentions = [.. names.Select(static (name, i) => new AnnotatedRecord.MentionItem { Text = name, Entity = i, End = name.Length })],
        Entities = [.. names.Select(static (name, i) => new AnnotatedRecord.EntityItem { Id = i, Type = "PER", Name = name })],
    };
}
