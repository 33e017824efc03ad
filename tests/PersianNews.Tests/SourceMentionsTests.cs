using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Tests;

public class SourceMentionsTests
{
    private static readonly TextSpan Outlet = TextSpan.FromBounds(10, 25);

    [Fact]
    public void Two_mentions_that_make_up_the_outlet_become_one()
    {
        List<Mention> mentions = [Make(0, 5, "PER"), Make(10, 15, "LOC"), Make(16, 25, "ORG"), Make(30, 35, "LOC")];
        SourceMentions.Join(Outlet, mentions);
        Assert.Equal([Make(0, 5, "PER"), Make(10, 25, "ORG"), Make(30, 35, "LOC")], mentions);
    }

    [Theory]
    [InlineData(10, 25, 30, 35)]
    [InlineData(10, 15, 17, 25)]
    [InlineData(10, 15, 16, 24)]
    [InlineData(10, 15, 16, 26)]
    [InlineData(11, 15, 16, 25)]
    [InlineData(0, 5, 30, 35)]
    public void Anything_else_stays_as_it_is(int start, int end, int otherStart, int otherEnd)
    {
        List<Mention> mentions = [Make(start, end, "LOC"), Make(otherStart, otherEnd, "ORG")];
        List<Mention> before = [.. mentions];
        SourceMentions.Join(Outlet, mentions);
        Assert.Equal(before, mentions);
    }

    [Fact]
    public void A_body_and_its_country_stay_two()
    {
        List<Mention> mentions = [Make(10, 15, "ORG"), Make(16, 25, "LOC")];
        SourceMentions.Join(Outlet, mentions);
        Assert.Equal(2, mentions.Count);
    }

    [Fact]
    public void No_mentions_no_change()
    {
        List<Mention> mentions = [];
        SourceMentions.Join(Outlet, mentions);
        Assert.Empty(mentions);
    }

    private static Mention Make(int start, int end, string type) => new(TextSpan.FromBounds(start, end), new EntityType(type), 0.5f, -1);
}
