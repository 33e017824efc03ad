using PersianNews.Entities;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Tests.Entities;

public class QuotedNamesTests
{
    [Theory]
    [InlineData("«بهروز طلایی» استاندار بیروت گفت", "بهروز طلایی")]
    [InlineData("به گزارش فارس، \"بهروز طلایی\"، استاندار بیروت، گفت", "بهروز طلایی")]
    [InlineData("«بهروز طلایی» وزیر و «نادر راد» سفیر آمدند", "بهروز طلایی|نادر راد")]
    [InlineData("«بهروز طلایی» گفت", "")]
    [InlineData("«بهروز» استاندار گفت", "")]
    [InlineData("«در این شهر» استاندار گفت", "")]
    [InlineData("«رئیس جمهور» وزیر را دید", "")]
    [InlineData("«یک دو سه چهار پنج» وزیر", "")]
    [InlineData("«بهروز طلایی استاندار", "")]
    [InlineData("«", "")]
    [InlineData("", "")]
    public void A_name_in_quotation_marks_with_its_role_behind_is_a_person(string text, string names)
    {
        List<Mention> mentions = [];
        QuotedNames.Add(text, WordTokenizer.Default.Tokenize(text), mentions);
        Assert.Equal(names, string.Join('|', mentions.Select(m => m.Span.Slice(text).ToString())));
        Assert.All(mentions, static m => Assert.Equal(EntityType.Person, m.Type));
    }

    [Fact]
    public void What_is_a_mention_already_stays_as_it_is()
    {
        const string Text = "در تهران «بهروز طلایی» استاندار بیروت گفت";
        List<Mention> mentions = [Make("تهران", EntityType.Location), Make("بهروز", EntityType.Organization), Make("بیروت", EntityType.Location)];
        List<Mention> before = [.. mentions];
        QuotedNames.Add(Text, WordTokenizer.Default.Tokenize(Text), mentions);
        Assert.Equal(before, mentions);
        mentions.RemoveAt(1);
        QuotedNames.Add(Text, WordTokenizer.Default.Tokenize(Text), mentions);
        Assert.Equal(["تهران", "بهروز طلایی", "بیروت"], mentions.Select(m => m.Span.Slice(Text).ToString()).Select(static t => t.Trim()));

        Mention Make(string name, EntityType type) => new(new TextSpan(Text.IndexOf(name, StringComparison.Ordinal), name.Length), type, 1, -1);
    }

    [Fact]
    public void Its_other_places_behind_are_the_same_person()
    {
        const string Text = "«بهروز طلایی» استاندار بیروت آمد. بهروز طلایی گفت بهروز طلاییان نیامد. بهروز طلایی";
        List<Mention> mentions = [];
        QuotedNames.Add(Text, WordTokenizer.Default.Tokenize(Text), mentions);
        Assert.Equal(3, mentions.Count);
        Assert.Equal(mentions.OrderBy(static m => m.Span.Start), mentions);
    }
}
